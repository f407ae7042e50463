/**
 * Hiding what a blocked account published, and showing it again. An account may have thousands of notes, so it goes step by step:
 * each step is a transaction that also notes how far it came, and whoever comes next, at the latest the clock, goes on from there.
 */
import type { Context } from '../context.ts';
import { commit, type Part } from '../events/commit.ts';
import type { News } from '../events/events.ts';
import { blockOf } from '../people/accounts.ts';
import { demand, isPublicNote } from '../people/permissions.ts';
import type { Annotation } from './annotations.ts';
import { newsOf } from './editAnnotation.ts';
import {
  advanceWithholding,
  beginWithholding,
  endWithholding,
  ownNotesAfter,
  putAnnotation,
  readAnnotation,
  readWithholding,
  readWithholdings,
} from './store.ts';

/** Notes looked at in one step: with what they said before, so many are surely less than a transaction takes. */
const stepSize = 20;
/** Steps that a moderator waits for; the clock does the rest. */
const stepsAtOnce = 10;
const stepsOfClock = 100;

/** Part of the change that blocks an account, or lets it publish again: its notes are to follow. */
export const withholdSoon = (accountId: string) => beginWithholding(accountId);

/** A note changed while a step was under way, or another has gone on with it. */
class Disturbed extends Error {}

/** Takes some steps. Returns whether it is done. */
export async function withholdNotes(ctx: Context, accountId: string, steps = stepsAtOnce): Promise<boolean> {
  for (let step = 0; step < steps; step += 1) {
    try {
      if (await withholdSome(ctx, accountId)) return true;
    } catch (error) {
      if (!(error instanceof Disturbed)) throw error;
      ctx.forget();
    }
  }
  return false;
}

/** The clock's verb: goes on with all that was begun. Returns how many accounts are done. */
export async function withholdDue(ctx: Context): Promise<number> {
  demand(ctx.actor, 'withholdDue');
  let done = 0;
  for (const accountId of await readWithholdings(ctx)) {
    if (await withholdNotes(ctx, accountId, stepsOfClock)) done += 1;
  }
  return done;
}

/** One step. Returns true when there is nothing left to do. */
async function withholdSome(ctx: Context, accountId: string): Promise<boolean> {
  const begun = await readWithholding(ctx, accountId);
  if (!begun) return true;
  // Read after it: whoever changes it begins anew, and then this step does not hold.
  const isBlocked = (await blockOf(ctx, accountId)) !== null;
  const ids = await ownNotesAfter(ctx, accountId, begun.after, stepSize);
  const last = ids.at(-1);
  if (last === undefined) {
    await commit(ctx, [{ write: endWithholding(accountId, begun.version), otherwise: new Disturbed() }]);
    return true;
  }
  const notes = await Promise.all(ids.map((id) => readAnnotation(ctx, id)));
  const parts: Part[] = [{ write: advanceWithholding(accountId, begun.version, last), otherwise: new Disturbed() }];
  const news: News[] = [];
  for (const before of notes) {
    if (before?.visibility !== 'PUBLIC' || (before.withheld ?? false) === isBlocked) continue;
    const after = turned(ctx, before, isBlocked);
    parts.push({ write: putAnnotation(after), otherwise: new Disturbed() });
    const [was, is] = [isPublicNote(before), isPublicNote(after)];
    if (was !== is) news.push(...(await newsOf(ctx, after, is ? 'ANNOTATION_PUBLISHED' : 'ANNOTATION_REMOVED')));
  }
  await commit(ctx, parts, news);
  return false;
}

function turned(ctx: Context, { withheld: _, ...note }: Annotation, isBlocked: boolean): Annotation {
  const changed = { ...note, updatedAt: ctx.now.toISOString(), version: note.version + 1 };
  return isBlocked ? { ...changed, withheld: true } : changed;
}
