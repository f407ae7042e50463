/** Changing one's own note. Where it changed meanwhile, the newer words stand beside one's own, and nothing is lost. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { type Current, currentIn } from './conflict.ts';
import { type EditDraft, keepDraft, keptEdit, tagsIn } from './draft.ts';
import styles from './Note.module.css';
import { NoteBody } from './NoteBody.tsx';

const EditNote = graphql(`
  mutation EditNote($id: ID!, $body: String!, $tags: [String!], $version: Int, $idempotencyKey: String) {
    editAnnotation(id: $id, body: $body, tags: $tags, version: $version, idempotencyKey: $idempotencyKey) {
      id
      body
      tags
      editedAt
      version
    }
  }
`);

export type NoteEditProps = {
  note: { id: string; body: string; tags: readonly string[]; version: number; motivation: string };
  onDone: () => void;
};

export function NoteEdit({ note, onDone }: NoteEditProps) {
  const [draft, setDraft] = useState<EditDraft>(
    () => keptEdit(note.id) ?? { body: note.body, tags: note.tags.join(', '), version: note.version },
  );
  const [newer, setNewer] = useState<Current | null>(null);
  const [fault, setFault] = useState<string | undefined>();
  const [{ fetching }, edit] = useMutation(EditNote);

  function change(part: Partial<EditDraft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(note.id, next);
  }

  function leave() {
    keepDraft(note.id, null);
    onDone();
  }

  async function save(version: number) {
    setFault(undefined);
    const { body, tags } = draft;
    const { error } = await edit({ id: note.id, body, tags: tagsIn(tags), version, idempotencyKey: idempotencyKey() });
    if (!error) return leave();
    const current = currentIn(error);
    if (current) setNewer(current);
    else setFault(faultOf(error).sentence);
  }

  const isEmpty = draft.body.trim() === '' && note.motivation !== 'HIGHLIGHTING';
  return (
    <form
      className={styles.edit}
      aria-label="Change the note"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void save(newer?.version ?? draft.version);
      }}
    >
      {newer && (
        <div className={styles.versions} role="alert">
          <p>
            <strong>The note changed while you wrote.</strong> Below is what it says now; what you wrote is still in the
            field.
          </p>
          <NoteBody body={newer.body} />
          {newer.tags.length > 0 && <p className={styles.remark}>{newer.tags.join(', ')}</p>}
        </div>
      )}
      <Field
        label="Note"
        rows={4}
        maxLength={10_000}
        value={draft.body}
        onChange={(body) => change({ body })}
        fault={fault}
        autoFocus
      />
      <Field label="Tags" value={draft.tags} onChange={(tags) => change({ tags })} autoComplete="off" />
      <div className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={isEmpty} isPending={fetching}>
          {newer ? 'Save mine in its place' : 'Save'}
        </Button>
        <Button onPress={leave}>{newer ? 'Keep the newer words' : 'Cancel'}</Button>
      </div>
    </form>
  );
}
