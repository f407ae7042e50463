/** The notifications: read with the mouse or with single keys, filtered by what is unread, page by page. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf, isCursorFault } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Pagination } from '#web/ui/Pagination.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './Inbox.module.css';
import { stepOf } from './listKeys.ts';
import { NotificationRow } from './NotificationRow.tsx';

const InboxQuery = graphql(`
  query Inbox($unread: Boolean, $first: Int, $after: String) {
    viewer {
      account {
        id
      }
      unreadCount
      inbox(unread: $unread, first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          readAt
          ...NotificationRow_notification
        }
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

const page = 20;

export function Inbox() {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const unread = parameters.get('unread') === 'true';
  const after = parameters.get('after');
  const [state, ask] = useQuery({
    query: InboxQuery,
    variables: { unread: unread || null, first: page, after },
    requestPolicy: 'cache-and-network',
  });
  const [marking, markRead] = useMutation(MarkRead);
  const [fault, setFault] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const stale = isCursorFault(state.error);
  const address = (next: { unread: boolean; after?: string | null | undefined }) =>
    `?${new URLSearchParams({ ...(next.unread && { unread: 'true' }), ...(next.after && { after: next.after }) })}`;

  async function mark(ids: string[]) {
    setFault(null);
    const { error } = await markRead({ ids, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
  }

  function onKeyDown(event: KeyboardEvent, nodes: readonly { id: string; readAt?: string | null }[]) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-subject]') ?? [])];
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    const step = stepOf(event, at, links.length);
    if (!step) return;
    event.preventDefault();
    if ('to' in step) return links[step.to]?.focus();
    const node = nodes[step.mark];
    if (!node || node.readAt) return;
    // Under the filter for unread ones the row goes away, so the keyboard moves on first.
    if (unread) (links[step.mark + 1] ?? links[step.mark - 1])?.focus();
    void mark([node.id]);
  }

  const count = state.data?.viewer?.unreadCount;
  return (
    <Section title="Notifications" aside={count !== undefined && <span>{count} unread</span>}>
      {stale ? (
        <EmptyState title="This page of the inbox is out of date" why="The list changed since its address was made.">
          <LinkButton look="primary" to={address({ unread })}>
            Go to the first page
          </LinkButton>
        </EmptyState>
      ) : (
        <Asked state={state} ask={ask} what="your inbox" skeleton={<Skeleton height="30rem" />}>
          {({ viewer }) => {
            if (!viewer) return null;
            const { nodes, pageInfo } = viewer.inbox;
            const shownUnread = nodes.filter(({ readAt }) => !readAt).map(({ id }) => id);
            return (
              <>
                <div className={styles.bar}>
                  <Checkbox
                    isSelected={unread}
                    onChange={(isSelected) => navigate(address({ unread: isSelected }), { preventScrollReset: true })}
                  >
                    Only unread
                  </Checkbox>
                  <Button
                    isDisabled={shownUnread.length === 0}
                    isPending={marking.fetching}
                    onPress={() => void mark(shownUnread)}
                  >
                    Mark {shownUnread.length > 0 ? `these ${shownUnread.length}` : 'these'} as read
                  </Button>
                </div>
                {fault && <Notice tone="fault">{fault}</Notice>}
                {nodes.length > 0 ? (
                  <>
                    <ol
                      ref={list}
                      className={styles.list}
                      aria-label="Notifications"
                      aria-describedby="inbox-keys"
                      onKeyDown={(event) => onKeyDown(event, nodes)}
                    >
                      {nodes.map((notification) => (
                        <li key={notification.id}>
                          <NotificationRow notification={notification} onRead={() => void mark([notification.id])} />
                        </li>
                      ))}
                    </ol>
                    <p id="inbox-keys" className={styles.keys}>
                      In the list: <kbd>j</kbd> and <kbd>k</kbd> move, <kbd>e</kbd> marks as read, <kbd>Enter</kbd>{' '}
                      opens.
                    </p>
                  </>
                ) : (
                  <EmptyState
                    title={unread ? 'Nothing unread' : 'Nothing has happened yet'}
                    why={
                      unread
                        ? 'You have seen all that happened to what you follow.'
                        : 'As soon as something happens to what you follow, it is told here.'
                    }
                  >
                    {unread && <LinkButton to={address({ unread: false })}>Show all</LinkButton>}
                  </EmptyState>
                )}
                <Pagination
                  label="Pages of the inbox"
                  first={after ? address({ unread }) : undefined}
                  next={pageInfo.hasNextPage ? address({ unread, after: pageInfo.endCursor }) : undefined}
                />
              </>
            );
          }}
        </Asked>
      )}
    </Section>
  );
}
