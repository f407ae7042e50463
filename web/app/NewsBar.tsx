/** The bar that lies over a page when there is news of what it shows. */
import { RefreshCw } from 'lucide-react';
import { Button } from '#web/ui/Button.tsx';
import styles from './NewsBar.module.css';

export type NewsBarProps = {
  /** How many; nothing is shown for none. */
  count: number;
  /** What is new, for one and for many. */
  one: string;
  many: string;
  onRefresh: () => void;
};

export function NewsBar({ count, one, many, onRefresh }: NewsBarProps) {
  return (
    <div role="status" className={styles.place}>
      {count > 0 && (
        <div className={styles.bar}>
          <Button look="primary" onPress={onRefresh}>
            <RefreshCw size={16} aria-hidden /> {count > 99 ? '99+' : count} {count === 1 ? one : many}: show
          </Button>
        </div>
      )}
    </div>
  );
}
