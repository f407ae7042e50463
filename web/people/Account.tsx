/** Who is signed in, what waits in their inbox, and the way in or out. */
import { CircleUser, Inbox, LogOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { listen } from '#web/app/live.ts';
import { signIn, signOut, useSession } from '#web/app/session.ts';
import { Button } from '#web/ui/Button.tsx';
import styles from './Account.module.css';

const AccountQuery = graphql(`
  query Account {
    viewer {
      account {
        id
        handle
      }
      role
      unreadCount
    }
  }
`);

const minute = 60_000;
const restAfterEvent = 1500;

export function Account() {
  const { status } = useSession();
  const [noWay, setNoWay] = useState(false);
  const [{ data }, ask] = useQuery({ query: AccountQuery, pause: status !== 'signedIn' });

  useEffect(() => {
    if (status !== 'signedIn') return;
    const again = () => document.visibilityState === 'visible' && ask({ requestPolicy: 'network-only' });
    const timer = setInterval(again, minute);
    document.addEventListener('visibilitychange', again);
    // Followers are told of an event a moment after it came; events that come together are one reason to ask.
    let soon: ReturnType<typeof setTimeout> | undefined;
    const leave = listen({
      query: {},
      // Listening begins some seconds after the count was asked for.
      since: new Date(),
      onEvent: () => {
        soon ??= setTimeout(() => {
          soon = undefined;
          again();
        }, restAfterEvent);
      },
    });
    return () => {
      clearInterval(timer);
      clearTimeout(soon);
      leave();
      document.removeEventListener('visibilitychange', again);
    };
  }, [status, ask]);

  if (status === 'unknown') return <span className={styles.waiting} />;
  if (status !== 'signedIn')
    return (
      <div className={styles.account}>
        {status === 'ended' && <span role="status">Your session has ended.</span>}
        {noWay && <span role="alert">Signing in is not possible now.</span>}
        <Button onPress={() => void signIn().catch(() => setNoWay(true))}>Sign in</Button>
      </div>
    );

  const viewer = data?.viewer;
  const unread = viewer?.unreadCount ?? 0;
  return (
    <div className={styles.account}>
      {viewer?.role === 'CURATOR' && <Link to="/curate">Curate</Link>}
      {viewer?.role === 'MODERATOR' && <Link to="/moderate">Moderate</Link>}
      <Link to="/inbox" className={styles.inbox} aria-label={unread === 0 ? 'Inbox' : `Inbox, ${unread} unread`}>
        <Inbox size={20} aria-hidden />
        {unread > 0 && <span className={styles.unread}>{unread > 99 ? '99+' : unread}</span>}
      </Link>
      {viewer && (
        <Link to="/account" className={styles.handle} aria-label={viewer.account.handle} title="Your account">
          <CircleUser size={20} aria-hidden className={styles.sign} />
          <span className={styles.word}>{viewer.account.handle}</span>
        </Link>
      )}
      <Button look="quiet" aria-label="Sign out" onPress={() => void signOut()}>
        <LogOut size={18} aria-hidden className={styles.sign} />
        <span className={styles.word}>Sign out</span>
      </Button>
    </div>
  );
}
