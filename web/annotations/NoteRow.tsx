/** A note in a list that goes over many texts: whose it is, on what, what it says. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { AuthorName } from './AuthorName.tsx';
import { NoteBody } from './NoteBody.tsx';
import styles from './NoteRow.module.css';
import { TargetLink } from './TargetLink.tsx';
import { anchorWords, moderationWords, motivationWords, visibilityNames } from './words.ts';

const NoteRow_annotation = graphql(`
  fragment NoteRow_annotation on Annotation {
    id
    body
    tags
    visibility
    motivation
    anchor
    moderation
    createdAt
    editedAt
    group {
      id
      name
    }
    selector {
      exact
    }
    author {
      id
      handle
      ...AuthorName_author
    }
    ...TargetLink_annotation
  }
`);

export function NoteRow(props: { annotation: FragmentType<typeof NoteRow_annotation> }) {
  const note = readFragment(NoteRow_annotation, props.annotation);
  const motivation = motivationWords[note.motivation];
  const remark = moderationWords[note.moderation] ?? anchorWords[note.anchor];
  return (
    <article className={styles.row} aria-label={`Note by ${note.author.handle}`}>
      <p className={styles.head}>
        <AuthorName author={note.author} />
        <span>
          on <TargetLink annotation={note} />
        </span>
        <DateTime at={note.createdAt} />
        {note.editedAt && <span>edited</span>}
        {motivation && <Badge hue="ink">{motivation}</Badge>}
        <span dir="auto">
          {note.visibility === 'GROUP' && note.group ? (
            <Link to={`/groups/${note.group.id}`}>{note.group.name}</Link>
          ) : (
            visibilityNames[note.visibility].toLowerCase()
          )}
        </span>
      </p>
      {note.selector && (
        <blockquote className={styles.quote} dir="auto">
          {note.selector.exact}
        </blockquote>
      )}
      {remark && <p className={styles.soft}>{remark}</p>}
      {note.body !== '' && <NoteBody body={note.body} />}
      {note.tags.length > 0 && (
        <p className={styles.soft}>
          {note.tags.map((tag) => (
            <Link key={tag} to={`/notes?tags=${encodeURIComponent(tag)}`} dir="auto" className={styles.tag}>
              {tag}
            </Link>
          ))}
        </p>
      )}
    </article>
  );
}
