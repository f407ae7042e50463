/** One group: who belongs to it, who may join, what its members noted, and the ways out. */
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { NotFoundPage } from '#web/app/NotFoundPage.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { useSession } from '#web/app/session.ts';
import { SignInInvitation } from '#web/people/SignInInvitation.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { GroupActions } from './GroupActions.tsx';
import { GroupNotes } from './GroupNotes.tsx';
import styles from './GroupsPage.module.css';
import { Invitations } from './Invitations.tsx';
import { MemberList } from './MemberList.tsx';

const GroupQuery = graphql(`
  query Group($id: ID!) {
    viewer {
      account {
        id
      }
    }
    node(id: $id) {
      id
      ... on Group {
        name
        description
        createdAt
        viewerRole
        ...MemberList_group
        ...GroupActions_group
      }
    }
  }
`);

export function GroupPage() {
  const { id = '' } = useParams();
  const { status } = useSession();
  if (status === 'unknown') return <GroupSkeleton />;
  if (status === 'signedIn') return <Group id={id} />;
  return (
    <Page title="Group">
      <PageHead title="Group" description="A group that shares notes." path="/groups" isUnlisted />
      <SignInInvitation title="Sign in to see your groups" why="A group is there for its members alone." />
    </Page>
  );
}

function Group({ id }: { id: string }) {
  const [state, ask] = useQuery({ query: GroupQuery, variables: { id }, requestPolicy: 'cache-and-network' });
  return (
    <Asked state={state} ask={ask} what="the group" skeleton={<GroupSkeleton />}>
      {({ node, viewer }) => {
        if (!node || !('viewerRole' in node)) return <NotFoundPage what="group" />;
        const isOwner = node.viewerRole === 'OWNER';
        return (
          <Page
            title={node.name}
            above={<Link to="/groups">Group</Link>}
            lead={node.description && <p dir="auto">{node.description}</p>}
          >
            <PageHead title="Group" description="A group that shares notes." path="/groups" isUnlisted />
            <div className={styles.columns}>
              <MemberList group={node} own={viewer?.account.id ?? ''} />
              {isOwner ? (
                <Invitations group={id} />
              ) : (
                <Section title="Invitations">
                  <p className={styles.soft}>Owners of the group invite; ask one of them.</p>
                </Section>
              )}
            </div>
            <GroupNotes id={id} />
            <GroupActions group={node} />
          </Page>
        );
      }}
    </Asked>
  );
}

function GroupSkeleton() {
  return (
    <Page title="Group" above={<Skeleton lines={1} />}>
      <Skeleton height="24rem" />
    </Page>
  );
}
