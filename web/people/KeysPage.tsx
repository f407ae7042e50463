/** The API keys of the person who looks: made, shown once, revoked. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { useSession } from '#web/app/session.ts';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { KeyList } from './KeyList.tsx';
import styles from './KeysPage.module.css';
import { MakeKey } from './MakeKey.tsx';
import { SignInInvitation } from './SignInInvitation.tsx';

const KeysQuery = graphql(`
  query Keys {
    viewer {
      account {
        id
      }
      apiKeys {
        id
        ...KeyList_apiKey
      }
    }
  }
`);

const title = 'API keys';
const most = 20;

export function KeysPage() {
  const { status } = useSession();
  return (
    <Page
      title={title}
      lead={
        <p>
          A key lets a program of yours ask <Link to="/api">the API</Link> more in an hour than a visitor may.
        </p>
      }
    >
      <PageHead title={title} description="Make and revoke keys for the API." path="/keys" isUnlisted />
      {status === 'unknown' && <Skeleton height="24rem" />}
      {status === 'signedIn' && <Keys />}
      {(status === 'signedOut' || status === 'ended') && (
        <SignInInvitation
          title="Sign in to make keys"
          why="A key belongs to an account, which can revoke it. Without a key the API answers too, within a lower quota."
        />
      )}
    </Page>
  );
}

function Keys() {
  const [state, ask] = useQuery({ query: KeysQuery });
  return (
    <Asked state={state} ask={ask} what="your keys" skeleton={<Skeleton height="24rem" />}>
      {({ viewer }) => (
        <>
          <Section title="Make a key">
            <MakeKey isFull={(viewer?.apiKeys.length ?? 0) >= most} most={most} />
          </Section>
          <Section title="Your keys" count={viewer?.apiKeys.length}>
            <KeyList apiKeys={viewer?.apiKeys ?? []} />
          </Section>
          <Section title="What a key can do">
            <ul className={styles.reading}>
              <li>
                It reads the public record, as a visitor does, within a higher quota. All your keys share that quota.
              </li>
              <li>
                It can do nothing else: it does not write, and it does not see your notes, what you follow, or your
                inbox.
              </li>
              <li>Whoever has it can use up your quota, so do not put it into a page or a public repository.</li>
              <li>A revoked key is refused from that moment on. There is no way to bring it back.</li>
              <li>
                We keep its name, when it was made, and a digest of it; not what it asks. How much your keys ask is
                counted for an hour and then forgotten.
              </li>
            </ul>
          </Section>
        </>
      )}
    </Asked>
  );
}
