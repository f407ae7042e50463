/** What a webhook was posted in the last thirty days, newest first. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { DeliveryState } from '#web/__generated__/graphql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { eventWords } from '#web/events/words.ts';
import { Badge, type Hue } from '#web/ui/Badge.tsx';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { MessageTries } from './MessageTries.tsx';
import styles from './Webhooks.module.css';

const DeliveryLog_delivery = graphql(`
  fragment DeliveryLog_delivery on WebhookDelivery {
    id
    state
    createdAt
    event {
      id
      kind
      subjectLabel
    }
    attempts {
      at
      milliseconds
      status
    }
    ...MessageTries_delivery
  }
`);

const WebhookLogQuery = graphql(`
  query WebhookLog($after: String) {
    viewer {
      account {
        id
      }
      webhooks {
        id
        deliveries(first: 20, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            ...DeliveryLog_delivery
          }
        }
      }
    }
  }
`);

const stateWords: Record<DeliveryState, { sign: string; words: string; hue: Hue }> = {
  WAITING: { sign: '◌', words: 'Waits', hue: 'grey' },
  SENT: { sign: '●', words: 'Accepted', hue: 'teal' },
  FAILED: { sign: '■', words: 'Given up', hue: 'vermilion' },
};

export function DeliveryLog({ id }: { id: string }) {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [state, ask] = useQuery({
    query: WebhookLogQuery,
    variables: { after: cursors.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Asked state={state} ask={ask} what="the log" skeleton={<Skeleton lines={4} />}>
      {({ viewer }) => {
        const { nodes, pageInfo } = viewer?.webhooks.find((one) => one.id === id)?.deliveries ?? {};
        return (
          <div className={styles.part}>
            {nodes?.length === 0 && <p>Nothing in the last 30 days. Send a test message to see one here.</p>}
            <ol className={styles.list} aria-label="Messages">
              {nodes?.map((delivery) => (
                <Row key={delivery.id} delivery={delivery} />
              ))}
            </ol>
            <div className={styles.ways}>
              <Button onPress={() => ask({ requestPolicy: 'network-only' })}>Look again</Button>
              {cursors.length > 0 && <Button onPress={() => setCursors(cursors.slice(0, -1))}>Newer</Button>}
              {pageInfo?.hasNextPage && pageInfo.endCursor && (
                <Button onPress={() => setCursors([...cursors, String(pageInfo.endCursor)])}>Older</Button>
              )}
            </div>
          </div>
        );
      }}
    </Asked>
  );
}

function Row(props: { delivery: FragmentType<typeof DeliveryLog_delivery> }) {
  const delivery = readFragment(DeliveryLog_delivery, props.delivery);
  const { state, event, attempts, createdAt } = delivery;
  const last = attempts.at(-1);
  const { sign, words, hue } = stateWords[state];
  return (
    <li>
      <details className={styles.message}>
        <summary>
          <span dir="auto">{event ? `${eventWords[event.kind]}: ${event.subjectLabel}` : 'Test message'}</span>
          <Badge sign={sign} hue={hue}>
            {words}
          </Badge>
          {last && (
            <span className={styles.figure}>
              {last.status ?? 'no answer'}, {last.milliseconds.toLocaleString('en')} ms
              {attempts.length > 1 && `, ${attempts.length} tries`}
            </span>
          )}
          <DateTime at={createdAt} />
        </summary>
        <MessageTries delivery={delivery} />
      </details>
    </li>
  );
}
