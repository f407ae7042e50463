/** Everything one follows: how each is told, and the ways to change it. */
import { Link, useSearchParams } from 'react-router';
import { PageHead } from '#web/app/PageHead.tsx';
import { useSession } from '#web/app/session.ts';
import { SignInInvitation } from '#web/people/SignInInvitation.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { FollowList } from './FollowList.tsx';

const title = 'What you follow';
const page = 50;

export function FollowsPage() {
  const { status } = useSession();
  const [parameters] = useSearchParams();
  return (
    <Page
      title={title}
      above={<Link to="/inbox">Inbox</Link>}
      lead={
        <p>
          Each with when and where it tells you. Nobody else can see it. At what hour digests come, your mail address
          and your chat room are <Link to="/account/alerts">set for all of them together</Link>.
        </p>
      }
    >
      <PageHead title={title} description="What you follow, and how you are told." path="/inbox/follows" isUnlisted />
      {status === 'unknown' && <Skeleton height="30rem" />}
      {status === 'signedIn' && <FollowList first={page} after={parameters.get('after')} />}
      {(status === 'signedOut' || status === 'ended') && (
        <SignInInvitation
          title="Sign in to see what you follow"
          why="There you change how you are told of each, mute it, or stop following it."
        />
      )}
    </Page>
  );
}
