/** The groups of whoever looks, and the way to found one. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { NoteRow } from '#web/annotations/NoteRow.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { PageHead } from '#web/app/PageHead.tsx';
import { useSession } from '#web/app/session.ts';
import { SignInInvitation } from '#web/people/SignInInvitation.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { GroupForm } from './GroupForm.tsx';
import styles from './GroupsPage.module.css';
import { peopleInWords, roleWords } from './words.ts';

const GroupsQuery = graphql(`
  query Groups {
    viewer {
      account {
        id
      }
      groups {
        id
        name
        description
        viewerRole
        members {
          role
          account {
            id
            handle
          }
        }
      }
    }
  }
`);

const MentionsQuery = graphql(`
  query Mentions {
    viewer {
      account {
        id
      }
      mentions(first: 10) {
        totalCount
        nodes {
          id
          ...NoteRow_annotation
        }
      }
    }
  }
`);

const title = 'Groups';

export function GroupsPage() {
  const { status } = useSession();
  return (
    <Page
      title={title}
      lead={<p>A group shares notes among its members. Nobody else learns that it exists, or who belongs to it.</p>}
    >
      <PageHead title={title} description="Groups that share notes." path="/groups" isUnlisted />
      {status === 'unknown' && <Skeleton height="24rem" />}
      {status === 'signedIn' && <Groups />}
      {(status === 'signedOut' || status === 'ended') && (
        <SignInInvitation
          title="Sign in to see your groups"
          why="Members of a group read and write notes that only they see, and may publish them together later."
        />
      )}
    </Page>
  );
}

function Groups() {
  const [state, ask] = useQuery({ query: GroupsQuery, requestPolicy: 'cache-and-network' });
  const [{ data: mentioning }] = useQuery({ query: MentionsQuery, requestPolicy: 'cache-and-network' });
  const mentions = mentioning?.viewer?.mentions;
  return (
    <>
      <Asked state={state} ask={ask} what="your groups" skeleton={<Skeleton height="24rem" />}>
        {({ viewer }) => (
          <Section title="Your groups" count={viewer?.groups.length}>
            {viewer?.groups.length ? (
              <ul className={styles.list}>
                {viewer.groups.map(({ id, name, description, viewerRole, members }) => (
                  <li key={id} className={styles.group}>
                    <h3>
                      <Link to={`/groups/${id}`} dir="auto">
                        {name}
                      </Link>
                    </h3>
                    <p className={styles.soft}>
                      {peopleInWords(members.length)} · you: {roleWords[viewerRole].word.toLowerCase()}
                    </p>
                    {description && <p dir="auto">{description}</p>}
                  </li>
                ))}
              </ul>
            ) : (
              <p>You belong to none yet. Found one below, or open the link by which somebody invites you.</p>
            )}
          </Section>
        )}
      </Asked>
      {mentions && mentions.totalCount > 0 && (
        <Section title="Notes that name you" count={mentions.totalCount}>
          <ol className={styles.list}>
            {mentions.nodes.map((note) => (
              <li key={note.id}>
                <NoteRow annotation={note} />
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title="Found a group">
        <GroupForm />
      </Section>
    </>
  );
}
