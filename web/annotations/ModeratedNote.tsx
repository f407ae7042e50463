/** A public note as a moderator sees it: what it is about, why it was flagged, what was decided of it, and the decision to make. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { AuthorPanel } from '#web/people/AuthorPanel.tsx';
import { Badge } from '#web/ui/Badge.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { AuthorName } from './AuthorName.tsx';
import styles from './ModeratedNote.module.css';
import { ModerationForm } from './ModerationForm.tsx';
import { NoteBody } from './NoteBody.tsx';
import { TargetLink } from './TargetLink.tsx';
import { moderationNames } from './words.ts';

const ModeratedNote_annotation = graphql(`
  fragment ModeratedNote_annotation on Annotation {
    id
    body
    tags
    createdAt
    editedAt
    moderation
    author {
      id
      handle
      ...AuthorName_author
      ...AuthorPanel_author
    }
    selector {
      exact
    }
    flags {
      reason
      at
    }
    moderationLog {
      by {
        id
        handle
      }
      moderation
      reason
      at
    }
    ...TargetLink_annotation
  }
`);

/** Gone from the list once it is decided on, where the list no longer holds it. */
export function ModeratedNote(props: { annotation: FragmentType<typeof ModeratedNote_annotation> }) {
  const note = readFragment(ModeratedNote_annotation, props.annotation);
  return (
    <article className={styles.note} aria-label={`Note by ${note.author.handle}`}>
      <div className={styles.words}>
        <p className={styles.soft}>
          <AuthorName author={note.author} /> · <DateTime at={note.createdAt} />
          {note.editedAt && (
            <>
              , changed <DateTime at={note.editedAt} />
            </>
          )}{' '}
          · on <TargetLink annotation={note} />
        </p>
        {note.selector && (
          <blockquote className={styles.quote} dir="auto">
            {note.selector.exact}
          </blockquote>
        )}
        <NoteBody body={note.body} />
        {note.tags.length > 0 && <p className={styles.soft}>Tags: {note.tags.join(', ')}</p>}
        {note.flags.length > 0 && (
          <div>
            <h3>Flagged {note.flags.length === 1 ? 'once' : `${note.flags.length} times`}</h3>
            <ul className={styles.list}>
              {note.flags.map(({ reason, at }) => (
                <li key={`${at} ${reason}`}>
                  <span dir="auto">{reason}</span>{' '}
                  <span className={styles.soft}>
                    <DateTime at={at} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className={styles.decision}>
        <p>
          Now: <Badge hue={note.moderation === 'APPROVED' ? 'teal' : 'amber'}>{moderationNames[note.moderation]}</Badge>
        </p>
        <ModerationForm id={note.id} />
        {note.moderationLog.length > 0 && (
          <details>
            <summary>Decisions so far: {note.moderationLog.length}</summary>
            <ol className={styles.list} aria-label="Decisions so far">
              {note.moderationLog.map(({ by, moderation, reason, at }) => (
                <li key={at}>
                  <strong>{moderationNames[moderation]}</strong> by {by.handle}, <DateTime at={at} />:{' '}
                  <span dir="auto">{reason}</span>
                </li>
              ))}
            </ol>
          </details>
        )}
        <AuthorPanel author={note.author} />
      </div>
    </article>
  );
}
