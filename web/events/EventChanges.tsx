/** What an event changed, in a line. */
import { Link } from 'react-router';
import type { EventKind } from '#web/__generated__/graphql.ts';
import { pathOf } from '#web/app/pathOf.ts';
import { useReader } from '#web/ui/useReader.ts';
import styles from './EventList.module.css';
import { valueInWords } from './words.ts';

export type EventChangesProps = {
  event: {
    kind: EventKind;
    subjectUrl: string;
    changes: readonly { field: string; before?: string | null; after?: string | null }[];
  };
};

export function EventChanges({ event: { kind, subjectUrl, changes } }: EventChangesProps) {
  const { timeZone } = useReader();
  return changes.map((change) =>
    kind === 'PROPOSAL_REVISED' && change.after ? (
      <Link key={change.field} to={comparison(subjectUrl, change.before, change.after)}>
        what changed
      </Link>
    ) : (
      <span key={change.field} className={styles.change}>
        {' '}
        {change.field}: {change.before && <del>{valueInWords(change.before, timeZone)}</del>}{' '}
        {change.after && <ins>{valueInWords(change.after, timeZone)}</ins>}
      </span>
    ),
  );
}

/** Where the two versions of a text are held against each other. */
function comparison(subjectUrl: string, from: string | null | undefined, to: string): string {
  const asked = new URLSearchParams({ ...(from && { from }), to });
  return `${pathOf(subjectUrl)}?${asked}#compare`;
}
