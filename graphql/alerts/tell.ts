/**
 * Telling: from events to all who follow what they concern or a search that they meet, once each, however often it is asked. Events
 * that come together are told together: a transaction takes what many accounts, and what one account of many events, are told.
 */
import type { Context } from '../context.ts';
import type { Event } from '../events/events.ts';
import { type FoundOrNot, followersOfAll } from '../followers/followers.ts';
import { isA } from '../ids.ts';
import { standingFaults, standingFor } from '../standing/standing.ts';
import { mend, setAside } from './asides.ts';
import { choose } from './choose.ts';
import { type Follow, unaskable, unreadable } from './follow.ts';
import type { Telling } from './plan.ts';
import { send } from './send.ts';
import { settingsOf } from './settings.ts';
import { followsBy } from './store.ts';
import { isStillPublic } from './visible.ts';

/** Returns how many were told now, or are told with their next digest; those told before are left alone. */
export async function tellFollowers(ctx: Context, event: Event): Promise<number> {
  const { told, failed } = await tellTogether(ctx, [event]);
  if (failed) throw failed.error;
  return told;
}

export interface Outcome {
  told: number;
  /** The first event of which not all were told: it is to be told again, with those after it. */
  failed: { event: Event; error: unknown } | null;
}

const eventsAtOnce = 950;

/** The same for many events, in their order. */
export async function tellTogether(ctx: Context, events: readonly Event[]): Promise<Outcome> {
  let told = 0;
  for (let at = 0; at < events.length; at += eventsAtOnce) {
    const some = await tellSome(ctx, events.slice(at, at + eventsAtOnce), (ids) => followersOfAll(ctx, ids));
    told += some.told;
    if (some.failed) return { told, failed: some.failed };
  }
  return { told, failed: null };
}

/** One event to one account, whose follows are read by their keys. Returns whether all of them could be used. */
export async function tellAccount(ctx: Context, event: Event, accountId: string): Promise<boolean> {
  const { failed, isWhole } = await tellSome(ctx, [event], (ids) => followsBy(ctx, accountId, ids));
  if (failed) throw failed.error;
  return isWhole;
}

type Read = (subjectIds: readonly string[]) => Promise<ReadonlyMap<string, FoundOrNot>>;

/** An event with whom to tell, and the follows that cannot be used for it. */
interface Ready {
  event: Event;
  tellings: Telling[];
  aside: { follow: Pick<Follow, 'accountId' | 'subjectId'>; fault: string }[];
}

/** Held in memory until they are written. */
const mostTellings = 80_000;

async function tellSome(ctx: Context, events: readonly Event[], read: Read): Promise<Outcome & { isWhole: boolean }> {
  const matched = await matchAll(ctx, events);
  const faulty = [...(await standingFaults(ctx, 'search')).keys()];
  const subjects = matched.flatMap(({ subjects }) => (subjects instanceof Error ? [] : subjects));
  const found = await read([...new Set([...subjects, ...faulty])]);
  const outcome: Outcome & { isWhole: boolean } = { told: 0, failed: null, isWhole: true };
  let waiting: Ready[] = [];
  for (const [at, one] of matched.entries()) {
    try {
      waiting.push(await prepare(ctx, one, faulty, found));
    } catch (error) {
      outcome.failed = { event: one.event, error };
    }
    const held = waiting.reduce((sum, { tellings }) => sum + tellings.length, 0);
    if (!outcome.failed && held < mostTellings && at < matched.length - 1) continue;
    const written = await write(ctx, waiting);
    outcome.told += written.told;
    outcome.isWhole &&= waiting.every(({ aside }) => aside.length === 0);
    // What was written comes before what could not be prepared.
    outcome.failed = written.failed ?? outcome.failed;
    if (outcome.failed) break;
    waiting = [];
  }
  return outcome;
}

interface Matched {
  event: Event;
  /** What can be followed to hear of it, the closest to it first; or why that is not known. */
  subjects: readonly string[] | Error;
}

async function matchAll(ctx: Context, events: readonly Event[]): Promise<Matched[]> {
  const matched: Matched[] = [];
  for (const event of events) {
    matched.push({ event, subjects: await subjectsOf(ctx, event).catch(asError) });
    // Matching is work for the processor: others of this process have their turn in between.
    await new Promise((done) => setImmediate(done));
  }
  return matched;
}

async function subjectsOf(ctx: Context, event: Event): Promise<string[]> {
  if (!(await isStillPublic(ctx, event))) return [];
  return [...new Set([...event.concerns, ...(await standingFor(ctx, 'search', event))])];
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

async function prepare(
  ctx: Context,
  { event, subjects }: Matched,
  faulty: readonly string[],
  found: ReadonlyMap<string, FoundOrNot>,
): Promise<Ready> {
  if (subjects instanceof Error) throw subjects;
  const of = (ids: readonly string[]) =>
    ids.map((id) => {
      const one = found.get(id);
      if (one instanceof Error) throw one;
      return one ?? { follows: [], broken: [] };
    });
  const concerned = of(subjects);
  const follows = concerned.flatMap((one) => one.follows);
  const chosen = choose(follows, event, await remindersOf(ctx, event, follows));
  // Searches that could not be asked of this event, which tells of a proposal.
  const unasked = subjects.length > 0 && event.concerns.some((id) => isA('proposal', id)) ? of(faulty) : [];
  return {
    event,
    tellings: chosen.map((one) => ({ event, chosen: one })),
    aside: [
      ...concerned.flatMap(({ broken }) => broken).map((follow) => ({ follow, fault: unreadable })),
      ...unasked
        .flatMap(({ follows, broken }) => [...follows, ...broken])
        .map((follow) => ({ follow, fault: unaskable })),
    ],
  };
}

/** The days on which the owners of follows are reminded, where the event is a reminder. */
async function remindersOf(ctx: Context, { kind }: Event, follows: readonly Follow[]) {
  const reminders = new Map<string, readonly number[]>();
  if (kind === 'DEADLINE_NEAR') {
    const ids = [...new Set(follows.map(({ accountId }) => accountId))];
    await Promise.all(ids.map(async (id) => reminders.set(id, (await settingsOf(ctx, id)).reminderDays)));
  }
  return (accountId: string) => reminders.get(accountId);
}

/** Tells them, and sets aside what could not be used. What the table refuses is set aside as well. */
async function write(ctx: Context, ready: readonly Ready[]): Promise<Outcome> {
  const sent = await send(
    ctx,
    ready.flatMap(({ tellings }) => tellings),
  );
  const byEvent = new Map(ready.map((one) => [one.event, one]));
  for (const { event, chosen } of sent.refused) {
    byEvent.get(event)?.aside.push({ follow: chosen.follow, fault: unreadable });
  }
  const unwritten = new Set(sent.failed.map(({ event }) => event));
  for (const { event, tellings, aside } of ready) {
    if (unwritten.has(event)) return { told: sent.told, failed: { event, error: sent.errors[0] } };
    try {
      for (const { follow, fault } of aside) await setAside(ctx, event, follow, fault);
      // What can be used again is no longer set aside.
      const used = tellings.map(({ chosen }) => chosen.follow).filter(({ fault }) => fault !== null);
      for (const follow of used) if (!aside.some((one) => one.follow === follow)) await mend(ctx, follow);
    } catch (error) {
      return { told: sent.told, failed: { event, error } };
    }
  }
  return { told: sent.told, failed: null };
}
