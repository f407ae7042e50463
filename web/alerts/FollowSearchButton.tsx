/** Follows the search that is shown. It says when this very search is followed already. */
import { Bell, BellRing } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { signIn, useSession } from '#web/app/session.ts';
import { Button } from '#web/ui/Button.tsx';
import styles from './FollowButton.module.css';

const load = () => import('./FollowDialog.tsx');
const FollowDialog = lazy(async () => ({ default: (await load()).FollowDialog }));

const FollowOfSearchQuery = graphql(`
  query FollowOfSearch($query: ProposalQuery) {
    viewer {
      account {
        id
      }
      follow(query: $query) {
        id
        name
      }
    }
  }
`);

/** `name` is what the search would be called. */
export function FollowSearchButton({ query, name }: { query: ProposalQuery; name: string }) {
  const { status } = useSession();
  const [{ data }] = useQuery({ query: FollowOfSearchQuery, variables: { query }, pause: status !== 'signedIn' });
  const [isOpen, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const follow = status === 'signedIn' ? data?.viewer?.follow : null;

  async function press() {
    setFault(null);
    if (status === 'signedIn') return setOpen(true);
    await signIn().catch(() => setFault('Signing in is not possible now.'));
  }

  return (
    <span className={styles.follow}>
      <Button
        aria-haspopup="dialog"
        isDisabled={status === 'unknown'}
        onHoverStart={() => void load()}
        onFocus={() => void load()}
        onPress={() => void press()}
      >
        {follow ? <BellRing size={16} aria-hidden /> : <Bell size={16} aria-hidden />}
        {follow ? 'You follow this search' : 'Follow this search'}
      </Button>
      {fault && <span role="alert">{fault}</span>}
      {isOpen && (
        <Suspense>
          <FollowDialog target={{ query }} followed="Search" name={name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}
