/** Ends a follow from where it is listed. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import styles from './FollowButton.module.css';

const EndFollow = graphql(`
  mutation EndFollow($id: ID!, $idempotencyKey: String) {
    unfollow(id: $id, idempotencyKey: $idempotencyKey)
  }
`);

/** `id` is that of what is followed, or of the follow where that is gone; `name` is read out behind the word. */
export function UnfollowButton({ id, name }: { id: string; name: string }) {
  const [{ fetching }, end] = useMutation(EndFollow);
  const [fault, setFault] = useState<string | null>(null);
  async function press() {
    setFault(null);
    const { error } = await end({ id, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
  }
  return (
    <span className={styles.follow}>
      <Button look="quiet" onPress={() => void press()} isPending={fetching} aria-label={`Unfollow ${name}`}>
        Unfollow
      </Button>
      {fault && <span role="alert">{fault}</span>}
    </span>
  );
}
