/** Writing what is to be told: as much in a transaction as it takes; where one account is in the way of the others, each by itself. */
import type { Context } from '../context.ts';
import { commit, type Part } from '../events/commit.ts';
import { type Letter, lettersOf, type Telling } from './letters.ts';
import { isThere, readTold } from './store.ts';

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
const together = 3;
/** What fails so often is no matter of one account. */
const mostErrors = 5;

export async function send(ctx: Context, tellings: readonly Telling[]): Promise<Sent> {
  const sent: Sent = { told: 0, refused: [], failed: [], errors: [] };
  const byAccount = [...Map.groupBy(tellings, ({ chosen }) => chosen.accountId).values()];
  const letters = await Promise.all(byAccount.map((own) => lettersOf(ctx, own)));
  // No account twice in a transaction, nor in two at the same time.
  for (let turn = 0; letters.some((own) => own.length > turn); turn += 1) {
    const bundles = bundled(letters.flatMap((own) => own[turn] ?? []));
    const work = async () => {
      for (let bundle = bundles.shift(); bundle; bundle = bundles.shift()) {
        if (sent.errors.length < mostErrors) await sendBundle(ctx, bundle, sent);
        else sent.failed.push(...bundle.flatMap((letter) => letter.tellings));
      }
    };
    await Promise.all(Array.from({ length: together }, work));
  }
  return sent;
}

function bundled(letters: readonly Letter[]): Letter[][] {
  const bundles: Letter[][] = [];
  let room = 0;
  for (const letter of letters) {
    if (letter.parts.length > room) {
      bundles.push([]);
      room = mostParts;
    }
    bundles.at(-1)?.push(letter);
    room -= letter.parts.length;
  }
  return bundles;
}

async function sendBundle(ctx: Context, bundle: readonly Letter[], sent: Sent): Promise<void> {
  const tellings = bundle.flatMap((letter) => letter.tellings);
  let waiting: Telling[] = tellings;
  try {
    if (await isWritten(ctx, bundle)) {
      sent.told += tellings.length;
      return;
    }
    waiting = await untold(ctx, tellings);
  } catch (error) {
    sent.errors.push(error);
    sent.failed.push(...waiting);
    return;
  }
  for (const own of Map.groupBy(waiting, ({ chosen }) => chosen.accountId).values()) await sendAlone(ctx, own, sent);
}

/** To one account: what is left of its letter, and where that is not taken each event by itself. */
async function sendAlone(ctx: Context, own: readonly Telling[], sent: Sent): Promise<void> {
  try {
    if (own.length > 1 && (await isWritten(ctx, await lettersOf(ctx, own)))) {
      sent.told += own.length;
      return;
    }
  } catch (error) {
    sent.errors.push(error);
    sent.failed.push(...own);
    return;
  }
  for (const telling of own) {
    try {
      const outcome = await tellOne(ctx, telling);
      if (outcome === 'TOLD') sent.told += 1;
      if (outcome === 'REFUSED') sent.refused.push(telling);
    } catch (error) {
      sent.errors.push(error);
      sent.failed.push(telling);
    }
  }
}

/** Thrown where a condition is unmet, or another write was in the way. */
class InTheWay extends Error {}

/** False when nothing was written, and one of them is why. */
async function isWritten(ctx: Context, letters: readonly Letter[]): Promise<boolean> {
  const inTheWay = new InTheWay();
  try {
    await commit(ctx, guarded(letters, inTheWay));
    return true;
  } catch (error) {
    if (error === inTheWay || isRefusedAsSuch(error)) return false;
    throw error;
  }
}

const guarded = (letters: readonly Letter[], otherwise: Error): Part[] =>
  letters.flatMap(({ parts }) => parts.map((part) => ('write' in part ? part : { write: part, otherwise })));

/** The table will never take it, however often it is tried: too large, or nothing that an item can hold. */
const isRefusedAsSuch = (error: unknown) =>
  error instanceof Error && (error.name === 'ValidationException' || error.name === 'TransactionCanceledException');

async function untold(ctx: Context, tellings: readonly Telling[]): Promise<Telling[]> {
  const told = await readTold(
    ctx,
    tellings.map(({ event, chosen: { accountId, rate } }) => ({ accountId, rate, sequence: event.sequence })),
  );
  return tellings.filter((_, at) => !told[at]);
}

const attempts = 6;

/** LEFT: told before, or the follow has been ended. */
async function tellOne(ctx: Context, telling: Telling): Promise<'TOLD' | 'LEFT' | 'REFUSED'> {
  const inTheWay = new InTheWay();
  const letters = await lettersOf(ctx, [telling]);
  for (let tried = 1; tried <= attempts; tried += 1) {
    try {
      await commit(ctx, guarded(letters, inTheWay));
      return 'TOLD';
    } catch (error) {
      if (isRefusedAsSuch(error)) return 'REFUSED';
      if (error !== inTheWay) throw error;
    }
    if ((await untold(ctx, [telling])).length === 0) return 'LEFT';
    if (!(await isThere(ctx, telling.chosen.follow))) return 'LEFT';
    await new Promise((done) => setTimeout(done, 5 * 2 ** tried * Math.random()));
  }
  throw new Error('others are in the way');
}
