/** Ends a webhook, once its owner has said so twice. */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './Webhooks.module.css';

const DeleteWebhookMutation = graphql(`
  mutation DeleteWebhook($id: ID!, $idempotencyKey: String) {
    deleteWebhook(id: $id, idempotencyKey: $idempotencyKey)
  }
`);

export function DeleteWebhook({ id, name }: { id: string; name: string }) {
  const [{ fetching }, erase] = useMutation(DeleteWebhookMutation);
  const [isAsked, setAsked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const navigate = useNavigate();
  async function end() {
    setFault(null);
    const { error } = await erase({ id, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
    else await navigate('/account/webhooks', { replace: true });
  }
  return (
    <div className={styles.part}>
      <p>Nothing more is posted, and the log is forgotten.</p>
      <div className={styles.ways}>
        <Button onPress={() => setAsked(true)}>Delete the webhook</Button>
      </div>
      <Dialog title={`Delete “${name}”?`} isOpen={isAsked} onOpenChange={setAsked}>
        <div className={styles.part}>
          <p>There is no way to bring it back; what is still waiting is not posted.</p>
          {fault && <Notice tone="fault">{fault}</Notice>}
          <div className={styles.ways}>
            <Button look="primary" isPending={fetching} onPress={() => void end()}>
              Delete it
            </Button>
            <Button onPress={() => setAsked(false)}>Keep it</Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
