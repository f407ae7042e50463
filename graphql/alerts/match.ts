/** Whether a follow asks to be told of an event. The follow is of something the event concerns; its settings, and its owner's, decide the rest. */
import type { Event } from '../events/events.ts';
import type { Follow } from './follow.ts';

/** The days before a deadline at which one is reminded, until others are chosen. */
export const usualReminders: readonly number[] = [14, 3, 1];

export function wants(
  { kinds, rate }: Pick<Follow, 'kinds' | 'rate'>,
  { kind, changes }: Pick<Event, 'kind' | 'changes'>,
  reminderDays: readonly number[] = usualReminders,
): boolean {
  if (rate === 'OFF' || (kinds.length > 0 && !kinds.includes(kind))) return false;
  if (kind !== 'DEADLINE_NEAR') return true;
  const daysLeft = changes.find(({ field }) => field === 'daysLeft')?.after;
  // A nearness that does not say how near is told rather than missed.
  return daysLeft == null || reminderDays.includes(Number(daysLeft));
}
