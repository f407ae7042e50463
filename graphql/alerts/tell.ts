/** Telling: from one event to all who follow what it concerns or a search that it meets, once each, however often it is asked. */
import type { Context } from '../context.ts';
import { planDelivery } from '../deliveries/planDelivery.ts';
import { waitForDigest } from '../digests/due.ts';
import { commit, type Part } from '../events/commit.ts';
import type { Event } from '../events/events.ts';
import { deliveryId, isA, notificationId } from '../ids.ts';
import { standingFaults, standingFor } from '../standing/standing.ts';
import { setAside } from './asides.ts';
import { type AlertChannel, isReadElsewhere } from './channels.ts';
import { type Chosen, choose } from './choose.ts';
import { type Follow, isDigestRate, unaskable, unreadable } from './follow.ts';
import { settingsOf } from './settings.ts';
import {
  checkFollow,
  type Found,
  followsBy,
  followsOf,
  isThere,
  putFault,
  putNotifications,
  readFollowers,
  readTold,
} from './store.ts';
import { isStillPublic } from './visible.ts';

/** Looks up together who is followed of all that these events concern, for telling them one after the other. */
export async function foresee(ctx: Context, events: readonly Event[]): Promise<void> {
  await Promise.all(events.flatMap(({ concerns }) => concerns.map((id) => readFollowers(ctx, id))));
}

/** Returns how many were told now, or are told with their next digest; those told before are left alone. */
export async function tellFollowers(ctx: Context, event: Event): Promise<number> {
  return (await tell(ctx, event, (subjectId) => followsOf(ctx, subjectId))).told;
}

/** The same for one account, whose follows are read by their keys. Returns whether all of them could be used. */
export async function tellAccount(ctx: Context, event: Event, accountId: string): Promise<boolean> {
  return (await tell(ctx, event, (subjectId) => followsBy(ctx, accountId, subjectId))).isWhole;
}

async function tell(ctx: Context, event: Event, read: (subjectId: string) => Promise<Found>) {
  if (!(await isStillPublic(ctx, event))) return { told: 0, isWhole: true };
  // What can be followed to hear of it, the closest to it first.
  const subjects = [...event.concerns, ...(await standingFor(ctx, 'search', event))];
  const found = await Promise.all([...new Set(subjects)].map(read));
  const follows = found.flatMap(({ follows }) => follows);
  const chosen = choose(follows, event, await remindersOf(ctx, event, follows));
  const plans = await Promise.all(chosen.map(async (one) => ({ chosen: one, writes: await planOf(ctx, event, one) })));
  const { told, failed } = await write(ctx, event, plans);
  const broken = [...found.flatMap(({ broken }) => broken), ...failed];
  for (const follow of broken) await setAside(ctx, event, follow, unreadable);
  const unasked = await unaskedOf(ctx, event, read);
  for (const follow of unasked) await setAside(ctx, event, follow, unaskable);
  // What can be used again is no longer set aside.
  const mended = chosen.filter(({ follow }) => follow.fault !== null && !failed.includes(follow));
  for (const { follow } of mended) await commit(ctx, [putFault(follow.accountId, follow.subjectId, null)]);
  return { told, isWhole: broken.length + unasked.length === 0 };
}

