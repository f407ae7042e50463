/** A provision with the changes of several proposals in it, each under the letters of those that ask for it. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import styles from './ConsolidatedText.module.css';
import { consolidatedRuns, type OwnedSegment } from './consolidatedRuns.ts';
import { directionOf } from './languages.ts';
import redlineStyles from './Redline.module.css';
import { Deleted, Inserted } from './Redline.tsx';

const ConsolidatedText_provision = graphql(`
  fragment ConsolidatedText_provision on ConsolidatedProvision {
    segments {
      kind
      text
      isDisputed
      proposals {
        id
        slug
      }
    }
  }
`);

export type ConsolidatedTextProps = {
  provision: FragmentType<typeof ConsolidatedText_provision>;
  /** The letter of each proposal, by slug. */
  letters: ReadonlyMap<string, string>;
  language: string;
};

export function ConsolidatedText({ provision, letters, language }: ConsolidatedTextProps) {
  const { segments } = readFragment(ConsolidatedText_provision, provision);
  const runs = consolidatedRuns(
    segments.map(({ kind, text, isDisputed, proposals }) => ({
      kind,
      text,
      isDisputed,
      by: proposals.map(({ slug }) => letters.get(slug) ?? slug),
    })),
  );
  return (
    <p className={redlineStyles.text} lang={language} dir={directionOf(language)}>
      {runs.map(({ place, segments: parts, by, isDisputed }) => (
        <span key={place}>
          <span className={isDisputed ? styles.disputed : undefined}>
            {parts.map((part, at) => {
              const key = `${at} ${part.kind}`;
              return <Part key={key} {...part} />;
            })}
          </span>
          {(by.length > 0 || isDisputed) && (
            <span className={`${styles.whose} ${isDisputed ? styles.open : ''}`} lang="en" dir="ltr" aria-hidden>
              {[by.join(', '), isDisputed && '⚠'].filter(Boolean).join(' ')}
            </span>
          )}
        </span>
      ))}
    </p>
  );
}

function Part({ kind, text, by, isDisputed }: OwnedSegment) {
  const whose = `${by.length > 0 ? ` by ${by.join(' and ')}` : ''}${isDisputed ? ', disputed' : ''}`;
  if (kind === 'ADDED') return <Inserted words={`insertion${whose}`}>{text}</Inserted>;
  if (kind === 'REMOVED') return <Deleted words={`deletion${whose}`}>{text}</Deleted>;
  return text;
}

/** What the marks mean; stands once for several texts. */
export function ConsolidatedLegend() {
  return (
    <p className={styles.legend}>
      Inserted words are underlined and heavy, deleted words are struck through; the letter behind says who asks for it.
      ⚠ marks places about which another of the proposals asks for something else.
    </p>
  );
}
