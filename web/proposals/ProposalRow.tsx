/** A proposal in a list. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { BasisMark, ScopeMark } from '#web/impacts/BasisMark.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { ImpactSign } from '#web/impacts/ImpactSign.tsx';
import { provisionPath } from '#web/texts/provisionPath.ts';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { Tag } from '#web/ui/Tag.tsx';
import { ActionBadge } from './ActionBadge.tsx';
import { Marked } from './Marked.tsx';
import styles from './ProposalRow.module.css';
import { SnippetList } from './SnippetList.tsx';
import { StageBadge } from './StageBadge.tsx';
import { kindWords } from './words.ts';

const ProposalRow_proposal = graphql(`
  fragment ProposalRow_proposal on Proposal {
    id
    slug
    kind
    kindNote
    symbol
    title
    action
    provisionNote
    tabled
    stage
    stageScope
    annotationCount
    provision {
      id
      code
      number
    }
    sponsorships {
      role
      party {
        id
        code
        name
      }
    }
    topics {
      id
      slug
      label
    }
    impacts {
      id
      direction
      basis
      scope
      right {
        id
        code
        label
      }
    }
  }
`);

const ProposalRow_snippet = graphql(`
  fragment ProposalRow_snippet on Snippet {
    field
    parts {
      text
      hit
    }
  }
`);

export type ProposalRowProps = {
  proposal: FragmentType<typeof ProposalRow_proposal>;
  /** Leaves out topics and rights. */
  compact?: boolean;
  /** Where the words searched for stand in it. */
  snippets?: readonly FragmentType<typeof ProposalRow_snippet>[];
};

export function ProposalRow(props: ProposalRowProps) {
  const proposal = readFragment(ProposalRow_proposal, props.proposal);
  const sponsors = proposal.sponsorships.filter(({ role }) => role !== 'OPPOSED' && role !== 'WITHDREW');
  const { shown, keep } = useEditorial();
  const impacts = [
    ...new Map(
      proposal.impacts
        .filter(({ basis }) => shown || basis !== 'EDITORIAL')
        .map((impact) => [`${impact.direction} ${impact.right.code} ${impact.basis} ${impact.scope}`, impact]),
    ).values(),
  ];
  const snippets = readFragment(ProposalRow_snippet, props.snippets ?? []);
  // Words of the title are marked where it stands; it is not said twice.
  const inTitle = snippets.find(
    ({ field, parts }) => field === 'TITLE' && parts.map(({ text }) => text).join('') === proposal.title,
  );
  const { provision } = proposal;
  const place = proposal.provisionNote ?? (provision && `provision ${provision.number}`);
  return (
    <article className={`${styles.row} ${props.compact ? styles.compact : ''}`}>
      <div className={styles.mark}>
        <ActionBadge action={proposal.action} />
        {!proposal.action && <span className={styles.kind}>{proposal.kindNote ?? kindWords[proposal.kind]}</span>}
        {proposal.symbol && <span>{proposal.symbol}</span>}
      </div>
      <div className={styles.main}>
        <h3>
          <Link to={keep(`/proposals/${proposal.slug}`)}>
            {inTitle ? <Marked parts={inTitle.parts} /> : proposal.title}
          </Link>
        </h3>
        <p className={styles.about}>
          {sponsors.length > 0 ? sponsors.map(({ party }) => party.name).join(', ') : 'No sponsor named'}
          {place && ' · '}
          {provision ? <Link to={provisionPath(provision.code)}>{place}</Link> : place}
          {' · '}
          <PartialDate date={proposal.tabled} absent="undated" />
          {proposal.annotationCount > 0 &&
            ` · ${proposal.annotationCount} public ${proposal.annotationCount === 1 ? 'note' : 'notes'}`}
        </p>
        <SnippetList snippets={snippets.filter((snippet) => snippet !== inTitle)} />
        {!props.compact && (
          <div className={styles.tags}>
            {proposal.topics.map((topic) => (
              <Tag key={topic.id} to={keep(`/topics/${topic.slug}`)}>
                {topic.label}
              </Tag>
            ))}
          </div>
        )}
      </div>
      <ul className={styles.impacts} aria-label="Assessed impact">
        {impacts.map((impact) => (
          <li key={impact.id} title={impact.right.label}>
            <ImpactSign direction={impact.direction} right={impact.right.code} short />
            {impact.basis === 'EDITORIAL' && <BasisMark basis={impact.basis} short={props.compact} />}
            <ScopeMark scope={impact.scope} short={props.compact} />
          </li>
        ))}
        {impacts.length === 0 && <li className={styles.none}>Not assessed{shown ? '' : ' by others'}</li>}
      </ul>
      <div className={styles.stage}>
        <StageBadge stage={proposal.stage} scope={proposal.stageScope} />
      </div>
    </article>
  );
}
