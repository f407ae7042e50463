/** Whether the page runs in a browser that has taken it over; false on the server, and while what the server drew is taken over. */
import { useSyncExternalStore } from 'react';

/** What only the device knows (storage, zone, theme) may be shown once this is true; until then, what the server showed. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

const never = () => () => undefined;
