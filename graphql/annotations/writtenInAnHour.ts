/** How many notes an account may write, and assessments it may publish, in an hour. Counted in the change that writes them, so that what is refused costs nothing. */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import type { Part } from '../events/commit.ts';
import { addWritten } from './store.ts';

const hourLong = 3_600_000;
/** Seconds for which a count outlives its hour: long enough for clocks that differ. */
const outlives = 300;

/** Part of the change in which an account writes so many notes; nothing where they are not counted. */
export function countWritten(ctx: Context, accountId: string, howMany = 1): Part[] {
  const { notesPerHour: most } = ctx.noteRules;
  if (most === null) return [];
  const hour = Math.floor(ctx.now.getTime() / hourLong);
  const end = new Date((hour + 1) * hourLong);
  const otherwise = new Refusal(
    'TOO_MANY',
    `An account writes at most ${most} notes and assessments an hour. Write on from ${end.toISOString().slice(11, 16)} UTC.`,
  );
  if (howMany > most) throw otherwise;
  const name = new Date(hour * hourLong).toISOString().slice(0, 13);
  return [{ write: addWritten(accountId, name, howMany, most, end.getTime() / 1000 + outlives), otherwise }];
}
