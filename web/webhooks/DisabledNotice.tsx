/** Says that a webhook is disabled, why, and lets its owner enable it. */
import { useState } from 'react';
import { useMutation } from 'urql';
import type { WebhookPage_WebhookFragment } from '#web/__generated__/graphql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { ChangeWebhook } from './changeWebhook.ts';
import styles from './Webhooks.module.css';
import { readQuery } from './webhookDraft.ts';

export function DisabledNotice({ webhook }: { webhook: WebhookPage_WebhookFragment }) {
  const { id, url, description, query, fault } = webhook;
  const [{ fetching }, change] = useMutation(ChangeWebhook);
  const [said, setSaid] = useState<string | null>(null);
  async function enable() {
    setSaid(null);
    // A change enables it, also one that leaves all as it was.
    const input = { url, description, query: readQuery(query) };
    const { error } = await change({ id, input, idempotencyKey: idempotencyKey() });
    if (error) setSaid(faultOf(error).sentence);
  }
  return (
    <Notice tone="warning">
      <div className={styles.part}>
        <p>
          <strong>Nothing is posted: this webhook is disabled.</strong> {fault}
        </p>
        <p>Once it is enabled, post again what it missed, below.</p>
        {said && <p role="alert">{said}</p>}
        <div className={styles.ways}>
          <Button look="primary" isPending={fetching} onPress={() => void enable()}>
            Enable it
          </Button>
        </div>
      </div>
    </Notice>
  );
}
