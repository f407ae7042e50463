/** What happened, one line each. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { pathOf } from '#web/app/pathOf.ts';
import { DateTime } from '#web/ui/DateTime.tsx';
import { useReader } from '#web/ui/useReader.ts';
import styles from './EventList.module.css';
import { eventWords, valueInWords } from './words.ts';

const EventList_event = graphql(`
  fragment EventList_event on Event {
    id
    kind
    at
    subjectLabel
    subjectUrl
    process {
      id
      title
    }
    changes {
      field
      before
      after
    }
  }
`);

/** In the order given. With `here` the subject is the page itself and is not named again; `terse` keeps each to one line where there is room. */
export function EventList({
  events,
  here,
  terse,
}: {
  events: readonly FragmentType<typeof EventList_event>[];
  here?: boolean;
  terse?: boolean;
}) {
  const { timeZone } = useReader();
  return (
    <ol className={`${styles.events} ${terse ? styles.terse : ''}`}>
      {readFragment(EventList_event, events).map((event) => (
        <li key={event.id} className={styles.event}>
          <span className={styles.when}>
            <DateTime at={event.at} />
          </span>
          <div>
            <span className={styles.kind}>{eventWords[event.kind]}</span>{' '}
            {!here && (
              <>
                <Link to={pathOf(event.subjectUrl)}>{event.subjectLabel}</Link>
                {event.process && event.process.title !== event.subjectLabel && (
                  <span className={styles.change}> · {event.process.title}</span>
                )}
              </>
            )}
            {event.changes.map((change) =>
              event.kind === 'PROPOSAL_REVISED' && change.after ? (
                <Link key={change.field} to={comparison(event.subjectUrl, change.before, change.after)}>
                  what changed
                </Link>
              ) : (
                <span key={change.field} className={styles.change}>
                  {' '}
                  {change.field}: {change.before && <del>{valueInWords(change.before, timeZone)}</del>}{' '}
                  {change.after && <ins>{valueInWords(change.after, timeZone)}</ins>}
                </span>
              ),
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Where the two versions of a text are held against each other. */
function comparison(subjectUrl: string, from: string | null | undefined, to: string): string {
  const asked = new URLSearchParams({ ...(from && { from }), to });
  return `${pathOf(subjectUrl)}?${asked}#compare`;
}
