/** Notes that somebody flagged, for moderators to decide on. */
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { isCursorFault } from '#web/app/refusals.ts';
import { RoleGate } from '#web/people/RoleGate.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Pagination } from '#web/ui/Pagination.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { FlaggedNote } from './FlaggedNote.tsx';

const FlaggedQuery = graphql(`
  query Flagged($first: Int, $after: String) {
    viewer {
      account {
        id
      }
      flagged(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...FlaggedNote_annotation
        }
      }
    }
  }
`);

const page = 20;

export function ModeratePage() {
  return (
    <Page
      title="Moderate"
      lead={<p>Public notes that somebody flagged, latest first. A note stays public until you decide otherwise.</p>}
    >
      <RoleGate
        needs="MODERATOR"
        title="For moderators"
        why="Moderators look at public notes that readers flagged, and hide what does not belong here. Nobody reads private notes, moderators neither."
      >
        <Flagged />
      </RoleGate>
    </Page>
  );
}

function Flagged() {
  const [parameters] = useSearchParams();
  const after = parameters.get('after');
  const [state, ask] = useQuery({
    query: FlaggedQuery,
    variables: { first: page, after },
    requestPolicy: 'cache-and-network',
  });
  if (isCursorFault(state.error))
    return (
      <EmptyState title="This page of the list is out of date" why="The list changed since its address was made.">
        <LinkButton look="primary" to="/moderate">
          Go to the first page
        </LinkButton>
      </EmptyState>
    );
  return (
    <Asked state={state} ask={ask} what="the flagged notes" skeleton={<Skeleton height="30rem" />}>
      {({ viewer }) => {
        if (!viewer) return null;
        const { nodes, totalCount, pageInfo } = viewer.flagged;
        if (nodes.length === 0)
          return (
            <EmptyState
              title={after ? 'Nothing more is flagged' : 'Nothing is flagged'}
              why="Every flagged note has been decided on. New flags appear here."
            >
              {after ? <LinkButton to="/moderate">First page</LinkButton> : <Link to="/proposals">All proposals</Link>}
            </EmptyState>
          );
        return (
          <Section title={totalCount === 1 ? 'Flagged note' : 'Flagged notes'} count={totalCount}>
            {nodes.map((annotation) => (
              <FlaggedNote key={annotation.id} annotation={annotation} />
            ))}
            <Pagination
              label="Pages of flagged notes"
              first={after ? '?' : undefined}
              next={pageInfo.hasNextPage ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : undefined}
            />
          </Section>
        );
      }}
    </Asked>
  );
}
