/** Whether a follow asks to be told of an event. The follow is of something the event concerns; its settings decide the rest. */
import type { Event } from '../events/events.ts';
import type { Follow } from './follows.ts';

export function wants({ kinds, rate }: Pick<Follow, 'kinds' | 'rate'>, event: Pick<Event, 'kind'>): boolean {
  return rate !== 'OFF' && (kinds.length === 0 || kinds.includes(event.kind));
}
