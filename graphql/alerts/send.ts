/** Writing what is to be told: as much in a transaction as it takes; where one account is in the way of the others, each by itself. */
import type { Context } from '../context.ts';
import { commit, type Part } from '../events/commit.ts';
import { headOf, lyingOf } from '../inbox/letters.ts';
import { type Plan, partsOf, plansOf, type Telling } from './plan.ts';
import { areThere, readWaiting } from './store.ts';

export interface Sent {
  /** How many were told now. */
  told: number;
  /** Those that the table will never take. */
  refused: Telling[];
  /** Those that could not be written at the moment. */
  failed: Telling[];
  /** Why; empty when none failed. */
  errors: unknown[];
}

/** A transaction takes 100 parts. */
const mostParts = 100;
/** More at a time would only wait for each other. */
const together = 2;
/** What fails so often is no matter of one account. */
const mostErrors = 5;

export async function send(ctx: Context, tellings: readonly Telling[]): Promise<Sent> {
  const sent: Sent = { told: 0, refused: [], failed: [], errors: [] };
  const byAccount = [...Map.groupBy(tellings, ({ chosen }) => chosen.accountId).values()];
  const plans = await Promise.all(byAccount.map((own) => plansOf(ctx, own)));
  // No account twice in a transaction, nor in two at the same time.
  for (let turn = 0; plans.some((own) => own.length > turn); turn += 1) {
    const bundles = bundled(plans.flatMap((own) => own[turn] ?? []));
    const work = async () => {
      for (let bundle = bundles.shift(); bundle; bundle = bundles.shift()) {
        if (sent.errors.length < mostErrors) await sendBundle(ctx, bundle, sent);
        else sent.failed.push(...bundle.flatMap((plan) => plan.tellings));
      }
    };
    await Promise.all(Array.from({ length: together }, work));
  }
  return sent;
}

function bundled(plans: readonly Plan[]): Plan[][] {
  const bundles: Plan[][] = [];
  let room = 0;
  for (const plan of plans) {
    if (plan.parts.length > room) {
      bundles.push([]);
      room = mostParts;
    }
    bundles.at(-1)?.push(plan);
    room -= plan.parts.length;
  }
  return bundles;
}

async function sendBundle(ctx: Context, bundle: readonly Plan[], sent: Sent): Promise<void> {
  const tellings = bundle.flatMap((plan) => plan.tellings);
  await unlessFailed(sent, tellings, async () => {
    const parts = bundle.flatMap((plan) => plan.parts);
    if ((await outcomeOf(ctx, parts)) === 'WRITTEN') {
      sent.told += tellings.length;
      return;
    }
    // Where all of it comes again, this is all there is to do.
    const left = await untold(ctx, tellings, 'FIRST');
    for (const own of Map.groupBy(left, ({ chosen }) => chosen.accountId).values()) {
      await unlessFailed(sent, own, () => tellLeft(ctx, own, sent));
    }
  });
}

async function unlessFailed(sent: Sent, tellings: readonly Telling[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    sent.errors.push(error);
    sent.failed.push(...tellings);
  }
}

const attempts = 8;
/** Of failures of the table, which its client tried to overcome already. */
const mostFailures = 3;

/** To one account what it was not told yet and still asks for; where the table refuses that, each event by itself. */
async function tellLeft(ctx: Context, own: readonly Telling[], sent: Sent): Promise<void> {
  let failures = 0;
  for (let tried = 1; tried <= attempts; tried += 1) {
    try {
      const { outcome, left } = await attempt(ctx, own, tried > 1);
      if (outcome === 'WRITTEN') sent.told += left.length;
      if (outcome === 'REFUSED') {
        const [only, ...others] = left;
        if (only && others.length === 0) sent.refused.push(only);
        else for (const one of left) await unlessFailed(sent, [one], () => tellLeft(ctx, [one], sent));
      }
      if (outcome !== 'IN_THE_WAY') return;
    } catch (error) {
      failures += 1;
      if (failures === mostFailures) throw error;
    }
    await new Promise((done) => setTimeout(done, 5 * 2 ** tried * Math.random()));
  }
  throw new Error('others are in the way');
}

async function attempt(ctx: Context, own: readonly Telling[], wasInTheWay: boolean) {
  const asked = wasInTheWay ? await stillAsked(ctx, own) : own;
  // In this order: what is told after the look makes it be looked at again.
  const seen = await headOf(ctx, own[0]?.chosen.accountId ?? '');
  const left = await untold(ctx, asked, 'ALL');
  return { left, outcome: left.length === 0 ? 'LEFT' : await outcomeOf(ctx, await partsOf(ctx, left, seen)) };
}

/** Thrown where a condition is unmet, or another write was in the way. */
class InTheWay extends Error {}

/** REFUSED: the table will never take it, however often it is tried: too large, or nothing that an item can hold. */
async function outcomeOf(ctx: Context, parts: readonly Part[]): Promise<'WRITTEN' | 'IN_THE_WAY' | 'REFUSED'> {
  const inTheWay = new InTheWay();
  try {
    await commit(
      ctx,
      parts.map((part) => ('write' in part ? part : { write: part, otherwise: inTheWay })),
    );
    return 'WRITTEN';
  } catch (error) {
    if (error === inTheWay) return 'IN_THE_WAY';
    if (error instanceof Error && refusals.includes(error.name)) return 'REFUSED';
    throw error;
  }
}

const refusals = ['ValidationException', 'TransactionCanceledException'];

async function untold(ctx: Context, tellings: readonly Telling[], look: 'FIRST' | 'ALL'): Promise<Telling[]> {
  const asked = tellings.map(({ event, chosen: { accountId, rate } }) => ({
    ...{ accountId, rate, sequence: event.sequence },
  }));
  const waiting = await readWaiting(ctx, asked);
  const lying = await lyingOf(ctx, asked, look);
  return tellings.filter((_, at) => !waiting[at] && !lying[at]);
}

async function stillAsked(ctx: Context, tellings: readonly Telling[]): Promise<Telling[]> {
  const there = await areThere(
    ctx,
    tellings.map(({ chosen }) => chosen.follow),
  );
  return tellings.filter((_, at) => there[at]);
}
