/** One's own account: what it is called, what is held of it, and the way to delete all of it. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { Role } from '#web/__generated__/graphql.ts';
import { AuthorName } from '#web/annotations/AuthorName.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { faultOf } from '#web/app/refusals.ts';
import { saveFile } from '#web/app/saveFile.ts';
import { useSession } from '#web/app/session.ts';
import { Button } from '#web/ui/Button.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './AccountPage.module.css';
import { DeleteAccount } from './DeleteAccount.tsx';
import { SignInInvitation } from './SignInInvitation.tsx';

const AccountPageQuery = graphql(`
  query AccountPage {
    viewer {
      account {
        id
        handle
        ...AuthorName_author
      }
      role
      isBlocked
    }
  }
`);

const DownloadQuery = graphql(`
  query Download {
    viewer {
      account {
        id
      }
      download
    }
  }
`);

const roles: Record<Role, string> = {
  MEMBER: 'Member: annotates, follows, has an inbox',
  CURATOR: 'Curator: also enters proposals, assessments and consultations',
  MODERATOR: 'Moderator: also hides notes',
};

const title = 'Your account';

export function AccountPage() {
  const { status } = useSession();
  return (
    <Page title={title}>
      <PageHead title={title} description="What is held of you, and how to delete it." path="/account" isUnlisted />
      {status === 'unknown' && <Skeleton height="24rem" />}
      {status === 'signedIn' && <Own />}
      {(status === 'signedOut' || status === 'ended') && (
        <SignInInvitation
          title="Sign in to see your account"
          why="There you take along everything that is held of you, and delete it."
        />
      )}
    </Page>
  );
}

function Own() {
  const [state, ask] = useQuery({ query: AccountPageQuery });
  return (
    <Asked state={state} ask={ask} what="your account" skeleton={<Skeleton height="24rem" />}>
      {({ viewer }) =>
        viewer && (
          <>
            {viewer.isBlocked && (
              <Notice tone="warning">
                <p>
                  A moderator keeps this account from publishing. You still see all you wrote, and can write for
                  yourself and your groups.
                </p>
              </Notice>
            )}
            <Facts
              facts={[
                { name: 'Pseudonym', value: <AuthorName author={viewer.account} /> },
                { name: 'May do', value: roles[viewer.role] },
                { name: 'Id', value: <code className={styles.id}>{viewer.account.id}</code> },
              ]}
            />
            <ul className={styles.ways}>
              <li>
                <Link to={`/notes?authors=${viewer.account.id}`}>Your notes</Link>
              </li>
              <li>
                <Link to="/groups">Your groups</Link>
              </li>
              <li>
                <Link to="/inbox">Your inbox and what you follow</Link>
              </li>
              <li>
                <Link to="/account/alerts">When and where you are told</Link>
              </li>
              <li>
                <Link to="/keys">Your API keys</Link>
              </li>
              <li>
                <Link to="/account/webhooks">Your webhooks</Link>
              </li>
            </ul>
            <Section title="Take along everything">
              <Download />
            </Section>
            <Section title="Delete the account">
              <DeleteAccount handle={viewer.account.handle} />
            </Section>
          </>
        )
      }
    </Asked>
  );
}

function Download() {
  const client = useClient();
  const [fault, setFault] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  async function take() {
    setFault(null);
    setPending(true);
    const { data, error } = await client.query(DownloadQuery, {}, { requestPolicy: 'network-only' }).toPromise();
    setPending(false);
    if (error || !data?.viewer) return setFault(error ? faultOf(error).sentence : 'Sign in first.');
    saveFile('travaux-account.json', new Blob([data.viewer.download], { type: 'application/json' }));
  }
  return (
    <div className={styles.part}>
      <p>
        One JSON file: your account, your notes of every visibility, your groups, what you follow, your inbox, your keys
        without their secrets. More is not held of you.
      </p>
      <Button isPending={isPending} onPress={() => void take()}>
        Download everything
      </Button>
      {fault && <Notice tone="fault">{fault}</Notice>}
    </div>
  );
}
