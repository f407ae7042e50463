/** The notifications: read with the mouse or with single keys, by follow, by digest or what is unread, page by page. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { NewsBar } from '#web/app/NewsBar.tsx';
import { faultOf, isCursorFault } from '#web/app/refusals.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Pagination } from '#web/ui/Pagination.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { Burst } from './Burst.tsx';
import styles from './Inbox.module.css';
import { InboxBar } from './InboxBar.tsx';
import { inBursts, inboxAddress, parseInbox } from './inboxView.ts';
import { stepOf } from './listKeys.ts';
import { NothingTold } from './NothingTold.tsx';
import { useGrowth } from './useGrowth.ts';

const InboxQuery = graphql(`
  query Inbox($unread: Boolean, $follow: ID, $digest: ID, $first: Int, $after: String, $followed: ID!, $isOfOne: Boolean!) {
    viewer {
      account {
        id
      }
      unreadCount
      inbox(unread: $unread, follow: $follow, digest: $digest, first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          readAt
          event {
            id
            subjectUrl
          }
          ...NotificationRow_notification
        }
      }
    }
    node(id: $followed) @include(if: $isOfOne) {
      __typename
      id
      ... on Follow {
        name
      }
    }
  }
`);

const MarkRead = graphql(`
  mutation MarkRead($ids: [ID!]!, $idempotencyKey: String) {
    markRead(ids: $ids, idempotencyKey: $idempotencyKey) {
      id
      readAt
    }
  }
`);

const MarkAllRead = graphql(`
  mutation MarkAllRead($follow: ID, $idempotencyKey: String) {
    markAllRead(follow: $follow, idempotencyKey: $idempotencyKey)
  }
`);

const page = 20;
/** The page of a record, without the place on it: what happens to a proposal's assessments happens to it. */
const pageOf = (url: string) => url.split('#', 1)[0] ?? url;

export function Inbox() {
  const [parameters] = useSearchParams();
  const view = parseInbox(parameters);
  const { unread, follow, digest, after } = view;
  const [state, ask] = useQuery({
    query: InboxQuery,
    variables: {
      ...{ unread: unread || null, follow, digest, first: page, after },
      ...{ followed: follow ?? '', isOfOne: follow !== null },
    },
    requestPolicy: 'cache-and-network',
  });
  const [marking, markRead] = useMutation(MarkRead);
  const [markingAll, markAllRead] = useMutation(MarkAllRead);
  const [fault, setFault] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);

  async function mark(ids: string[]) {
    setFault(null);
    const { error } = await markRead({ ids, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
  }
  async function markAll() {
    setFault(null);
    const { error } = await markAllRead({ follow, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
  }

  function onKeyDown(event: KeyboardEvent, nodes: readonly { id: string; readAt?: string | null }[]) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-notification]') ?? [])];
    const at = links.findIndex((link) => link.closest('article')?.contains(document.activeElement));
    const step = stepOf(event, at, links.length);
    if (!step) return;
    event.preventDefault();
    if ('to' in step) return links[step.to]?.focus();
    const node = nodes.find(({ id }) => id === links[step.mark]?.dataset.notification);
    if (!node || node.readAt) return;
    // Under the filter for unread ones the row goes away, so the keyboard moves on first.
    if (unread) (links[step.mark + 1] ?? links[step.mark - 1])?.focus();
    void mark([node.id]);
  }

  const count = state.data?.viewer?.unreadCount;
  // The head of the page keeps the count up to date; the list waits until it is asked for.
  const news = useGrowth(count ?? null, state.fetching || state.stale);
  return (
    <Section title="Notifications" aside={count !== undefined && <span>{count.toLocaleString('en')} unread</span>}>
      {isCursorFault(state.error) ? (
        <EmptyState title="This page of the inbox is out of date" why="The list changed since its address was made.">
          <LinkButton look="primary" to={inboxAddress({ ...view, after: null })}>
            Go to the first page
          </LinkButton>
        </EmptyState>
      ) : (
        <Asked state={state} ask={ask} what="your inbox" skeleton={<Skeleton height="30rem" />}>
          {({ viewer, node }) => {
            if (!viewer) return null;
            const { nodes, pageInfo } = viewer.inbox;
            const inSight = nodes.filter(({ readAt }) => !readAt).map(({ id }) => id);
            return (
              <>
                <InboxBar
                  view={view}
                  followName={node?.__typename === 'Follow' ? node.name : null}
                  inSight={inSight.length}
                  hasMore={viewer.unreadCount > inSight.length && (!follow || pageInfo.hasNextPage || after !== null)}
                  isMarking={marking.fetching || markingAll.fetching}
                  onMarkThese={() => void mark(inSight)}
                  onMarkAll={() => void markAll()}
                />
                {fault && <Notice tone="fault">{fault}</Notice>}
                <NewsBar
                  count={news}
                  one="new notification"
                  many="new notifications"
                  onRefresh={() => ask({ requestPolicy: 'network-only' })}
                />
                {nodes.length > 0 ? (
                  <>
                    <ol
                      ref={list}
                      className={styles.list}
                      aria-label="Notifications"
                      aria-describedby="inbox-keys"
                      onKeyDown={(event) => onKeyDown(event, nodes)}
                    >
                      {inBursts(nodes, ({ event }) => pageOf(event.subjectUrl)).map((burst) => (
                        <li key={burst[0]?.id}>
                          <Burst burst={burst} onRead={(id) => void mark([id])} />
                        </li>
                      ))}
                    </ol>
                    <p id="inbox-keys" className={styles.keys}>
                      In the list: <kbd>j</kbd> and <kbd>k</kbd> move, <kbd>e</kbd> marks as read, <kbd>Enter</kbd>{' '}
                      opens.
                    </p>
                  </>
                ) : (
                  <NothingTold view={view} />
                )}
                <Pagination
                  label="Pages of the inbox"
                  first={after ? inboxAddress({ ...view, after: null }) : undefined}
                  next={pageInfo.hasNextPage ? inboxAddress({ ...view, after: pageInfo.endCursor ?? null }) : undefined}
                />
              </>
            );
          }}
        </Asked>
      )}
    </Section>
  );
}
