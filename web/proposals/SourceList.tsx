/** Where a record comes from. */

import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { dayInWords } from '#web/ui/dates.ts';
import { useReader } from '#web/ui/useReader.ts';
import styles from './SourceList.module.css';

const SourceList_source = graphql(`
  fragment SourceList_source on Source {
    title
    url
    page
    retrievedAt
    note
  }
`);

/** Says plainly when no source is recorded. */
export function SourceList({
  sources,
  none = 'No source is recorded.',
}: {
  sources: readonly FragmentType<typeof SourceList_source>[];
  none?: string;
}) {
  const { timeZone } = useReader();
  const all = readFragment(SourceList_source, sources);
  if (all.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.sources}>
      {all.map((source) => (
        <li key={`${source.title} ${source.url ?? ''} ${source.page ?? ''}`}>
          {source.url ? (
            <a href={source.url} rel="noopener noreferrer">
              {source.title}
            </a>
          ) : (
            source.title
          )}
          {source.page && `, ${source.page}`}
          {source.retrievedAt && <span className={styles.none}> read {dayInWords(source.retrievedAt, timeZone)}</span>}
          {source.note && <span className={styles.none}> ({source.note})</span>}
        </li>
      ))}
    </ul>
  );
}