/** Follows of searches that could not be asked of this event, which tells of a proposal. */
async function unaskedOf(ctx: Context, event: Event, read: (subjectId: string) => Promise<Found>) {
  if (!event.concerns.some((id) => isA('proposal', id))) return [];
  const faulty = [...(await standingFaults(ctx, 'search')).keys()];
  return (await Promise.all(faulty.map(read))).flatMap(({ follows, broken }) => [...follows, ...broken]);
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

/** What is written to tell one account. */
interface Plan {
  chosen: Chosen;
  writes: readonly Part[];
}

async function planOf(ctx: Context, event: Event, { accountId, follow, rate, channels }: Chosen): Promise<Part[]> {
  const { id: eventId, sequence } = event;
  const { subjectId: followSubjectId, name: reason } = follow;
  const facts = { accountId, eventId, sequence, followSubjectId, reason, channels };
  const still = checkFollow(follow);
  if (isDigestRate(rate)) {
    return [still, ...waitForDigest({ ...facts, rate }, await settingsOf(ctx, accountId), ctx.now)];
  }
  const id = notificationId(accountId, sequence);
  const at = ctx.now.toISOString();
  const notification = {
    ...facts,
    id,
    at,
    readAt: (await isReadElsewhere(ctx, accountId, channels)) ? at : null,
    digestId: null,
  };
  return [
    still,
    ...putNotifications(accountId, [notification]),
    ...channels.filter(isOutside).flatMap((channel) =>
      planDelivery(
        {
          id: deliveryId(accountId, `${channel.toLowerCase()}_${eventId.slice('evt_'.length)}`),
          ...{ accountId, channel, cargo: { kind: 'ALERT', notificationId: id } },
        },
        ctx.now,
      ),
    ),
  ];
}

export const isOutside = (channel: AlertChannel): channel is Exclude<AlertChannel, 'INBOX'> => channel !== 'INBOX';

/** A transaction takes 100 parts. */
const mostParts = 100;
const together = 6;

/** Writes as many plans at once as a transaction takes; where one is in the way of the others, each by itself. */
async function write(ctx: Context, event: Event, plans: readonly Plan[]) {
  const batches: Plan[][] = [];
  let room = 0;
  for (const plan of plans) {
    if (plan.writes.length > room) {
      batches.push([]);
      room = mostParts;
    }
    batches.at(-1)?.push(plan);
    room -= plan.writes.length;
  }
  let told = 0;
  const failed: Chosen['follow'][] = [];
  const work = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      if (await isWritten(ctx, batch)) told += batch.length;
      else {
        for (const plan of await untold(ctx, event, batch)) {
          const outcome = await writeAlone(ctx, event, plan);
          if (outcome === 'TOLD') told += 1;
          if (outcome === 'FAILED') failed.push(plan.chosen.follow);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return { told, failed };
}

/** Thrown where a condition is unmet, or another write was in the way. */
class InTheWay extends Error {}

/** False when nothing was written, and one of them is why. */
async function isWritten(ctx: Context, plans: readonly Plan[]): Promise<boolean> {
  const inTheWay = new InTheWay();
  try {
    await commit(
      ctx,
      plans.flatMap(({ writes }) =>
        writes.map((part) => ('write' in part ? part : { write: part, otherwise: inTheWay })),
      ),
    );
    return true;
  } catch (error) {
    if (error === inTheWay || isRefusedAsSuch(error)) return false;
    throw error;
  }
}

/** The table will never take it, however often it is tried: too large, or nothing that an item can hold. */
const isRefusedAsSuch = (error: unknown) =>
  error instanceof Error && (error.name === 'ValidationException' || error.name === 'TransactionCanceledException');

async function untold(ctx: Context, event: Event, plans: readonly Plan[]): Promise<Plan[]> {
  const asked = plans.map(({ chosen }) => chosen);
  const told = await readTold(ctx, asked, event.sequence);
  return plans.filter(({ chosen }) => !told.has(chosen.accountId));
}

const attempts = 6;

/** LEFT: told before, or the follow has been ended. */
async function writeAlone(ctx: Context, event: Event, plan: Plan): Promise<'TOLD' | 'LEFT' | 'FAILED'> {
  const inTheWay = new InTheWay();
  for (let tried = 1; tried <= attempts; tried += 1) {
    try {
      await commit(
        ctx,
        plan.writes.map((part) => ('write' in part ? part : { write: part, otherwise: inTheWay })),
      );
      return 'TOLD';
    } catch (error) {
      if (isRefusedAsSuch(error)) return 'FAILED';
      if (error !== inTheWay) throw error;
    }
    if ((await untold(ctx, event, [plan])).length === 0) return 'LEFT';
    if (!(await isThere(ctx, plan.chosen.follow))) return 'LEFT';
    await new Promise((done) => setTimeout(done, 5 * 2 ** tried * Math.random()));
  }
  throw new Error('others are in the way');
}
