/**
 * The reader's clock. A page drawn by the server knows neither the reader's zone nor how long the page lay in a cache: until the
 * client has taken it over it shows the server's moment in UTC, and then at once the reader's own.
 */
import { createContext, useContext } from 'react';
import { useIsLive } from './useIsLive.ts';

/** `isHere` is false while the zone is the server's and says nothing about where the reader is. */
export type Reader = { now: Date; timeZone: string; isHere: boolean };

/** The moment at which the server drew the page, in milliseconds; null when the browser draws it. */
export const DrawnAt = createContext<number | null>(null);

export function useReader(): Reader {
  const drawnAt = useContext(DrawnAt);
  const isLive = useIsLive();
  if (!isLive && drawnAt !== null) return { now: new Date(drawnAt), timeZone: 'UTC', isHere: false };
  return { now: new Date(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, isHere: true };
}
