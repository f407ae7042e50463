/** Makes a new secret for a webhook and shows it, once. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { VerifyExample, WebhookSecret } from './WebhookSecret.tsx';
import styles from './Webhooks.module.css';

const RotateWebhookSecret = graphql(`
  mutation RotateWebhookSecret($id: ID!, $idempotencyKey: String) {
    rotateWebhookSecret(id: $id, idempotencyKey: $idempotencyKey) {
      secret
      webhook {
        id
        formerSecretUntil
      }
    }
  }
`);

export function RotateSecret({ id, formerUntil }: { id: string; formerUntil: string | null }) {
  const [{ fetching }, rotate] = useMutation(RotateWebhookSecret);
  const [secret, setSecret] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  async function make() {
    setFault(null);
    const { data, error } = await rotate({ id, idempotencyKey: idempotencyKey() });
    if (error) return setFault(faultOf(error).sentence);
    setSecret(data?.rotateWebhookSecret.secret ?? null);
  }
  return (
    <div className={styles.part}>
      {secret && <WebhookSecret secret={secret} onDone={() => setSecret(null)} />}
      {formerUntil && (
        <p>
          Until <DateTime at={formerUntil} exact /> messages are signed with the former secret too.
        </p>
      )}
      {!secret && (
        <>
          <p>
            A new secret takes the place of the old one, with which messages are signed for 24 hours more, so that your
            receiver can change over.
          </p>
          {fault && <Notice tone="fault">{fault}</Notice>}
          <div className={styles.ways}>
            <Button isPending={fetching} onPress={() => void make()}>
              Make a new secret
            </Button>
          </div>
        </>
      )}
      <details>
        <summary>How a message is verified</summary>
        <VerifyExample />
      </details>
    </div>
  );
}
