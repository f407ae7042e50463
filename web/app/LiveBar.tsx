/** Says quietly that there is news of what a page shows. Nothing moves under whoever reads: the news come when they ask for them. */
import type { News } from './live.ts';
import { NewsBar } from './NewsBar.tsx';
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
  return <NewsBar count={count} one={one} many={many} onRefresh={refresh} />;
}
