/** What was proposed in treaty talks on one topic, and what is said that it would do. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { ImpactTally } from '#web/impacts/ImpactTally.tsx';
import { SaidSigns } from '#web/impacts/SaidSigns.tsx';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './ActionLinePage.module.css';

const ProposedQuery = graphql(`
  query Proposed($query: ProposalQuery!, $said: ImpactQuery!) {
    proposals(query: $query, first: 5) {
      totalCount
      nodes {
        id
        slug
        symbol
        title
        tabled
        sponsorships {
          role
          party {
            id
            code
            name
          }
        }
        impacts {
          ...SaidSigns_impact
        }
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

export function ProposedList({ topic, label }: { topic: string; label: string }) {
  const { bases, keep } = useEditorial();
  const query: ProposalQuery = { topics: [topic], kinds: ['PROPOSAL'] };
  const said = { proposals: { ...query, ...(bases && { bases }) } };
  const [state, ask] = useQuery({ query: ProposedQuery, variables: { query, said } });
  return (
    <section className={styles.side} aria-label={`What was proposed: ${label}`}>
      <h3>What was proposed</h3>
      <Asked state={state} ask={ask} what="the proposals" skeleton={<Skeleton height="12rem" />}>
        {({ proposals, impacts }) =>
          proposals.totalCount === 0 ? (
            <p className={styles.soft}>No treaty proposal on this topic is on record.</p>
          ) : (
            <>
              <ImpactTally tally={impacts.tally} count={impacts.totalCount} within={said.proposals} />
              <ul>
                {proposals.nodes.map((proposal) => (
                  <li key={proposal.id} className={styles.record}>
                    <p className={styles.soft}>
                      {proposal.symbol && <strong className="whole">{proposal.symbol} · </strong>}
                      <PartialDate date={proposal.tabled} absent="undated" />
                      {proposal.sponsorships.length > 0 &&
                        ` · ${proposal.sponsorships.map(({ party }) => party.name).join(', ')}`}
                    </p>
                    <Link to={keep(`/proposals/${proposal.slug}`)}>{proposal.title}</Link>
                    <SaidSigns impacts={proposal.impacts} />
                  </li>
                ))}
              </ul>
              <p>
                <Link to={keep(`/proposals${formatQuestion({ query })}`)}>
                  {proposals.totalCount === 1 ? 'The one proposal' : `All ${proposals.totalCount} proposals`} on this
                  topic
                </Link>
              </p>
            </>
          )
        }
      </Asked>
    </section>
  );
}
