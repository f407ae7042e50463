/** What a note said before it was changed: asked for when one wants to see it. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { Asked } from '#web/app/Asked.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import styles from './Note.module.css';
import { NoteBody } from './NoteBody.tsx';

const NoteHistoryQuery = graphql(`
  query NoteHistory($id: ID!) {
    node(id: $id) {
      id
      ... on Annotation {
        body
        tags
        editedAt
        edits {
          until
          body
          tags
        }
      }
    }
  }
`);

export function NoteHistory({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.edited} onClick={() => setOpen(true)} aria-haspopup="dialog">
        edited
      </button>
      {isOpen && (
        <Dialog title="What the note said" isOpen onOpenChange={setOpen}>
          <Edits id={id} />
        </Dialog>
      )}
    </>
  );
}

function Edits({ id }: { id: string }) {
  const [state, ask] = useQuery({ query: NoteHistoryQuery, variables: { id }, requestPolicy: 'cache-and-network' });
  return (
    <Asked state={state} ask={ask} what="the history" skeleton={<Skeleton lines={4} />}>
      {({ node }) => {
        if (!node || !('edits' in node)) return <p>The note is gone.</p>;
        return (
          <ol className={styles.history}>
            <li>
              <h3>Now{node.editedAt && <DateSince at={node.editedAt} />}</h3>
              <NoteBody body={node.body} />
              <Tags tags={node.tags} />
            </li>
            {node.edits.map(({ until, body, tags }) => (
              <li key={until}>
                <h3>
                  Until <DateTime at={until} exact />
                </h3>
                <NoteBody body={body} />
                <Tags tags={tags} />
              </li>
            ))}
          </ol>
        );
      }}
    </Asked>
  );
}

const DateSince = ({ at }: { at: string }) => (
  <>
    , since <DateTime at={at} exact />
  </>
);

const Tags = ({ tags }: { tags: readonly string[] }) =>
  tags.length > 0 && (
    <p className={styles.remark} dir="auto">
      {tags.join(', ')}
    </p>
  );
