/** Which deliveries are overdue: planned and never tried, to be tried again, or left behind by whoever tried them. */
import type { Context } from '../context.ts';
import { demand } from '../people/permissions.ts';
import { readDue } from './store.ts';

/** In one tick of the clock. What is left is found by the next. */
const most = 4000;

/** Their ids. */
export async function overdueDeliveries(ctx: Context): Promise<string[]> {
  demand(ctx.actor, 'deliver');
  return readDue(ctx, ctx.now.toISOString(), most);
}
