/** What happened to what one follows, and what that is. */
import { Link } from 'react-router';
import { useSession } from '#web/app/session.ts';
import { SignInInvitation } from '#web/people/SignInInvitation.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { FollowList } from './FollowList.tsx';
import { Inbox } from './Inbox.tsx';
import styles from './InboxPage.module.css';

export function InboxPage() {
  const { status } = useSession();
  return (
    <Page
      title="Inbox"
      lead={
        <p>
          What happened to what you follow, newest first. Nobody else can see it.{' '}
          <Link to="/account/alerts">Choose when and where you are told</Link>.
        </p>
      }
    >
      {status === 'unknown' && <Skeleton height="30rem" />}
      {status === 'signedIn' && (
        <div className={styles.columns}>
          <Inbox />
          <FollowList first={10} isAside />
        </div>
      )}
      {(status === 'signedOut' || status === 'ended') && (
        <SignInInvitation
          title="Sign in to see your inbox"
          why="Follow a process, a proposal, a party, a topic, a right, a provision, a consultation or a search, and what happens to it is told here: new proposals, moved deadlines, assessments, decisions."
        />
      )}
    </Page>
  );
}
