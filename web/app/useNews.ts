/** How much happened, of what a page shows, since it was asked for. */
import { useContext, useEffect, useState } from 'react';
import { useIsLive } from '#web/ui/useIsLive.ts';
import { DrawnAt } from '#web/ui/useReader.ts';
import { listen, type News } from './live.ts';

/** Events of a query, counted until `seen` is called; none are with null. */
export function useNews(query: News | null): { count: number; seen: () => void } {
  const isLive = useIsLive();
  const drawnAt = useContext(DrawnAt);
  // What the server drew is as old as its drawing; what is drawn here is as old as this moment.
  const [since] = useState(() => (isLive || drawnAt === null ? null : new Date(drawnAt)));
  const key = query && JSON.stringify(query);
  const [told, setTold] = useState({ key, count: 0 });

  useEffect(() => {
    if (key === null) return;
    setTold({ key, count: 0 });
    return listen({
      query: JSON.parse(key),
      since,
      onEvent: () => setTold((before) => ({ key, count: before.count + 1 })),
    });
  }, [key, since]);

  return { count: told.key === key ? told.count : 0, seen: () => setTold({ key, count: 0 }) };
}
