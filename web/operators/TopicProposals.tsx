/** Topics that usually concern a part of the infrastructure, by our own inference, with what was proposed on each. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { InfrastructureRole, ProposalQuery } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { ImpactTally } from '#web/impacts/ImpactTally.tsx';
import { ProposalRow } from '#web/proposals/ProposalRow.tsx';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './Operators.module.css';

const TopicsOfRoleQuery = graphql(`
  query TopicsOfRole {
    topics {
      id
      slug
      label
      infrastructure
    }
  }
`);

const OnTopicsQuery = graphql(`
  query OnTopics($query: ProposalQuery!, $said: ImpactQuery!) {
    proposals(query: $query, first: 10) {
      totalCount
      nodes {
        id
        ...ProposalRow_proposal
      }
    }
    impacts(query: $said, first: 1) {
      totalCount
      tally {
        ...ImpactTally_tally
      }
    }
  }
`);

export function TopicProposals({ role }: { role: InfrastructureRole }) {
  const [state, ask] = useQuery({ query: TopicsOfRoleQuery });
  return (
    <Asked state={state} ask={ask} what="the topics" skeleton={<Skeleton height="20rem" />}>
      {({ topics }) => {
        const own = topics.filter(({ infrastructure }) => infrastructure.includes(role));
        if (own.length === 0) return <p className={styles.soft}>We tie no topic to it.</p>;
        return (
          <>
            <p className={styles.soft}>
              Editorial: that these topics concern this part is our own inference. No source says of these proposals
              that they would bind it.
            </p>
            <ul className={styles.topics}>
              {own.map(({ id, slug, label }) => (
                <li key={id}>
                  <Link to={`/topics/${slug}`}>{label}</Link>
                </li>
              ))}
            </ul>
            <OnTopics topics={own.map(({ slug }) => slug)} />
          </>
        );
      }}
    </Asked>
  );
}

function OnTopics({ topics }: { topics: string[] }) {
  const query: ProposalQuery = { topics, kinds: ['PROPOSAL', 'FINDING', 'RECOMMENDATION', 'COMMITMENT', 'ACTION'] };
  const [state, ask] = useQuery({ query: OnTopicsQuery, variables: { query, said: { proposals: query } } });
  return (
    <Asked state={state} ask={ask} what="the proposals" skeleton={<Skeleton height="20rem" />}>
      {({ proposals, impacts }) => (
        <>
          <ImpactTally tally={impacts.tally} count={impacts.totalCount} within={query} />
          {proposals.nodes.map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} compact />
          ))}
          <p>
            <Link to={`/proposals${formatQuestion({ query })}`}>
              All {proposals.totalCount} records on these topics
            </Link>
          </p>
        </>
      )}
    </Asked>
  );
}
