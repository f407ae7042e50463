/** What collides between the proposals that are taken. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ConflictList_ConflictFragment as Conflict, ConflictKind } from '#web/__generated__/graphql.ts';
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
      {together(conflicts).map(({ key, kind, places, provision, proposals }) => (
        <li key={key} className={styles.conflict}>
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
            {places.length > 1 && `, at ${places.length} places`}
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
          {places.length > 0 && (
            <ul className={styles.places}>
              {places.map(({ at, words }) => (
                <li key={at} lang={props.language} dir={directionOf(props.language)}>
                  <q>{words}</q>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Conflicts of one kind between the same proposals in one provision, as one with all its places. */
function together(conflicts: readonly Conflict[]) {
  const all = new Map<string, Conflict & { key: string; places: { at: number; words: string }[] }>();
  for (const conflict of conflicts) {
    const { kind, provision, proposals, words } = conflict;
    const key = [kind, provision?.id, ...proposals.map(({ id }) => id)].join(' ');
    const one = all.get(key) ?? { ...conflict, key, places: [] };
    if (words !== '') one.places.push({ at: one.places.length, words });
    all.set(key, one);
  }
  return [...all.values()];
}
