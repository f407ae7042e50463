/** What happened in a process and what is planned, with the present moment between. */

import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { useReader } from '#web/ui/useReader.ts';
import { nextMoment } from './nextDate.ts';
import styles from './Timeline.module.css';

const Timeline_entry = graphql(`
  fragment Timeline_entry on TimelineEntry {
    date
    event
    source {
      title
      url
    }
  }
`);

export function Timeline(props: { entries: readonly FragmentType<typeof Timeline_entry>[] }) {
  const entries = readFragment(Timeline_entry, props.entries);
  const next = nextMoment(entries, useReader().now);
  if (entries.length === 0) return <p className={styles.none}>No date is recorded.</p>;
  return (
    <ol className={styles.timeline}>
      {entries.map((entry) => (
        <li key={`${entry.date} ${entry.event}`} className={entry === next ? styles.next : undefined}>
          <PartialDate date={entry.date} />
          <span>
            {entry === next && <strong>Next: </strong>}
            {entry.event}
            {entry.source?.url && (
              <>
                {' '}
                <a href={entry.source.url} rel="noopener noreferrer" aria-label={`Source: ${entry.source.title}`}>
                  source
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
