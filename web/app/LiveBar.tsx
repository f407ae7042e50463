/** Says quietly that there is news of what a page shows. Nothing moves under whoever reads: the news come when they ask for them. */
import { RefreshCw } from 'lucide-react';
import { Button } from '#web/ui/Button.tsx';
import styles from './LiveBar.module.css';
import type { News } from './live.ts';
import { useNews } from './useNews.ts';

export type LiveBarProps = {
  /** Which events are news of this page; null for none. */
  query: News | null;
  /** What is new, for one and for many: "change to this record", "changes to this record". */
  one: string;
  many: string;
  /** Asks for what the page shows once more. */
  onRefresh: () => void;
};

export function LiveBar({ query, one, many, onRefresh }: LiveBarProps) {
  const { count, seen } = useNews(query);
  const refresh = () => {
    seen();
    onRefresh();
  };
  return (
    <div role="status" className={styles.place}>
      {count > 0 && (
        <div className={styles.bar}>
          <Button look="primary" onPress={refresh}>
            <RefreshCw size={16} aria-hidden /> {count > 99 ? '99+' : count} {count === 1 ? one : many}: show
          </Button>
        </div>
      )}
    </div>
  );
}
