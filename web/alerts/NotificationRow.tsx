/** One thing that happened to what one follows: what, to what, why one is told, when. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { pathOf } from '#web/app/pathOf.ts';
import { eventWords } from '#web/events/words.ts';
import { Button } from '#web/ui/Button.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import styles from './NotificationRow.module.css';
import { UnfollowButton } from './UnfollowButton.tsx';

const NotificationRow_notification = graphql(`
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
      process {
        id
        title
      }
    }
    follow {
      id
      name
      subject {
        id
      }
    }
  }
`);

/** `onRead` is called when it is opened or marked while unread. */
export function NotificationRow(props: {
  notification: FragmentType<typeof NotificationRow_notification>;
  onRead: () => void;
}) {
  const { reason, at, readAt, event, follow } = readFragment(NotificationRow_notification, props.notification);
  return (
    <article className={`${styles.row} ${readAt ? styles.read : ''}`}>
      <span className={styles.mark}>{!readAt && <span className="unseen">Unread</span>}</span>
      <div className={styles.main}>
        <p>
          <span className={styles.kind}>{eventWords[event.kind]}</span>
          <Link
            to={pathOf(event.subjectUrl)}
            data-subject
            className={styles.subject}
            onClick={() => !readAt && props.onRead()}
          >
            {event.subjectLabel}
          </Link>
        </p>
        <p className={styles.soft}>
          {event.process &&
            event.process.title !== reason &&
            event.process.title !== event.subjectLabel &&
            `${event.process.title} · `}
          {follow ? 'You follow' : 'You followed'} {reason}
          {follow && <UnfollowButton id={follow.subject?.id ?? follow.id} name={follow.name} />}
        </p>
      </div>
      <div className={styles.end}>
        <span className={styles.soft}>
          <DateTime at={at} />
        </span>
        {!readAt && (
          <Button look="quiet" aria-label={`Mark as read: ${event.subjectLabel}`} onPress={props.onRead}>
            Mark as read
          </Button>
        )}
      </div>
    </article>
  );
}
