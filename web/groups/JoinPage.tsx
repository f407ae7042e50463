/**
 * Where an invitation leads. Its secret is asked with by the browser alone, so that no server draws, keeps or logs a page for it, and
 * stands behind the # as soon as the page lives: that part of an address is never sent anywhere, and comes back from the sign-in.
 */
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { PageHead } from '#web/app/PageHead.tsx';
import { faultOf } from '#web/app/refusals.ts';
import { useSession } from '#web/app/session.ts';
import { SignInInvitation } from '#web/people/SignInInvitation.tsx';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { useIsLive } from '#web/ui/useIsLive.ts';
import styles from './GroupsPage.module.css';
import { roleWords } from './words.ts';

const InvitationQuery = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) {
      groupName
      role
      expiresAt
    }
  }
`);

const JoinGroup = graphql(`
  mutation JoinGroup($token: String!, $idempotencyKey: String) {
    joinGroup(token: $token, idempotencyKey: $idempotencyKey) {
      id
      name
    }
  }
`);

const title = 'An invitation to a group';

export function JoinPage() {
  const { token: inPath } = useParams();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const isLive = useIsLive();
  const token = isLive ? (inPath ?? hash.slice(1)) : '';
  useEffect(() => {
    if (inPath) navigate({ pathname: '/join', hash: inPath }, { replace: true });
  }, [inPath, navigate]);
  return (
    <Page title={title}>
      <PageHead title={title} description="For whoever was sent a link." path="/join" isUnlisted />
      {!isLive && <Skeleton height="12rem" />}
      {isLive && token === '' && (
        <EmptyState title="The link is not whole" why="Open it as it was sent to you, with all of its letters." />
      )}
      {token !== '' && <Invitation token={token} />}
    </Page>
  );
}

function Invitation({ token }: { token: string }) {
  const { status } = useSession();
  const navigate = useNavigate();
  const [state, ask] = useQuery({ query: InvitationQuery, variables: { token }, pause: status === 'unknown' });
  const [{ fetching }, join] = useMutation(JoinGroup);
  const [fault, setFault] = useState<string | null>(null);
  async function enter() {
    setFault(null);
    const { data, error } = await join({ token, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error).sentence);
    else if (data) navigate(`/groups/${data.joinGroup.id}`, { replace: true });
  }
  return (
    <Asked state={state} ask={ask} what="the invitation" skeleton={<Skeleton height="12rem" />}>
      {({ invitation }) => {
        if (!invitation)
          return (
            <EmptyState
              title="This invitation does not hold"
              why="It has expired, was taken back, or its link is not whole. Ask whoever sent it for another."
            >
              <Link to="/groups">Your groups</Link>
            </EmptyState>
          );
        const { word, meaning } = roleWords[invitation.role];
        return (
          <Section title="What you are invited to">
            <div className={styles.form}>
              <p>
                The group <strong dir="auto">{invitation.groupName}</strong>, as a {word.toLowerCase()}, who {meaning}.
                The invitation holds until <DateTime at={invitation.expiresAt} exact />.
              </p>
              <p className={styles.soft}>
                Its members will see your pseudonym and the notes you share with the group; nothing else of yours.
              </p>
              {fault && <Notice tone="fault">{fault}</Notice>}
              {status === 'signedIn' ? (
                <Button look="primary" isPending={fetching} onPress={() => void enter()}>
                  Join the group
                </Button>
              ) : (
                <SignInInvitation title="Sign in to join" why="You come back to this invitation." />
              )}
            </div>
          </Section>
        );
      }}
    </Asked>
  );
}
