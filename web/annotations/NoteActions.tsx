/** What can be done with a note: answer, change, delete, or ask the moderators to look at it. */
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { useSession } from '#web/app/session.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { keptEdit } from './draft.ts';
import styles from './Note.module.css';

/** Most who read change nothing and flag nothing. */
const Field = lazy(async () => ({ default: (await import('#web/ui/Field.tsx')).Field }));
const NoteEdit = lazy(async () => ({ default: (await import('./NoteEdit.tsx')).NoteEdit }));

const NoteActions_annotation = graphql(`
  fragment NoteActions_annotation on Annotation {
    id
    body
    tags
    version
    motivation
    visibility
    viewerMayEdit
  }
`);

const DeleteNote = graphql(`
  mutation DeleteNote($id: ID!, $idempotencyKey: String) {
    deleteAnnotation(id: $id, idempotencyKey: $idempotencyKey)
  }
`);

const FlagNote = graphql(`
  mutation FlagNote($id: ID!, $reason: String!, $idempotencyKey: String) {
    flagAnnotation(id: $id, reason: $reason, idempotencyKey: $idempotencyKey)
  }
`);

type Doing = 'nothing' | 'editing' | 'deleting' | 'flagging' | 'flagged' | 'left';

/** The note's text stands in `children`; it makes room for the form while it is edited. */
export function NoteActions(props: {
  annotation: FragmentType<typeof NoteActions_annotation>;
  onAnswer: (id: string) => void;
  children: ReactNode;
}) {
  const note = readFragment(NoteActions_annotation, props.annotation);
  const { status } = useSession();
  const [, remove] = useMutation(DeleteNote);
  const [, flag] = useMutation(FlagNote);
  const [doing, setDoing] = useState<Doing>('nothing');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  // A change that was begun before a reload goes on.
  const isBegun = status === 'signedIn' && doing === 'nothing' && note.viewerMayEdit && keptEdit(note.id) !== null;

  function begin(next: Doing) {
    setReason('');
    setFault(undefined);
    setDoing(next);
  }

  async function finish(done: Doing) {
    const key = { id: note.id, idempotencyKey: idempotencyKey() };
    const { error } = doing === 'deleting' ? await remove(key) : await flag({ ...key, reason });
    if (error) setFault(faultOf(error).sentence);
    else setDoing(done);
  }

  if (doing === 'editing' || isBegun)
    return (
      <Suspense fallback={props.children}>
        <NoteEdit note={note} onDone={() => setDoing('left')} />
      </Suspense>
    );
  return (
    <>
      {props.children}
      {status === 'signedIn' && (
        <div className={styles.actions}>
          <Button look="quiet" onPress={() => props.onAnswer(note.id)}>
            Answer
          </Button>
          {note.viewerMayEdit && (
            <>
              <Button look="quiet" onPress={() => begin('editing')}>
                Edit
              </Button>
              <Button look="quiet" onPress={() => begin('deleting')}>
                Delete
              </Button>
            </>
          )}
          {!note.viewerMayEdit && note.visibility === 'PUBLIC' && doing !== 'flagged' && (
            <Button look="quiet" onPress={() => begin('flagging')}>
              Flag
            </Button>
          )}
          {doing === 'flagged' && <span role="status">The moderators will look at it.</span>}
        </div>
      )}
      {doing === 'deleting' && (
        <Dialog title="Delete this note?" isOpen onOpenChange={() => setDoing('left')}>
          <p>It is gone for good; answers to it stay.</p>
          {fault && <p role="alert">{fault}</p>}
          <Button look="primary" onPress={() => void finish('left')}>
            Delete the note
          </Button>
        </Dialog>
      )}
      {doing === 'flagging' && (
        <Dialog title="Ask the moderators to look at it" isOpen onOpenChange={() => setDoing('left')}>
          <div className={styles.edit}>
            <Field
              label="What is wrong with it"
              rows={3}
              maxLength={1000}
              value={reason}
              onChange={setReason}
              fault={fault}
              autoFocus
            />
            <Button look="primary" isDisabled={reason.trim() === ''} onPress={() => void finish('flagged')}>
              Send
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
