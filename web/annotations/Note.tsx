/** One note beside its words. */
import { Lock, Users } from 'lucide-react';
import { memo } from 'react';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { AuthorName } from './AuthorName.tsx';
import styles from './Note.module.css';
import { NoteActions } from './NoteActions.tsx';
import { NoteBody } from './NoteBody.tsx';
import { NoteHistory } from './NoteHistory.tsx';
import { NotePlace } from './NotePlace.tsx';
import { anchorWords, moderationWords, motivationWords } from './words.ts';

const Note_annotation = graphql(`
  fragment Note_annotation on Annotation {
    id
    body
    visibility
    embargoUntil
    motivation
    anchor
    moderation
    createdAt
    editedAt
    tags
    isAnswer
    group {
      id
      name
    }
    mentions {
      id
      handle
    }
    selector {
      exact
    }
    place {
      exact
    }
    parent {
      id
    }
    author {
      id
      handle
      ...AuthorName_author
    }
    ...NotePlace_annotation
    ...NoteActions_annotation
  }
`);

export type NoteProps = {
  annotation: FragmentType<typeof Note_annotation>;
  isActive: boolean;
  /** Shows the note's words in the text. */
  onOpen: (id: string) => void;
  onAnswer: (id: string) => void;
  /** Lets the author choose other words in the newest text; there is nothing to choose from where it is absent. */
  onMove?: ((id: string) => void) | undefined;
  /** Id of the newest version of the text that the note is on; null when it is on none that is shown. */
  newest: string | null;
};

/** Drawn again only when something of it changed: there may be thousands. */
export const Note = memo(function Note({ isActive, onOpen, onAnswer, onMove, newest, ...props }: NoteProps) {
  const note = readFragment(Note_annotation, props.annotation);
  const motivation = motivationWords[note.motivation];
  const remark = moderationWords[note.moderation] ?? anchorWords[note.anchor];
  const now = note.place?.exact;
  return (
    <article
      className={`${styles.note} ${isActive ? styles.active : ''} ${note.anchor === 'POSSIBLE' ? styles.unsure : ''}`}
      aria-label={`Note by ${note.author.handle}`}
      tabIndex={-1}
    >
      <header className={styles.head}>
        <AuthorName author={note.author} />
        <DateTime at={note.createdAt} />
        {note.editedAt && <NoteHistory id={note.id} />}
        {motivation && <Badge hue="ink">{motivation}</Badge>}
        {note.visibility === 'PRIVATE' && (
          <span className={styles.private}>
            <Lock size={12} aria-hidden /> only you
          </span>
        )}
        {note.visibility === 'GROUP' && (
          <span className={styles.private}>
            <Users size={12} aria-hidden /> {note.group?.name ?? 'a group'}
            {note.embargoUntil && (
              <>
                , public <DateTime at={note.embargoUntil} />
              </>
            )}
          </span>
        )}
      </header>
      {note.isAnswer && !note.parent && (
        <p className={styles.remark}>Answers a note that is gone, or that you may not see.</p>
      )}
      {note.selector && (
        <button
          type="button"
          className={`${styles.quote} ${note.place ? '' : styles.former}`}
          onClick={() => onOpen(note.id)}
          dir="auto"
          aria-label={`Show in the text: ${note.selector.exact}`}
        >
          {note.selector.exact}
        </button>
      )}
      {note.selector && now && now !== note.selector.exact && (
        <p className={styles.remark}>
          Now: <q dir="auto">{now}</q>
        </p>
      )}
      {remark && <p className={styles.remark}>{remark}</p>}
      <NotePlace annotation={note} newest={newest} onMove={onMove} />
      <NoteActions annotation={note} onAnswer={onAnswer}>
        {note.body !== '' && <NoteBody body={note.body} />}
        {note.mentions.length > 0 && (
          <p className={styles.remark}>To {note.mentions.map(({ handle }) => `@${handle}`).join(', ')}</p>
        )}
        {note.tags.length > 0 && (
          <p className={styles.remark} dir="auto">
            {note.tags.join(', ')}
          </p>
        )}
      </NoteActions>
    </article>
  );
});
