/** What one follows, newest first. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { isCursorFault } from '#web/app/refusals.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Pagination } from '#web/ui/Pagination.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './FollowList.module.css';
import { FollowRow } from './FollowRow.tsx';

const FollowsQuery = graphql(`
  query Follows($first: Int, $after: String) {
    viewer {
      account {
        id
      }
      follows(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...FollowRow_follow
        }
      }
    }
  }
`);

export type FollowListProps = {
  /** How many at once. */
  first: number;
  /** Cursor of the page; the first page when null. */
  after?: string | null;
  /** A part of another page: leads to the whole list rather than through it. */
  isAside?: boolean;
};

const whole = '/inbox/follows';

export function FollowList({ first, after = null, isAside }: FollowListProps) {
  const [state, ask] = useQuery({
    query: FollowsQuery,
    variables: { first, after },
    requestPolicy: 'cache-and-network',
  });
  const total = state.data?.viewer?.follows.totalCount;
  const aside = isAside && <Link to={whole}>See all of them</Link>;
  return (
    <Section title="You follow" count={total} aside={aside}>
      {isCursorFault(state.error) ? (
        <EmptyState title="This page of the list is out of date" why="The list changed since its address was made.">
          <LinkButton look="primary" to={whole}>
            Go to the first page
          </LinkButton>
        </EmptyState>
      ) : (
        <Asked state={state} ask={ask} what="what you follow" skeleton={<Skeleton height="12rem" />}>
          {({ viewer }) => {
            if (!viewer || viewer.follows.totalCount === 0) return <NoneYet />;
            const { nodes, pageInfo, totalCount } = viewer.follows;
            return (
              <>
                <ul className={styles.follows}>
                  {nodes.map((follow) => (
                    <li key={follow.id}>
                      <FollowRow follow={follow} />
                    </li>
                  ))}
                </ul>
                {isAside && pageInfo.hasNextPage && (
                  <p>
                    <Link to={whole}>{(totalCount - nodes.length).toLocaleString('en')} more</Link>
                  </p>
                )}
                {!isAside && (
                  <Pagination
                    label="Pages of what you follow"
                    first={after ? whole : undefined}
                    next={
                      pageInfo.hasNextPage && pageInfo.endCursor
                        ? `?${new URLSearchParams({ after: pageInfo.endCursor })}`
                        : undefined
                    }
                  />
                )}
              </>
            );
          }}
        </Asked>
      )}
    </Section>
  );
}

function NoneYet() {
  return (
    <EmptyState
      title="You follow nothing yet"
      why="Press Follow where the title of a process, proposal, party, topic, right, provision or consultation ends; or search for proposals and follow the search."
    >
      <LinkButton to="/consultations">Consultations</LinkButton>
      <LinkButton to="/proposals">Proposals</LinkButton>
    </EmptyState>
  );
}
