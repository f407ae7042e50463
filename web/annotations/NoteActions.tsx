/** What can be done with a note: answer, change, delete, or ask the moderators to look at it. */
import { type ReactNode, useState } from 'react';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { useSession } from '#web/app/session.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Field } from '#web/ui/Field.tsx';
import styles from './Note.module.css';

const NoteActions_annotation = graphql(`
  fragment NoteActions_annotation on Annotation {
    id
    body
    visibility
    viewerMayEdit
  }
`);

const EditNote = graphql(`
  mutation EditNote($id: ID!, $body: String!, $idempotencyKey: String) {
    editAnnotation(id: $id, body: $body, idempotencyKey: $idempotencyKey) {
      id
      body
      editedAt
    }
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

type Doing = 'nothing' | 'editing' | 'deleting' | 'flagging' | 'flagged';

/** The note's text stands in `children`; it makes room for the form while it is edited. */
export function NoteActions(props: {
  annotation: FragmentType<typeof NoteActions_annotation>;
  onAnswer: () => void;
  children: ReactNode;
}) {
  const note = readFragment(NoteActions_annotation, props.annotation);
  const { status } = useSession();
  const [, edit] = useMutation(EditNote);
  const [, remove] = useMutation(DeleteNote);
  const [, flag] = useMutation(FlagNote);
  const [doing, setDoing] = useState<Doing>('nothing');
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | undefined>();

  function begin(next: Doing) {
    setText(next === 'editing' ? note.body : '');
    setFault(undefined);
    setDoing(next);
  }

  async function finish(done: Doing) {
    const key = { id: note.id, idempotencyKey: idempotencyKey() };
    const { error } =
      doing === 'editing'
        ? await edit({ ...key, body: text })
        : doing === 'deleting'
          ? await remove(key)
          : await flag({ ...key, reason: text });
    if (error) setFault(faultOf(error).sentence);
    else setDoing(done);
  }

  if (doing === 'editing')
    return (
      <div className={styles.edit}>
        <Field label="Note" rows={4} maxLength={10_000} value={text} onChange={setText} fault={fault} autoFocus />
        <div className={styles.actions}>
          <Button look="primary" isDisabled={text.trim() === ''} onPress={() => void finish('nothing')}>
            Save
          </Button>
          <Button onPress={() => setDoing('nothing')}>Cancel</Button>
        </div>
      </div>
    );
  return (
    <>
      {props.children}
      {status === 'signedIn' && (
        <div className={styles.actions}>
          <Button look="quiet" onPress={props.onAnswer}>
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
      <Dialog title="Delete this note?" isOpen={doing === 'deleting'} onOpenChange={() => setDoing('nothing')}>
        <p>It is gone for good; answers to it stay.</p>
        {fault && <p role="alert">{fault}</p>}
        <Button look="primary" onPress={() => void finish('nothing')}>
          Delete the note
        </Button>
      </Dialog>
      <Dialog
        title="Ask the moderators to look at it"
        isOpen={doing === 'flagging'}
        onOpenChange={() => setDoing('nothing')}
      >
        <div className={styles.edit}>
          <Field
            label="What is wrong with it"
            rows={3}
            maxLength={1000}
            value={text}
            onChange={setText}
            fault={fault}
            autoFocus
          />
          <Button look="primary" isDisabled={text.trim() === ''} onPress={() => void finish('flagged')}>
            Send
          </Button>
        </div>
      </Dialog>
    </>
  );
}
