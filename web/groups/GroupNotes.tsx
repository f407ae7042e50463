/** What the members of a group noted last. */
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { NoteRow } from '#web/annotations/NoteRow.tsx';
import { Asked } from '#web/app/Asked.tsx';
import { Section } from '#web/ui/Page.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './GroupsPage.module.css';

const GroupNotesQuery = graphql(`
  query GroupNotes($query: AnnotationQuery!) {
    annotations(query: $query, first: 10) {
      totalCount
      nodes {
        id
        ...NoteRow_annotation
      }
    }
  }
`);

export function GroupNotes({ id }: { id: string }) {
  const [state, ask] = useQuery({
    query: GroupNotesQuery,
    variables: { query: { groups: [id] } },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Section
      title="Its notes"
      count={state.data?.annotations.totalCount}
      aside={<Link to={`/notes?groups=${id}`}>Search them, take them along</Link>}
    >
      <Asked state={state} ask={ask} what="its notes" skeleton={<Skeleton height="8rem" />}>
        {({ annotations }) =>
          annotations.nodes.length > 0 ? (
            <ol className={styles.list}>
              {annotations.nodes.map((note) => (
                <li key={note.id}>
                  <NoteRow annotation={note} />
                </li>
              ))}
            </ol>
          ) : (
            <p className={styles.soft}>
              None yet. Open a <Link to="/proposals">proposal</Link>, choose words, and share your note with this group.
            </p>
          )
        }
      </Asked>
    </Section>
  );
}
