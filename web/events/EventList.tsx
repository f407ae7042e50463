/** What happened, one line each. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { pathOf } from '#web/app/pathOf.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { isOfEditorial, SubjectMarks } from '#web/impacts/SubjectMarks.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { EventChanges } from './EventChanges.tsx';
import styles from './EventList.module.css';
import { eventWords } from './words.ts';

const EventList_event = graphql(`
  fragment EventList_event on Event {
    id
    kind
    at
    subjectLabel
    subjectUrl
    ...SubjectMarks_event
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

/** In the order given; with the switch off, without what happened to our own inferences. With `here` the subject is the page itself and is not named again; `terse` keeps each to one line where there is room. */
export function EventList({
  events,
  here,
  terse,
}: {
  events: readonly FragmentType<typeof EventList_event>[];
  here?: boolean;
  terse?: boolean;
}) {
  const { shown } = useEditorial();
  const seen = readFragment(EventList_event, events).filter((event) => shown || !isOfEditorial(event));
  return (
    <ol className={`${styles.events} ${terse ? styles.terse : ''}`}>
      {seen.map((event) => (
        <li key={event.id} className={styles.event}>
          <span className={styles.when}>
            <DateTime at={event.at} />
          </span>
          <div>
            <span className={styles.kind}>{eventWords[event.kind]}</span> <SubjectMarks event={event} />{' '}
            {!here && (
              <>
                <Link to={pathOf(event.subjectUrl)}>{event.subjectLabel}</Link>
                {event.process && event.process.title !== event.subjectLabel && (
                  <span className={styles.change}> · {event.process.title}</span>
                )}
              </>
            )}
            <EventChanges event={event} />
          </div>
        </li>
      ))}
    </ol>
  );
}
