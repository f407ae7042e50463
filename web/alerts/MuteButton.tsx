/** Silences a follow where it stands, and lets it tell again. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { AlertRate } from '#web/__generated__/graphql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import styles from './FollowButton.module.css';

const ChangeRate = graphql(`
  mutation ChangeRate($id: ID!, $rate: AlertRate, $idempotencyKey: String) {
    changeFollow(id: $id, rate: $rate, idempotencyKey: $idempotencyKey) {
      id
      rate
    }
  }
`);

export function MuteButton({ follow }: { follow: { id: string; name: string; rate: AlertRate } }) {
  const [{ fetching }, change] = useMutation(ChangeRate);
  const [fault, setFault] = useState<string | null>(null);
  // What it was before it was muted here. One muted elsewhere or earlier is gathered by day, which cannot flood anybody.
  const [former, setFormer] = useState<AlertRate>('DAILY');
  const isMuted = follow.rate === 'OFF';

  async function press() {
    setFault(null);
    if (!isMuted) setFormer(follow.rate);
    const rate = isMuted ? former : 'OFF';
    const { error } = await change({ id: follow.id, rate, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
  }

  const word = isMuted ? 'Unmute' : 'Mute';
  return (
    <span className={styles.follow}>
      <Button look="quiet" onPress={() => void press()} isPending={fetching} aria-label={`${word} ${follow.name}`}>
        {word}
      </Button>
      {fault && <span role="alert">{fault}</span>}
    </span>
  );
}
