/** By how much a count has grown since the list beside it was asked for. */
import { useState } from 'react';

type Seen = { count: number; isAsking: boolean };

/** The count as it was when the list last came. What goes down, as by marking as read, was done here and is no news. */
export function seenAfter(seen: Seen | null, now: Seen): Seen {
  const isFresh = seen === null || seen.isAsking || now.isAsking;
  if (isFresh || now.count < seen.count) return now;
  return seen;
}

/** `isAsking` while the list is on its way. Null counts as not known yet. */
export function useGrowth(count: number | null, isAsking: boolean): number {
  const [seen, setSeen] = useState<Seen | null>(null);
  if (count === null) return 0;
  const next = seenAfter(seen, { count, isAsking });
  if (next.count !== seen?.count || next.isAsking !== seen.isAsking) setSeen(next);
  return count - next.count;
}
