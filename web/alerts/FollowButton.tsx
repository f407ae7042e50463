/** Follows a subject or stops following it. Signed out, it leads to the sign-in and back to the page. */
import { Bell, BellOff } from 'lucide-react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { signIn, useSession } from '#web/app/session.ts';
import { Button } from '#web/ui/Button.tsx';
import styles from './FollowButton.module.css';

const Follow = graphql(`
  mutation Follow($id: ID!, $idempotencyKey: String) {
    follow(id: $id, idempotencyKey: $idempotencyKey) {
      id
    }
  }
`);

const Unfollow = graphql(`
  mutation Unfollow($id: ID!, $idempotencyKey: String) {
    unfollow(id: $id, idempotencyKey: $idempotencyKey)
  }
`);

/** `subject` is the followed record; `name` is read out behind the word. */
export function FollowButton({ subject, name }: { subject: { id: string; viewerFollows: boolean }; name: string }) {
  const { status } = useSession();
  const [following, follow] = useMutation(Follow);
  const [unfollowing, unfollow] = useMutation(Unfollow);
  const [fault, setFault] = useState<string | null>(null);
  const pending = following.fetching || unfollowing.fetching;

  async function press() {
    setFault(null);
    if (status !== 'signedIn') {
      await signIn().catch(() => setFault('Signing in is not possible now.'));
      return;
    }
    const variables = { id: subject.id, idempotencyKey: idempotencyKey() };
    const { error } = subject.viewerFollows ? await unfollow(variables) : await follow(variables);
    if (error) setFault(faultOf(error).sentence);
  }

  const word = subject.viewerFollows ? 'Unfollow' : 'Follow';
  return (
    <span className={styles.follow}>
      {/* After a reload the page leaves for a moment to learn who is there; a press would be lost with it. */}
      <Button
        onPress={() => void press()}
        isPending={pending}
        isDisabled={status === 'unknown'}
        aria-label={`${word} ${name}`}
      >
        {subject.viewerFollows ? <BellOff size={16} aria-hidden /> : <Bell size={16} aria-hidden />}
        {word}
      </Button>
      {fault && <span role="alert">{fault}</span>}
    </span>
  );
}
