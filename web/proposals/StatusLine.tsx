/** Where a proposal stands, in one line: what it does to what, how far it came and what that covers, when, and how sure all this is. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { provisionPath } from '#web/texts/provisionPath.ts';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { ActionBadge } from './ActionBadge.tsx';
import { ConfidenceNote } from './ConfidenceNote.tsx';
import { StageBadge } from './StageBadge.tsx';
import styles from './StatusLine.module.css';
import { kindWords } from './words.ts';

const StatusLine_proposal = graphql(`
  fragment StatusLine_proposal on Proposal {
    id
    kind
    kindNote
    symbol
    action
    actionNote
    provisionNote
    stage
    stageScope
    tabled
    confidence
    process {
      id
      slug
      title
    }
    provisions {
      id
      code
      number
      title
    }
  }
`);

export function StatusLine(props: { proposal: FragmentType<typeof StatusLine_proposal> }) {
  const proposal = readFragment(StatusLine_proposal, props.proposal);
  return (
    <div className={styles.status}>
      <p className={styles.line}>
        <span>{proposal.kindNote ?? kindWords[proposal.kind]}</span>
        {proposal.symbol && <strong className="whole">{proposal.symbol}</strong>}
        <ActionBadge action={proposal.action} inFull />
        {proposal.actionNote && <span>{proposal.actionNote}</span>}
        {proposal.provisions.map((provision) => (
          <Link
            key={provision.id}
            to={provisionPath(provision.code)}
            title={provision.title ?? undefined}
            className="whole"
          >
            {provision.number}
          </Link>
        ))}
        {proposal.provisionNote && <span>{proposal.provisionNote}</span>}
        <span>
          tabled <PartialDate date={proposal.tabled} absent="on a day not established" />
        </span>
        <Link to={`/processes/${proposal.process.slug}`}>{proposal.process.title}</Link>
      </p>
      <p className={styles.line}>
        <StageBadge stage={proposal.stage} />
        {proposal.stage !== 'UNKNOWN' && (
          <span>
            {proposal.stageScope === 'TOPIC' ? 'said of the subject, not of this record' : 'said of this record'}
          </span>
        )}
        <ConfidenceNote confidence={proposal.confidence} />
      </p>
    </div>
  );
}
