/** What collides between the proposals that are taken. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ConflictKind } from '#web/__generated__/graphql.ts';
import styles from './ConflictList.module.css';
import { directionOf } from './languages.ts';
import { provisionPath } from './provisionPath.ts';

const ConflictList_conflict = graphql(`
  fragment ConflictList_conflict on TextConflict {
    kind
    words
    provision {
      id
      code
      number
    }
    proposals {
      id
      slug
      title
    }
  }
`);

const kindWords: Record<ConflictKind, string> = {
  SAME_WORDS: 'Both change the same words, in different ways',
  DELETED_AND_CHANGED: 'One deletes the provision, another changes it or asks that it stay',
  KEPT_AND_CHANGED: 'One asks that nothing change, another changes something',
};

export type ConflictListProps = {
  conflicts: readonly FragmentType<typeof ConflictList_conflict>[];
  letters: ReadonlyMap<string, string>;
  language: string;
};

export function ConflictList(props: ConflictListProps) {
  const conflicts = readFragment(ConflictList_conflict, props.conflicts);
  if (conflicts.length === 0)
    return <p className={styles.soft}>Nowhere: no two of them ask for different words in one place.</p>;
  return (
    <ul className={styles.list}>
      {conflicts.map(({ kind, words, provision, proposals }) => (
        <li key={[kind, provision?.id, words, ...proposals.map(({ id }) => id)].join(' ')} className={styles.conflict}>
          <p>
            <span aria-hidden className={styles.sign}>
              ⚠{' '}
            </span>
            {kindWords[kind]}
            {provision && (
              <>
                {' in '}
                <Link to={provisionPath(provision.code)}>{provision.number}</Link>
              </>
            )}
            {': '}
            {proposals.map(({ id, slug, title }, number) => (
              <span key={id}>
                {number > 0 && ' and '}
                <strong title={title}>{props.letters.get(slug) ?? title}</strong>
                {number === 0 && kind === 'SAME_WORDS' && ' (whose words stand)'}
              </span>
            ))}
            .
          </p>
          {words !== '' && (
            <blockquote className={styles.words} lang={props.language} dir={directionOf(props.language)}>
              {words}
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}
