/** When and where one is told, for all that one follows together. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { ChatRoom } from '#web/addresses/ChatRoom.tsx';
import { FeedLinks } from '#web/addresses/FeedLinks.tsx';
import { MailAddress } from '#web/addresses/MailAddress.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { useSession } from '#web/app/session.ts';
import { SignInInvitation } from '#web/people/SignInInvitation.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { AlertHours } from './AlertHours.tsx';

const AlertSettingsQuery = graphql(`
  query AlertSettingsPage {
    viewer {
      account {
        id
      }
      alertSettings {
        ...AlertHours_settings
      }
      mailAddress {
        ...MailAddress_address
      }
      chatRoom {
        ...ChatRoom_room
      }
      feedLinks {
        ...FeedLinks_links
      }
    }
  }
`);

const title = 'Alert settings';

export function AlertSettingsPage() {
  const { status } = useSession();
  return (
    <Page
      title={title}
      above={<Link to="/account">Your account</Link>}
      lead={
        <p>
          When and where you are told, for all you follow together. What you follow, and how soon each tells you, stands
          in <Link to="/inbox/follows">what you follow</Link>.
        </p>
      }
    >
      <PageHead title={title} description="When and where you are told." path="/account/alerts" isUnlisted />
      {status === 'unknown' && <Skeleton height="40rem" />}
      {status === 'signedIn' && <Own />}
      {(status === 'signedOut' || status === 'ended') && (
        <SignInInvitation
          title="Sign in to change how you are told"
          why="There you choose your time zone, your hours, an address for e-mail, a chat room and feeds of your own."
        />
      )}
    </Page>
  );
}

function Own() {
  // An address is confirmed elsewhere, in the mail program, so what was known may be old.
  const [state, ask] = useQuery({ query: AlertSettingsQuery, requestPolicy: 'cache-and-network' });
  return (
    <Asked state={state} ask={ask} what="your settings" skeleton={<Skeleton height="40rem" />}>
      {({ viewer }) =>
        viewer && (
          <>
            <Section title="Hours" id="hours">
              <AlertHours settings={viewer.alertSettings} />
            </Section>
            <Section title="E-mail" id="mail">
              <MailAddress
                address={viewer.mailAddress ?? null}
                onLookAgain={() => ask({ requestPolicy: 'network-only' })}
              />
            </Section>
            <Section title="Chat room" id="chat">
              <ChatRoom room={viewer.chatRoom ?? null} />
            </Section>
            <Section title="Feeds of your own" id="feeds">
              <FeedLinks links={viewer.feedLinks ?? null} />
            </Section>
          </>
        )
      }
    </Asked>
  );
}
