/** Assessments that name a part of the infrastructure, the gravest first: what would fall on it, and who says so. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { InfrastructureRole, ProposalQuery } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { BasisMark, ScopeMark } from '#web/impacts/BasisMark.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { dutyWords } from '#web/impacts/groupWords.ts';
import { ImpactSign } from '#web/impacts/ImpactSign.tsx';
import { ImpactTally } from '#web/impacts/ImpactTally.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './Operators.module.css';

const BoundQuery = graphql(`
  query Bound($query: ImpactQuery!) {
    impacts(query: $query, sort: GRAVEST, first: 50) {
      totalCount
      tally {
        ...ImpactTally_tally
      }
      nodes {
        id
        direction
        basis
        scope
        assessor
        rationale
        dutyBearers
        dutyNote
        right {
          id
          code
          label
        }
        proposal {
          id
          slug
          title
        }
      }
    }
  }
`);

export function BoundProposals({ role }: { role: InfrastructureRole }) {
  const { bases, keep } = useEditorial();
  const proposals: ProposalQuery = { infrastructure: [role], ...(bases && { bases }) };
  const [state, ask] = useQuery({ query: BoundQuery, variables: { query: { proposals } } });
  return (
    <Asked state={state} ask={ask} what="the assessments" skeleton={<Skeleton height="8rem" />}>
      {({ impacts }) =>
        impacts.totalCount === 0 ? (
          <p className={styles.soft}>
            Not assessed: no assessment names this part yet. That does not mean that nothing would fall on it.{' '}
            <Link to={keep('/assess')}>Proposals that wait for an assessment</Link>
          </p>
        ) : (
          <>
            <ImpactTally tally={impacts.tally} count={impacts.totalCount} within={proposals} />
            <p className={styles.soft}>
              The gravest published view first: what restricts before what is mixed, unclear or advances, then by the
              gravest rating. Nothing is averaged.
            </p>
            <ul className={styles.bound}>
              {impacts.nodes.map((impact) => (
                <li key={impact.id}>
                  <p className={styles.head}>
                    <ImpactSign direction={impact.direction} right={impact.right.code} />
                    <BasisMark basis={impact.basis} />
                    <ScopeMark scope={impact.scope} />
                    <Link to={`/proposals/${impact.proposal.slug}`}>{impact.proposal.title}</Link>
                  </p>
                  <p>{impact.dutyNote ?? impact.rationale}</p>
                  <p className={styles.soft}>
                    {impact.dutyBearers.length > 0 &&
                      `Would fall on: ${impact.dutyBearers.map((bearer) => dutyWords[bearer].toLowerCase()).join(', ')}. `}
                    <Link to={`/impacts/${impact.id}`}>Assessment by {impact.assessor}</Link>
                  </p>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Asked>
  );
}
