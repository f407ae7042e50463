/** One thing that happened to what one follows: what, to what, why one is told, when. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { pathOf } from '#web/app/pathOf.ts';
import { EventChanges } from '#web/events/EventChanges.tsx';
import { eventWords } from '#web/events/words.ts';
import { SubjectMarks } from '#web/impacts/SubjectMarks.tsx';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { MuteButton } from './MuteButton.tsx';
import styles from './NotificationRow.module.css';
import { UnfollowButton } from './UnfollowButton.tsx';

export const NotificationRow_notification = graphql(`
  fragment NotificationRow_notification on Notification {
    id
    reason
    at
    readAt
    event {
      id
      kind
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
    follow {
      id
      name
      rate
      url
    }
  }
`);

/** `onRead` is called when it is opened or marked while unread. One that `continues` stands under another on the same subject. */
export function NotificationRow(props: {
  notification: FragmentType<typeof NotificationRow_notification>;
  continues?: boolean;
  onRead: () => void;
}) {
  const { id, reason, at, readAt, event, follow } = readFragment(NotificationRow_notification, props.notification);
  const { continues, onRead } = props;
  const looks = [styles.row, readAt && styles.read, continues && styles.continues];
  return (
    <article className={looks.filter(Boolean).join(' ')}>
      <span className={styles.mark}>{!readAt && <span className="unseen">Unread</span>}</span>
      <div className={styles.main}>
        <p>
          <span className={styles.kind}>{eventWords[event.kind]}</span> <SubjectMarks event={event} />{' '}
          <Link
            to={pathOf(event.subjectUrl)}
            data-notification={id}
            className={styles.subject}
            onClick={() => !readAt && onRead()}
          >
            {event.subjectLabel}
          </Link>
          <EventChanges event={event} />
        </p>
        {!continues && (
          <p className={styles.soft}>
            {event.process &&
              event.process.title !== reason &&
              event.process.title !== event.subjectLabel &&
              `${event.process.title} · `}
            {follow ? (
              <>
                You follow <Link to={pathOf(follow.url)}>{reason}</Link>
                <span className={styles.ways}>
                  <MuteButton follow={follow} />
                  <UnfollowButton id={follow.id} name={follow.name} />
                </span>
              </>
            ) : (
              `You followed ${reason}`
            )}
          </p>
        )}
      </div>
      <div className={styles.end}>
        <span className={styles.soft}>
          <DateTime at={at} />
        </span>
        {!readAt && (
          <Button look="quiet" aria-label={`Mark as read: ${event.subjectLabel}`} onPress={onRead}>
            Mark as read
          </Button>
        )}
      </div>
    </article>
  );
}
