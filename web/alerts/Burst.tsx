/** What happened to one subject in a row: told together, and beyond the first few only when asked for. */
import { useState } from 'react';
import type { FragmentType } from '#web/__generated__/fragment-masking.ts';
import { Button } from '#web/ui/Button.tsx';
import styles from './Burst.module.css';
import { NotificationRow, type NotificationRow_notification } from './NotificationRow.tsx';

const few = 3;

export function Burst(props: {
  burst: readonly ({ id: string } & FragmentType<typeof NotificationRow_notification>)[];
  /** Called with the id of one that is opened or marked while unread. */
  onRead: (id: string) => void;
}) {
  const { burst, onRead } = props;
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = burst;
  if (!first) return null;
  const row = (one: typeof first, isFirst: boolean) => (
    <NotificationRow key={one.id} notification={one} continues={!isFirst} onRead={() => onRead(one.id)} />
  );
  if (others.length === 0) return row(first, true);
  // One alone is not worth a press.
  const shown = isOpen || others.length <= few ? others : others.slice(0, few - 1);
  const hidden = others.length - shown.length;
  return (
    <div className={styles.burst}>
      {row(first, true)}
      {shown.map((one) => row(one, false))}
      {hidden > 0 && (
        <div className={styles.more}>
          <Button look="quiet" onPress={() => setOpen(true)}>
            Show {hidden} more on this
          </Button>
        </div>
      )}
    </div>
  );
}
