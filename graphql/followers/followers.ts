/**
 * Who follows a subject: for telling alone, no reader is ever shown it. What many follow is held in memory, and read again once a
 * follow of it was made, changed or ended.
 */
import { brokenFollow, type Follow, followRecord } from '../alerts/follow.ts';
import type { Context } from '../context.ts';
import { followerIndex, putChange, putCount, readCrowd, readFollowsOf } from './store.ts';

/** Follows of a subject; of those that cannot be used whose they are. */
export interface Found {
  follows: readonly Follow[];
  broken: readonly Pick<Follow, 'accountId' | 'subjectId'>[];
}

/** How many follow a subject. What many events concern is looked up in one request. */
export const countFollowers = async (ctx: Context, subjectId: string) => (await readCrowd(ctx, subjectId)).count;

/** Attributes, and parts of the transaction, with which a follow is made or ended; or is changed. */
export const indexOf = followerIndex;
export const countFollower = putCount;
export const noteChange = putChange;

/** Milliseconds. For so long the index may not show a change yet, so that what it says is not to be kept. */
const settling = 60_000;
/** Nothing is believed for longer. */
const longest = 600_000;
/** Follows that are kept, of all subjects together. */
const mostKept = 50_000;

/** Of what is read at the same time. */
const together = 16;

interface Held {
  changes: number;
  /** When this many changes were first seen here. */
  since: number;
  /** Null until the index is sure to show all of them. */
  found: Found | null;
  readAt: number;
}

/** What is held of each table, what was asked for longest ago first. */
const memory = new WeakMap<Context['table'], { held: Map<string, Held>; size: number }>();
const sizeOf = ({ found }: Held) => 1 + (found ? found.follows.length + found.broken.length : 0);

/** Found, or why not. */
export type FoundOrNot = Found | Error;

/** Of many subjects, some read at a time; one that cannot be read says so by itself. */
export async function followersOfAll(
  ctx: Context,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, FoundOrNot>> {
  // All of them in as few requests as there can be; where that fails it shows again below.
  await Promise.all(subjectIds.map((id) => readCrowd(ctx, id))).catch(() => {});
  const found = new Map<string, FoundOrNot>();
  const waiting = [...subjectIds];
  const work = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      found.set(
        id,
        await followersOf(ctx, id).catch((error) => (error instanceof Error ? error : new Error(String(error)))),
      );
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return found;
}

async function followersOf(ctx: Context, subjectId: string): Promise<Found> {
  // Read before the follows, and strongly consistently: what is held under a count of changes holds at least these.
  const { count, changes } = await readCrowd(ctx, subjectId);
  if (count <= 0) return { follows: [], broken: [] };
  const now = performance.now();
  const before = recall(ctx, subjectId);
  const same = before?.changes === changes ? before : null;
  if (same?.found && now - same.readAt < longest) {
    keep(ctx, subjectId, same);
    return same.found;
  }
  const found = sortFollows(await readFollowsOf(ctx, subjectId));
  const since = same?.since ?? now;
  // Where the index has others than were counted, it lags.
  const isSettled = now - since >= settling && found.follows.length + found.broken.length === count;
  keep(ctx, subjectId, { changes, since, found: isSettled ? found : null, readAt: now });
  return found;
}

const recall = ({ table }: Context, subjectId: string) => memory.get(table)?.held.get(subjectId);

function keep({ table }: Context, subjectId: string, one: Held): void {
  const all = memory.get(table) ?? { held: new Map<string, Held>(), size: 0 };
  memory.set(table, all);
  const before = all.held.get(subjectId);
  if (before) all.size -= sizeOf(before);
  all.held.delete(subjectId);
  all.held.set(subjectId, one);
  all.size += sizeOf(one);
  for (const [id, oldest] of all.held) {
    if (all.size <= mostKept) break;
    all.held.delete(id);
    all.size -= sizeOf(oldest);
  }
}

/** Follows as they are stored, those that can be used and those that cannot. */
export function sortFollows(items: readonly unknown[]): Found {
  const follows: Follow[] = [];
  const broken: Pick<Follow, 'accountId' | 'subjectId'>[] = [];
  for (const item of items) {
    const { data } = followRecord.safeParse(item);
    if (data) follows.push(data);
    else {
      const { accountId, subjectId } = brokenFollow.parse(item);
      broken.push({ accountId, subjectId });
    }
  }
  return { follows, broken };
}
