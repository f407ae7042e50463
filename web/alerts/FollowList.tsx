/** Everything one follows, newest first, each with a way to stop. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './FollowList.module.css';
import { placeOfSubject } from './subjects.ts';
import { UnfollowButton } from './UnfollowButton.tsx';

const FollowsQuery = graphql(`
  query Follows($first: Int) {
    viewer {
      account {
        id
      }
      follows(first: $first) {
        totalCount
        pageInfo {
          hasNextPage
        }
        nodes {
          id
          name
          rate
          createdAt
          subject {
            __typename
            id
            ... on Process {
              slug
            }
            ... on Proposal {
              slug
            }
            ... on Consultation {
              slug
            }
            ... on Topic {
              slug
            }
            ... on Party {
              code
            }
            ... on Right {
              code
            }
            ... on Provision {
              code
            }
          }
        }
      }
    }
  }
`);

const few = 25;
const most = 100;

export function FollowList() {
  const [first, setFirst] = useState(few);
  const [state, ask] = useQuery({ query: FollowsQuery, variables: { first } });
  const follows = state.data?.viewer?.follows;
  return (
    <Section title="You follow" count={follows?.totalCount}>
      <Asked state={state} ask={ask} what="what you follow" skeleton={<Skeleton height="12rem" />}>
        {({ viewer }) => {
          if (!viewer || viewer.follows.totalCount === 0)
            return (
              <EmptyState
                title="You follow nothing yet"
                why="Press Follow where the title of a process, proposal, party, topic, right or consultation ends."
              >
                <LinkButton to="/consultations">Consultations</LinkButton>
                <LinkButton to="/processes">Processes</LinkButton>
              </EmptyState>
            );
          const { nodes, pageInfo } = viewer.follows;
          return (
            <>
              <ul className={styles.follows}>
                {nodes.map((follow) => {
                  const place = follow.subject && placeOfSubject(follow.subject);
                  return (
                    <li key={follow.id} className={styles.follow}>
                      <div>
                        {place ? <Link to={place.to}>{follow.name}</Link> : follow.name}
                        <p className={styles.soft}>
                          {place?.kind ?? 'No longer in the record'}, since <DateTime at={follow.createdAt} />
                          {follow.rate === 'OFF' && ', silent'}
                        </p>
                      </div>
                      <UnfollowButton id={follow.subject?.id ?? follow.id} name={follow.name} />
                    </li>
                  );
                })}
              </ul>
              {pageInfo.hasNextPage && first < most && <Button onPress={() => setFirst(most)}>Show more</Button>}
            </>
          );
        }}
      </Asked>
    </Section>
  );
}
