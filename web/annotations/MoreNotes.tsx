/** The end of what is loaded: asks for more before one comes to it, and by a button for those who do not scroll. */
import { useEffect, useRef } from 'react';
import { Button } from '#web/ui/Button.tsx';
import styles from './NotesRail.module.css';

export type MoreNotesProps = { shown: number; total: number; hasMore: boolean; onMore: () => void };

export function MoreNotes({ shown, total, hasMore, onMore }: MoreNotesProps) {
  const end = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  useEffect(() => {
    more.current = onMore;
  });
  // Begun anew for each page: an end that stays in sight after one has come is to bring the next.
  useEffect(() => {
    if (!end.current || shown === 0) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more.current(), {
      rootMargin: '800px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown]);
  if (!hasMore) return null;
  return (
    <div ref={end} className={styles.begin}>
      <p className={styles.soft}>
        {shown.toLocaleString('en')} of {total.toLocaleString('en')} are shown, oldest first.
      </p>
      <Button onPress={onMore}>Show more notes</Button>
    </div>
  );
}
