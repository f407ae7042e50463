/** One proposal on a provision: who is behind it, what it does, and its redline against the words as they stand. */
import { Link, useSearchParams } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { ActionBadge } from '#web/proposals/ActionBadge.tsx';
import { StageBadge } from '#web/proposals/StageBadge.tsx';
import { kindWords, roleWords } from '#web/proposals/words.ts';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { addressWith } from './addressWith.ts';
import { languageName } from './languages.ts';
import styles from './ProvisionColumn.module.css';
import type { BaseText } from './ProvisionColumns.tsx';
import { Redline } from './Redline.tsx';
import { RedlineFigure } from './RedlineFigure.tsx';

export const ProvisionColumn_proposal = graphql(`
  fragment ProvisionColumn_proposal on Proposal {
    id
    slug
    kind
    kindNote
    symbol
    title
    summary
    action
    actionNote
    stage
    stageScope
    tabled
    sponsorships {
      role
      party {
        id
        code
        name
      }
    }
    provisions {
      id
    }
    texts {
      id
      language
    }
  }
`);

export type ProvisionColumnProps = {
  proposal: FragmentType<typeof ProvisionColumn_proposal>;
  /** What the provision says in the language that is shown; null when that is not held. */
  base: BaseText | null;
  language: string | null;
};

export function ProvisionColumn(props: ProvisionColumnProps) {
  const proposal = readFragment(ProvisionColumn_proposal, props.proposal);
  const { slug, symbol, sponsorships } = proposal;
  return (
    <article className={styles.column} aria-label={`${symbol ?? proposal.title}`}>
      <h3 className={styles.sponsors}>
        {sponsorships.length === 0 && 'No sponsor named'}
        {sponsorships.map(({ party, role }, place) => (
          <span key={`${party.id} ${role}`}>
            {place > 0 && ', '}
            <Link to={`/parties/${party.code}`}>{party.name}</Link>
            {role !== 'LEAD' && role !== 'CO_SPONSOR' && <span className={styles.role}> ({roleWords[role]})</span>}
          </span>
        ))}
      </h3>
      <p className={styles.line}>
        <ActionBadge action={proposal.action} inFull />
        {!proposal.action && <span>{proposal.kindNote ?? kindWords[proposal.kind]}</span>}
        {symbol && <span className="whole">{symbol}</span>}
        <StageBadge stage={proposal.stage} scope={proposal.stageScope} />
        <PartialDate date={proposal.tabled} absent="undated" />
      </p>
      <p>
        <Link to={`/proposals/${slug}`}>{proposal.title}</Link>
      </p>
      {proposal.actionNote && <p className={styles.soft}>{proposal.actionNote}</p>}
      <Words proposal={proposal} base={props.base} language={props.language} />
      {proposal.provisions.length > 1 && proposal.texts.length > 0 && (
        <p className={styles.soft}>
          It addresses {proposal.provisions.length} provisions at once; its whole text is held against this one.
        </p>
      )}
    </article>
  );
}

type Shown = Pick<ProvisionColumnProps, 'base' | 'language'> & {
  proposal: {
    readonly action?: string | null;
    readonly summary: string;
    readonly texts: readonly { readonly id: string; readonly language: string }[];
  };
};

/** Its words in the language that is shown; without words, what its action alone says; without that, our summary, said to be ours. */
function Words({ proposal: { action, summary, texts }, base, language }: Shown) {
  const [parameters] = useSearchParams();
  const text = texts.findLast((one) => one.language === language);
  if (text) return <RedlineFigure from={base?.id ?? null} to={text.id} language={text.language} isOneOfMany />;
  if (action === 'NOC')
    return (
      <>
        <p className={styles.soft}>Asks expressly that these words stay as they are.</p>
        {base && <Redline segments={[{ kind: 'KEPT', text: base.body }]} language={base.language} />}
      </>
    );
  if (action === 'SUP' && base)
    return <Redline segments={[{ kind: 'REMOVED', text: base.body }]} language={base.language} />;
  const others = [...new Set(texts.map((one) => one.language))];
  return (
    <>
      {others.length > 0 ? (
        <p className={styles.soft}>
          Its text is not held in {languageName(language ?? '')}, only in{' '}
          {others.map((tag, place) => (
            <span key={tag}>
              {place > 0 && ', '}
              <Link to={addressWith(parameters, { language: tag })} replace preventScrollReset>
                {languageName(tag)}
              </Link>
            </span>
          ))}
          . In our words:
        </p>
      ) : (
        <p className={styles.soft}>Its text is not held here. In our words:</p>
      )}
      <p className={styles.summary}>{summary}</p>
    </>
  );
}
