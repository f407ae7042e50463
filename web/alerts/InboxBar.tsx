/** Which notifications are shown, and marking them. */
import { useNavigate } from 'react-router';
import { Button } from '#web/ui/Button.tsx';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { Chip } from '#web/ui/Chip.tsx';
import styles from './Inbox.module.css';
import { type InboxView, inboxAddress } from './inboxView.ts';

export type InboxBarProps = {
  view: InboxView;
  /** Name of the follow whose notifications alone are shown; null when it has been ended. */
  followName: string | null;
  /** How many unread ones are in sight. */
  inSight: number;
  /** Whether there may be unread ones out of sight. */
  hasMore: boolean;
  isMarking: boolean;
  onMarkThese: () => void;
  onMarkAll: () => void;
};

export function InboxBar({ view, followName, inSight, hasMore, isMarking, onMarkThese, onMarkAll }: InboxBarProps) {
  const navigate = useNavigate();
  const { unread, follow, digest } = view;
  const go = (next: Partial<InboxView>) => navigate(inboxAddress(next), { preventScrollReset: true });
  return (
    <>
      {(follow || digest) && (
        <ul className={styles.chips} aria-label="Shown is only">
          {follow && (
            <li>
              <Chip
                label={`Of ${followName ?? 'something you followed'}`}
                without={inboxAddress({ ...view, follow: null, after: null })}
              />
            </li>
          )}
          {digest && (
            <li>
              <Chip label="Of one digest" without={inboxAddress({ ...view, digest: null, after: null })} />
            </li>
          )}
        </ul>
      )}
      <div className={styles.bar}>
        <Checkbox isSelected={unread} onChange={(isTicked) => void go({ ...view, unread: isTicked, after: null })}>
          Only unread
        </Checkbox>
        <span className={styles.marks}>
          <Button isDisabled={inSight === 0} isPending={isMarking} onPress={onMarkThese}>
            Mark {inSight > 0 ? `these ${inSight}` : 'these'} as read
          </Button>
          {hasMore && !digest && (
            <Button look="quiet" isDisabled={isMarking} onPress={onMarkAll}>
              {follow ? 'Mark all of it as read' : 'Mark all as read'}
            </Button>
          )}
        </span>
      </div>
    </>
  );
}
