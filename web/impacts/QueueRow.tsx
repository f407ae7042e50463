/** A proposal that waits to be assessed: what it is, what is there already, who is on it, and the way to the form. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { ActionBadge } from '#web/proposals/ActionBadge.tsx';
import { Badge } from '#web/ui/Badge.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { AssessmentClaims } from './AssessmentClaims.tsx';
import { useEditorial } from './editorial.ts';
import { ImpactSign } from './ImpactSign.tsx';
import styles from './QueueRow.module.css';
import { assessmentStatusWords } from './words.ts';

const QueueRow_proposal = graphql(`
  fragment QueueRow_proposal on Proposal {
    id
    slug
    title
    symbol
    action
    tabled
    assessmentStatus
    process {
      id
      slug
      title
    }
    sponsorships {
      role
      party {
        id
        name
      }
    }
    impacts {
      id
      direction
      right {
        id
        code
      }
    }
    ...AssessmentClaims_proposal
  }
`);

export function QueueRow(props: { proposal: FragmentType<typeof QueueRow_proposal> }) {
  const proposal = readFragment(QueueRow_proposal, props.proposal);
  const { shown, keep } = useEditorial();
  const sponsors = proposal.sponsorships.filter(({ role }) => role !== 'OPPOSED' && role !== 'WITHDREW');
  const isEditorial = proposal.assessmentStatus === 'EDITORIAL_ONLY';
  return (
    <article className={styles.row}>
      <div className={styles.main}>
        <h3>
          <Link to={keep(`/proposals/${proposal.slug}`)}>{proposal.title}</Link>
        </h3>
        <p className={styles.soft}>
          <ActionBadge action={proposal.action} /> {proposal.symbol && `${proposal.symbol} · `}
          {sponsors.length > 0 ? sponsors.map(({ party }) => party.name).join(', ') : 'No sponsor named'}
          {' · '}
          {proposal.process.title}
          {' · '}
          <PartialDate date={proposal.tabled} absent="undated" />
        </p>
      </div>
      <div className={styles.state}>
        <Badge sign={isEditorial ? '✎' : '○'} hue={isEditorial ? 'amber' : 'grey'} look="outlined">
          {assessmentStatusWords[proposal.assessmentStatus]}
        </Badge>
        {isEditorial && shown && (
          <ul className={styles.signs} aria-label="Editorial inferences">
            {proposal.impacts.map(({ id, direction, right }) => (
              <li key={id}>
                <ImpactSign direction={direction} right={right.code} short />
              </li>
            ))}
          </ul>
        )}
        <AssessmentClaims proposal={proposal} />
      </div>
      <LinkButton to={`/assess/${proposal.slug}`} aria-label={`Assess: ${proposal.title}`}>
        Assess
      </LinkButton>
    </article>
  );
}
