/**
 * The one way to change anything: the change, the events that tell of it and the claim on a retry key are one transaction.
 *
 * Why the feed has one total order that a reader can rely on: an event gets the number after the head's, and the same
 * transaction moves the head on condition that it still has the value read. So two transactions never take one number,
 * number n+1 cannot be committed before n is, and whoever has read up to n has missed nothing before it.
 */
import { newsOf } from '../catalogue/newsOf.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { keyText, type Table, targetOf, type Write, WriteRefused } from '../table/client.ts';
import { deliveryPrefix } from '../table/keys.ts';
import type { News } from './events.ts';

import { appendEvents, makeEvent, readHead } from './store.ts';

/** A part of the change; `otherwise` is what the caller is told when its condition is unmet, or makes it then: an error costs. */
export type Part = Write | { write: Write; otherwise: Error | (() => Error) };

const attempts = 60;

/** One call of `commit` that waits for its turn. */
interface Waiting {
  ctx: Context;
  parts: readonly Part[];
  news: readonly News[];
  done(): void;
  fail(error: unknown): void;
}

/** Heads as last seen, and who waits to append: one writer at a time in a process leaves only other processes to collide with. */
const heads = new WeakMap<Table, number>();
const queues = new WeakMap<Table, Waiting[]>();

/** Commits all parts and events, or nothing. Throws a part's `otherwise`, or UNAVAILABLE when too many others write. */
export async function commit(ctx: Context, parts: readonly Part[], news: readonly News[] = []): Promise<void> {
  if (parts.length === 0 && news.length === 0) return;
  await new Promise<void>((done, fail) => {
    const call = { ctx, parts, news, done, fail };
    if (news.length === 0) void settle(ctx.table, [call]);
    else queue(ctx.table, call);
  });
  ctx.forget();
  const planned = parts.map(writeOf).flatMap((write) => plannedBy(write, ctx.now));
  if (planned.length > 0) ctx.planned(planned);
}

/** The delivery that is due once a part of the change is made. */
function plannedBy(write: Write, now: Date): string[] {
  if (!('put' in write) || !write.put.sk.startsWith(deliveryPrefix)) return [];
  const { id, nextAt } = write.put;
  return typeof id === 'string' && typeof nextAt === 'string' && nextAt <= now.toISOString() ? [id] : [];
}

/** Calls that came while a transaction was under way go into the next one together: a request each would only wait for the one before it. */
function queue(table: Table, call: Waiting): void {
  const waiting = queues.get(table);
  if (waiting) {
    waiting.push(call);
    return;
  }
  const line = [call];
  queues.set(table, line);
  void (async () => {
    while (line.length > 0) await settle(table, line.splice(0, howMany(line)));
    queues.delete(table);
  })();
}

/** A transaction takes 100 parts, and no item twice; one of them is the head. */
const mostParts = 99;

function howMany(line: readonly Waiting[]): number {
  const touched = new Map<string, string | null>();
  let parts = 0;
  for (const [at, call] of line.entries()) {
    const writes = call.parts.map(writeOf);
    // A look that an earlier call takes already is one part for both.
    const more = writes.filter((write) => {
      const check = sameCheck(write);
      return check === null || check !== touched.get(keyText(targetOf(write)));
    });
    parts += more.length + call.news.length;
    const collides = writes.some((write) => {
      const before = touched.get(keyText(targetOf(write)));
      return before !== undefined && (before === null || before !== sameCheck(write));
    });
    if (at > 0 && (parts > mostParts || collides)) return at;
    for (const write of writes) touched.set(keyText(targetOf(write)), sameCheck(write));
  }
  return line.length;
}

const writeOf = (part: Part): Write => ('write' in part ? part.write : part);

/** Two calls that only look at one item, and in the same way, can share the look; null for what changes the item. */
const sameCheck = (write: Write): string | null => ('check' in write ? JSON.stringify(write) : null);

/** A look that several calls share is one part of the transaction. */
function withoutRepeats(writes: readonly Write[]): Write[] {
  const seen = new Set<string>();
  return writes.filter((write) => {
    const check = sameCheck(write);
    const repeated = check !== null && seen.has(check);
    if (check !== null) seen.add(check);
    return !repeated;
  });
}

/** Answers every call. An unmet condition in one must not undo the others: then each is tried alone, in its turn. */
async function settle(table: Table, calls: readonly Waiting[]): Promise<void> {
  try {
    await attempt(table, calls);
    for (const call of calls) call.done();
  } catch (error) {
    if (calls.length > 1 && mayBeOneCallsFault(error)) {
      for (const call of calls) await settle(table, [call]);
    } else for (const call of calls) call.fail(answer(call, error));
  }
}

/** An unmet condition, or together more than a transaction takes (4 MB); in both cases nothing was written. */
const mayBeOneCallsFault = (error: unknown) =>
  error instanceof WriteRefused || (error instanceof Error && error.name === 'ValidationException');

function answer(call: Waiting, error: unknown): unknown {
  const part = error instanceof WriteRefused ? call.parts[error.at] : undefined;
  if (!part || !('otherwise' in part)) return error;
  return typeof part.otherwise === 'function' ? part.otherwise() : part.otherwise;
}

/** Throws WriteRefused when a condition of the calls' own parts is unmet. */
async function attempt(table: Table, calls: readonly Waiting[]): Promise<void> {
  const writes = withoutRepeats(calls.flatMap(({ parts }) => parts.map(writeOf)));
  const news = calls.flatMap(({ news, ctx }) => news.map((one) => ({ one, now: ctx.now })));
  for (let tried = 0; tried < attempts; tried += 1) {
    const head = news.length === 0 ? 0 : (heads.get(table) ?? (await readHead(table)));
    const events = news.map(({ one, now }, at) => makeEvent(one, head + at + 1, now));
    try {
      await table.transact(news.length === 0 ? writes : [...writes, ...appendEvents(events, head)]);
    } catch (error) {
      heads.delete(table);
      if (!(error instanceof WriteRefused)) throw error;
      if (error.reason === 'CONDITION' && error.at < writes.length) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * Math.min(400, 10 * 2 ** Math.min(tried, 6))));
      continue;
    }
    if (events.length === 0) return;
    heads.set(table, head + events.length);
    const contexts = calls.map(({ ctx }) => ctx);
    contexts[0]?.learn(newsOf(contexts, writes, events));
    return;
  }
  throw new Refusal('UNAVAILABLE', 'Too many others are writing at this moment. Nothing was changed; try again.');
}
