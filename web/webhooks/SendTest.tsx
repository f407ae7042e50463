/** Has a test message posted, and shows how it went. */
import { useEffect, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { MessageTries } from './MessageTries.tsx';
import styles from './Webhooks.module.css';

const TestWebhook = graphql(`
  mutation TestWebhook($id: ID!) {
    testWebhook(id: $id) {
      id
      state
    }
  }
`);

const WebhookTestQuery = graphql(`
  query WebhookTest($message: ID!) {
    viewer {
      account {
        id
      }
      webhooks {
        id
        delivery(id: $message) {
          id
          state
          attempts {
            at
          }
          ...MessageTries_delivery
        }
      }
    }
  }
`);

const patience = 1000;

export function SendTest({ id }: { id: string }) {
  const [{ fetching }, test] = useMutation(TestWebhook);
  const [message, setMessage] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  async function send() {
    setFault(null);
    const { data, error } = await test({ id });
    if (error) return setFault(faultOf(error).sentence);
    setMessage(data?.testWebhook.id ?? null);
  }
  return (
    <div className={styles.part}>
      <p>A test message looks like any other and is signed in the same way. It says that it is a test.</p>
      {fault && <Notice tone="fault">{fault}</Notice>}
      <div className={styles.ways}>
        <Button isPending={fetching} onPress={() => void send()}>
          Send a test message
        </Button>
      </div>
      {message && <Outcome key={message} webhook={id} message={message} />}
    </div>
  );
}

function Outcome({ webhook, message }: { webhook: string; message: string }) {
  const [{ data, error }, ask] = useQuery({
    query: WebhookTestQuery,
    variables: { message },
    requestPolicy: 'network-only',
  });
  const delivery = data?.viewer?.webhooks.find(({ id }) => id === webhook)?.delivery;
  const isOpen = !delivery || (delivery.state === 'WAITING' && delivery.attempts.length === 0);
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), patience);
    return () => clearInterval(timer);
  }, [isOpen, ask]);
  return (
    <div role="status" className={styles.part}>
      {error && <p>{faultOf(error).sentence}</p>}
      {isOpen && !error && <p>On its way…</p>}
      {delivery?.state === 'SENT' && <p>It was accepted.</p>}
      {delivery && !isOpen && delivery.state !== 'SENT' && (
        <p>It was not accepted. It is {delivery.state === 'WAITING' ? 'tried again later' : 'given up'}.</p>
      )}
      {delivery && !isOpen && <MessageTries delivery={delivery} />}
    </div>
  );
}
