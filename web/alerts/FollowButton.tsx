/**
 * Follows a subject or stops following it, with one press; beside it the way to choose how one is told. Signed out, both lead to the
 * sign-in and back to the page.
 */
import { Bell, BellOff, SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { signIn, useSession } from '#web/app/session.ts';
import { Button } from '#web/ui/Button.tsx';
import styles from './FollowButton.module.css';
import type { Followed } from './kinds.ts';

const load = () => import('./FollowDialog.tsx');
const FollowDialog = lazy(async () => ({ default: (await load()).FollowDialog }));

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

export type FollowButtonProps = {
  /** The followed record. */
  subject: { id: string; viewerFollows: boolean };
  /** Read out behind the word. */
  name: string;
  /** What kind of thing it is. The way to choose is left out when absent, as in a list: how one is told is then chosen in the inbox. */
  followed?: Followed;
};

export function FollowButton({ subject, name, followed }: FollowButtonProps) {
  const { status } = useSession();
  const [following, follow] = useMutation(Follow);
  const [unfollowing, unfollow] = useMutation(Unfollow);
  const [fault, setFault] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const pending = following.fetching || unfollowing.fetching;

  async function press(go: () => Promise<void>) {
    setFault(null);
    if (status === 'signedIn') return go();
    await signIn().catch(() => setFault('Signing in is not possible now.'));
  }
  async function turn() {
    const variables = { id: subject.id, idempotencyKey: idempotencyKey() };
    const { error } = subject.viewerFollows ? await unfollow(variables) : await follow(variables);
    if (error) setFault(faultOf(error).sentence);
  }

  const word = subject.viewerFollows ? 'Unfollow' : 'Follow';
  return (
    <span className={styles.follow}>
      {/* After a reload the page leaves for a moment to learn who is there; a press would be lost with it. */}
      <Button
        onPress={() => void press(turn)}
        isPending={pending}
        isDisabled={status === 'unknown'}
        aria-label={`${word} ${name}`}
      >
        {subject.viewerFollows ? <BellOff size={16} aria-hidden /> : <Bell size={16} aria-hidden />}
        {word}
      </Button>
      {followed && (
        <Button
          look="quiet"
          aria-label={`Choose how you are told of ${name}`}
          aria-haspopup="dialog"
          isDisabled={status === 'unknown'}
          onHoverStart={() => void load()}
          onFocus={() => void load()}
          onPress={() => void press(async () => setOpen(true))}
        >
          <SlidersHorizontal size={16} aria-hidden /> Choose how
        </Button>
      )}
      {fault && <span role="alert">{fault}</span>}
      {isOpen && followed && (
        <Suspense>
          <FollowDialog
            target={{ subject: subject.id }}
            followed={followed}
            name={name}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </span>
  );
}
