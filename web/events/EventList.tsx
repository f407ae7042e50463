/** What happened, one line each. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { EventList_EventFragment } from '#web/__generated__/graphql.ts';
import { pathOf } from '#web/app/pathOf.ts';
import { BasisMark, ScopeMark } from '#web/impacts/BasisMark.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { stateWords } from '#web/impacts/words.ts';
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
    subject {
      __typename
      id
      ... on Impact {
        basis
        scope
        state
      }
    }
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

type Subject = EventList_EventFragment['subject'];

/** Of an assessment whose word it is, of what, and whether it stands by now. */
function AssessmentMarks({ subject }: { subject: Subject }) {
  if (subject?.__typename !== 'Impact') return null;
  const { basis, scope, state } = subject;
  return (
    <>
      <BasisMark basis={basis} /> <ScopeMark scope={scope} />{' '}
      {state !== 'PUBLISHED' && <span className={styles.change}>({stateWords[state].toLowerCase()})</span>}{' '}
    </>
  );
}

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
  const seen = readFragment(EventList_event, events).filter(
    ({ subject }) => shown || subject?.__typename !== 'Impact' || subject.basis !== 'EDITORIAL',
  );
  return (
    <ol className={`${styles.events} ${terse ? styles.terse : ''}`}>
      {seen.map((event) => (
        <li key={event.id} className={styles.event}>
          <span className={styles.when}>
            <DateTime at={event.at} />
          </span>
          <div>
            <span className={styles.kind}>{eventWords[event.kind]}</span> <AssessmentMarks subject={event.subject} />
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
