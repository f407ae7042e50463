/** Writing a note: private unless one chooses otherwise. */
import { useEffect, useRef } from 'react';
import { signIn, useSession } from '#web/app/session.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import { Select } from '#web/ui/Select.tsx';
import type { Draft } from './draft.ts';
import styles from './NoteForm.module.css';

const motivations = [
  { value: 'COMMENTING', label: 'Comment' },
  { value: 'QUESTIONING', label: 'Question' },
  { value: 'HIGHLIGHTING', label: 'Only mark the words' },
] as const;

const visibilities = [
  { value: 'PRIVATE', label: 'Only me' },
  { value: 'PUBLIC', label: 'Everyone, under my pseudonym' },
] as const;

export type NoteFormProps = {
  draft: Draft;
  onChange: (draft: Draft) => void;
  onPost: () => void;
  onCancel: () => void;
};

export function NoteForm({ draft, onChange, onPost, onCancel }: NoteFormProps) {
  const { status } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const about = draft.selector?.textId ? `${draft.selector.textId} ${draft.selector.start}` : 'whole';

  // A new choice of words brings the writer here.
  useEffect(() => {
    if (about) form.current?.querySelector('textarea')?.focus();
  }, [about]);

  const isEmpty = draft.body.trim() === '' && !(draft.motivation === 'HIGHLIGHTING' && draft.selector);
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={draft.parent ? 'Answer' : 'New note'}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && status === 'signedIn') onPost();
      }}
    >
      {draft.selector ? (
        <blockquote className={styles.quote} dir="auto">
          {draft.selector.exact}
        </blockquote>
      ) : (
        <p className={styles.quote}>{draft.parent ? 'An answer' : 'On the whole proposal'}</p>
      )}
      <Field
        label={draft.parent ? 'Answer' : 'Note'}
        rows={4}
        maxLength={10_000}
        help="Markdown: *emphasis*, **strong**, lists, links."
        value={draft.body}
        onChange={(body) => onChange({ ...draft, body })}
      />
      <Select
        label="Meant as"
        options={motivations.filter(({ value }) => value !== 'HIGHLIGHTING' || draft.selector)}
        value={draft.motivation}
        onChange={(value) =>
          onChange({ ...draft, motivation: motivations.find((one) => one.value === value)?.value ?? 'COMMENTING' })
        }
      />
      <Radios
        label="Who may see it"
        options={visibilities}
        value={draft.visibility}
        onChange={(value) => onChange({ ...draft, visibility: value === 'PUBLIC' ? 'PUBLIC' : 'PRIVATE' })}
      />
      <div className={styles.actions}>
        {status === 'signedIn' ? (
          <Button type="submit" look="primary" isDisabled={isEmpty}>
            {draft.visibility === 'PUBLIC' ? 'Publish note' : 'Save private note'}
          </Button>
        ) : (
          <Button look="primary" onPress={() => void signIn().catch(() => undefined)}>
            Sign in to keep it
          </Button>
        )}
        <Button onPress={onCancel}>Discard</Button>
      </div>
      {status !== 'signedIn' && <p className={styles.soft}>What you wrote waits in this tab while you sign in.</p>}
    </form>
  );
}
