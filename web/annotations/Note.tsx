/** One note beside its words. */
import { Lock } from 'lucide-react';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { AnchorState, Moderation, Motivation } from '#web/__generated__/graphql.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import styles from './Note.module.css';
import { NoteActions } from './NoteActions.tsx';
import { NoteBody } from './NoteBody.tsx';

const Note_annotation = graphql(`
  fragment Note_annotation on Annotation {
    id
    body
    visibility
    motivation
    anchor
    moderation
    createdAt
    editedAt
    tags
    selector {
      exact
    }
    author {
      id
      handle
      organisation
    }
    ...NoteActions_annotation
  }
`);

const motivationWords: Record<Motivation, string | null> = {
  COMMENTING: null,
  QUESTIONING: 'Question',
  HIGHLIGHTING: 'Marked',
  LINKING: 'Link',
};
const anchorWords: Record<AnchorState, string | null> = {
  WHOLE: null,
  EXACT: null,
  MOVED: null,
  POSSIBLE: 'Perhaps these words; the text has changed.',
  ORPHANED: 'These words are no longer in the text.',
};
const moderationWords: Record<Moderation, string | null> = {
  APPROVED: null,
  PENDING: 'Waits for a moderator; others do not see it yet.',
  HIDDEN: 'Hidden by a moderator.',
  SPAM: 'Hidden as spam.',
};

export type NoteProps = {
  annotation: FragmentType<typeof Note_annotation>;
  isActive: boolean;
  onOpen: () => void;
  onAnswer: () => void;
};

/** `onOpen` shows the note's words in the text. */
export function Note({ isActive, onOpen, onAnswer, ...props }: NoteProps) {
  const note = readFragment(Note_annotation, props.annotation);
  const motivation = motivationWords[note.motivation];
  const remark = moderationWords[note.moderation] ?? anchorWords[note.anchor];
  return (
    <article
      className={`${styles.note} ${isActive ? styles.active : ''}`}
      aria-label={`Note by ${note.author.handle}`}
      tabIndex={-1}
    >
      <header className={styles.head}>
        <strong>{note.author.handle}</strong>
        {note.author.organisation && <span>organisation</span>}
        <DateTime at={note.createdAt} />
        {note.editedAt && <span>edited</span>}
        {motivation && <Badge hue="ink">{motivation}</Badge>}
        {note.visibility === 'PRIVATE' && (
          <span className={styles.private}>
            <Lock size={12} aria-hidden /> only you
          </span>
        )}
      </header>
      {note.selector && (
        <button
          type="button"
          className={styles.quote}
          onClick={onOpen}
          dir="auto"
          aria-label={`Show in the text: ${note.selector.exact}`}
        >
          {note.selector.exact}
        </button>
      )}
      {remark && <p className={styles.remark}>{remark}</p>}
      <NoteActions annotation={note} onAnswer={onAnswer}>
        {note.body !== '' && <NoteBody body={note.body} />}
        {note.tags.length > 0 && <p className={styles.remark}>{note.tags.join(', ')}</p>}
      </NoteActions>
    </article>
  );
}
