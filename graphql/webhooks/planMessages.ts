/** From one event to a message for each webhook whose query it meets: planned once, however often it is asked. */
import type { Context } from '../context.ts';
import type { Event } from '../events/events.ts';

/** Ids of the deliveries that were planned now, to be looked at; those planned before are left alone. */
export async function planMessages(_ctx: Context, _event: Event): Promise<string[]> {
  return [];
}
