/**
 * The one way to change anything: the change, the events that tell of it and the claim on a retry key are one transaction.
 *
 * Why the feed has one total order that a reader can rely on: an event gets the number after the head's, and the same
 * transaction moves the head on condition that it still has the value read. So two transactions never take one number,
 * number n+1 cannot be committed before n is, and whoever has read up to n has missed nothing before it.
 */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { type Table, type Write, WriteRefused } from '../table/client.ts';
import type { News } from './events.ts';
import { appendEvents, makeEvent, readHead } from './store.ts';

/** A part of the change; `otherwise` is what the caller is told when its condition is unmet. */
export type Part = Write | { write: Write; otherwise: Error };

const attempts = 60;

/** Heads as last seen, and who waits to append: one writer at a time in a process leaves only other processes to collide with. */
const heads = new WeakMap<Table, number>();
const queues = new WeakMap<Table, Promise<unknown>>();

/** Commits all parts and events, or nothing. Throws a part's `otherwise`, or UNAVAILABLE when too many others write. */
export async function commit(ctx: Context, parts: readonly Part[], news: readonly News[] = []): Promise<void> {
  if (news.length === 0) await attempt(ctx, parts, news);
  else {
    const before = queues.get(ctx.table) ?? Promise.resolve();
    const mine = before.catch(() => {}).then(() => attempt(ctx, parts, news));
    queues.set(
      ctx.table,
      mine.catch(() => {}),
    );
    await mine;
  }
  ctx.forget();
}

async function attempt(ctx: Context, parts: readonly Part[], news: readonly News[]): Promise<void> {
  const { table, now } = ctx;
  const writes = parts.map((part) => ('write' in part ? part.write : part));
  for (let tried = 0; tried < attempts; tried += 1) {
    const head = news.length === 0 ? 0 : (heads.get(table) ?? (await readHead(table)));
    const events = news.map((one, at) => makeEvent(one, head + at + 1, now));
    try {
      await table.transact(news.length === 0 ? writes : [...writes, ...appendEvents(events, head)]);
      if (news.length > 0) heads.set(table, head + events.length);
      return;
    } catch (error) {
      heads.delete(table);
      if (!(error instanceof WriteRefused)) throw error;
      const part = parts[error.at];
      if (error.reason === 'CONDITION' && part) throw 'otherwise' in part ? part.otherwise : error;
      await new Promise((done) => setTimeout(done, Math.random() * Math.min(400, 10 * 2 ** Math.min(tried, 6))));
    }
  }
  throw new Refusal('UNAVAILABLE', 'Too many others are writing at this moment. Nothing was changed; try again.');
}
