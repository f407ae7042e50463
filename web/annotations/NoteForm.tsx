/** Writing a note: private unless one chooses otherwise. */
import { useEffect, useRef } from 'react';
import { signIn, useSession } from '#web/app/session.ts';
import { useMyGroups } from '#web/groups/useMyGroups.ts';
import { Button } from '#web/ui/Button.tsx';
import { Field } from '#web/ui/Field.tsx';
import { Select } from '#web/ui/Select.tsx';
import { useReader } from '#web/ui/useReader.ts';
import { Audience, embargoFault } from './Audience.tsx';
import { BodyField } from './BodyField.tsx';
import { type Draft, tagsIn } from './draft.ts';
import styles from './NoteForm.module.css';
import { motivationNames } from './words.ts';

const motivations = (['COMMENTING', 'QUESTIONING', 'LINKING', 'HIGHLIGHTING'] as const).map((value) => ({
  value,
  label: motivationNames[value],
}));

export type NoteFormProps = {
  draft: Draft;
  /** What the whole is, for a note on no words: "proposal". */
  whole: string;
  onChange: (draft: Draft) => void;
  onPost: (draft: Draft) => void;
  onCancel: () => void;
};

export function NoteForm({ draft, whole, onChange, onPost, onCancel }: NoteFormProps) {
  const { status } = useSession();
  const { now, timeZone } = useReader();
  const { groups, own, isAsking } = useMyGroups(draft.visibility === 'GROUP');
  const form = useRef<HTMLFormElement>(null);
  const about = draft.selector?.textId ? `${draft.selector.textId} ${draft.selector.start}` : `whole ${draft.parent}`;

  // A new choice of words, or of what to answer, brings the writer here.
  useEffect(() => {
    if (about) form.current?.querySelector('textarea')?.focus();
  }, [about]);

  const mine = groups.filter(({ viewerRole }) => viewerRole !== 'READER');
  const group = draft.visibility === 'GROUP' ? (mine.find(({ id }) => id === draft.group) ?? mine[0]) : undefined;
  const handles = (group?.members ?? []).map(({ account }) => account.handle).filter((handle) => handle !== own);
  const tags = tagsIn(draft.tags);
  const tagFault =
    tags.length > 10
      ? 'At most 10 tags.'
      : tags.some((tag) => tag.length > 50)
        ? 'At most 50 characters a tag.'
        : undefined;
  const isEmpty = draft.body.trim() === '' && !(draft.motivation === 'HIGHLIGHTING' && draft.selector);
  const isWrong =
    Boolean(tagFault) ||
    (draft.visibility === 'GROUP' && (!group || embargoFault(draft.embargo, now, timeZone) !== undefined));
  function post() {
    if (isEmpty || isWrong || status !== 'signedIn') return;
    // Which group is meant was perhaps never chosen: the first stands there from the start.
    onPost(group ? { ...draft, group: group.id } : draft);
  }
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={draft.parent ? 'Answer' : 'New note'}
      onSubmit={(event) => {
        event.preventDefault();
        post();
      }}
    >
      {draft.selector ? (
        <blockquote className={styles.quote} dir="auto">
          {draft.selector.exact}
        </blockquote>
      ) : (
        <p className={styles.quote}>{draft.parent ? 'An answer' : `On the whole ${whole}`}</p>
      )}
      <BodyField
        label={draft.parent ? 'Answer' : 'Note'}
        value={draft.body}
        onChange={(body) => onChange({ ...draft, body })}
        handles={handles}
      />
      <Select
        label="Meant as"
        options={motivations.filter(({ value }) => value !== 'HIGHLIGHTING' || draft.selector)}
        value={draft.motivation}
        onChange={(value) =>
          onChange({ ...draft, motivation: motivations.find((one) => one.value === value)?.value ?? 'COMMENTING' })
        }
      />
      <Field
        label="Tags"
        help="With commas between them."
        value={draft.tags}
        onChange={(typed) => onChange({ ...draft, tags: typed })}
        fault={tagFault}
        autoComplete="off"
      />
      <Audience
        draft={group ? { ...draft, group: group.id } : draft}
        groups={mine}
        isAsking={isAsking}
        onChange={onChange}
      />
      <div className={styles.actions}>
        {status === 'signedIn' ? (
          <Button type="submit" look="primary" isDisabled={isEmpty || isWrong}>
            {draft.visibility === 'PUBLIC'
              ? 'Publish note'
              : draft.visibility === 'GROUP'
                ? 'Share with the group'
                : 'Save private note'}
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
