/** Public notes that moderators look at: those that somebody flagged, those that wait, and those that were decided on. */
import { Link, useSearchParams } from 'react-router';
import { type CombinedError, useQuery } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { Moderation } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { isCursorFault } from '#web/app/refusals.ts';
import { FindAuthor } from '#web/people/FindAuthor.tsx';
import { RoleGate } from '#web/people/RoleGate.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Pagination } from '#web/ui/Pagination.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './ModeratedNote.module.css';
import { ModeratedNote } from './ModeratedNote.tsx';

const FlaggedQuery = graphql(`
  query Flagged($first: Int, $after: String) {
    viewer {
      account {
        id
      }
      flagged(first: $first, after: $after) {
        ...ModeratePage_notes
      }
    }
  }
`);

const QueueQuery = graphql(`
  query Queue($states: [Moderation!], $first: Int, $after: String) {
    viewer {
      account {
        id
      }
      moderationQueue(states: $states, first: $first, after: $after) {
        ...ModeratePage_notes
      }
    }
  }
`);

const ModeratePage_notes = graphql(`
  fragment ModeratePage_notes on AnnotationConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      ...ModeratedNote_annotation
    }
  }
`);

const page = 20;
const queues: readonly { state: Moderation | null; name: string; empty: string }[] = [
  { state: null, name: 'Flagged', empty: 'Every flagged note has been decided on. New flags appear here.' },
  { state: 'PENDING', name: 'Waiting', empty: 'No note waits to be let through.' },
  { state: 'HIDDEN', name: 'Hidden', empty: 'No note is hidden.' },
  { state: 'SPAM', name: 'Spam', empty: 'No note is hidden as spam.' },
  { state: 'APPROVED', name: 'Standing', empty: 'There is no public note.' },
];
type Queue = (typeof queues)[number];

export function ModeratePage() {
  const [parameters] = useSearchParams();
  const queue = queues.find(({ state }) => state === parameters.get('state')) ?? queues[0];
  return (
    <Page
      title="Moderate"
      lead={<p>Public notes over all texts. A flagged note stays public until you decide otherwise.</p>}
    >
      <RoleGate
        needs="MODERATOR"
        title="For moderators"
        why="Moderators look at public notes that readers flagged, and hide what does not belong here. Nobody reads private notes, moderators neither."
      >
        <nav aria-label="Queues" className={styles.ways}>
          {queues.map(({ state, name }) => (
            <Link key={name} to={addressOf(state)} aria-current={state === queue?.state ? 'page' : undefined}>
              {name}
            </Link>
          ))}
        </nav>
        {queue?.state ? <Decided key={queue.state} queue={queue} /> : queue && <Flagged queue={queue} />}
        <FindAuthor />
      </RoleGate>
    </Page>
  );
}

const addressOf = (state: Moderation | null, after?: string | null) =>
  `/moderate?${new URLSearchParams({ ...(state && { state }), ...(after && { after }) })}`;

function Flagged({ queue }: { queue: Queue }) {
  const [parameters] = useSearchParams();
  const variables = { first: page, after: parameters.get('after') };
  const [state, ask] = useQuery({ query: FlaggedQuery, variables, requestPolicy: 'cache-and-network' });
  return <Notes queue={queue} state={state} ask={ask} notes={state.data?.viewer?.flagged} />;
}

function Decided({ queue }: { queue: Queue }) {
  const [parameters] = useSearchParams();
  const states = queue.state ? [queue.state] : null;
  const variables = { states, first: page, after: parameters.get('after') };
  const [state, ask] = useQuery({ query: QueueQuery, variables, requestPolicy: 'cache-and-network' });
  return <Notes queue={queue} state={state} ask={ask} notes={state.data?.viewer?.moderationQueue} />;
}

type NotesProps = {
  queue: Queue;
  state: { error?: CombinedError | undefined; fetching: boolean };
  ask: () => void;
  notes: FragmentType<typeof ModeratePage_notes> | undefined;
};

function Notes({ queue: { state: moderation, name, empty }, state, ask, notes }: NotesProps) {
  const [parameters] = useSearchParams();
  const after = parameters.get('after');
  if (isCursorFault(state.error))
    return (
      <EmptyState title="This page of the list is out of date" why="The list changed since its address was made.">
        <LinkButton look="primary" to={addressOf(moderation)}>
          Go to the first page
        </LinkButton>
      </EmptyState>
    );
  return (
    <Asked
      state={{ ...state, data: notes && readFragment(ModeratePage_notes, notes) }}
      ask={ask}
      what="the notes"
      skeleton={<Skeleton height="30rem" />}
    >
      {({ nodes, totalCount, pageInfo }) =>
        nodes.length === 0 ? (
          <EmptyState title={after ? 'Nothing more' : `Nothing here: ${name.toLowerCase()}`} why={empty}>
            {after ? (
              <LinkButton to={addressOf(moderation)}>First page</LinkButton>
            ) : (
              <Link to="/proposals">All proposals</Link>
            )}
          </EmptyState>
        ) : (
          <Section title={name} count={totalCount}>
            {nodes.map((annotation) => (
              <ModeratedNote key={annotation.id} annotation={annotation} />
            ))}
            <Pagination
              label="Pages of notes"
              first={after ? addressOf(moderation) : undefined}
              next={pageInfo.hasNextPage ? addressOf(moderation, pageInfo.endCursor) : undefined}
            />
          </Section>
        )
      }
    </Asked>
  );
}
