/** What is counted of an hour, in and out of the table. */
import type { Table } from '../table/client.ts';
import { WriteRefused } from '../table/client.ts';
import { quotaKey, quotaSecretKey } from '../table/keys.ts';

/** Seconds for which a count, and the secret that leads to it, outlive their hour: long enough for clocks that differ. */
const outlives = 300;

/** The random secret of an hour, the same for every instance. The first to ask makes it, and takes that of two hours ago away. */
export async function readSecret(table: Table, hour: number, propose: () => string): Promise<string> {
  const key = quotaSecretKey(nameOf(hour));
  const known = await secretAt(table, hour);
  if (known !== null) return known;
  const secret = propose();
  try {
    await table.transact([
      { put: { ...key, secret, expiresAt: endOf(hour) + outlives }, if: 'ABSENT' },
      // The table's own sweep may take days.
      { delete: quotaSecretKey(nameOf(hour - 2)) },
    ]);
    return secret;
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    const theirs = await secretAt(table, hour);
    if (theirs === null) throw error;
    return theirs;
  }
}

async function secretAt(table: Table, hour: number): Promise<string | null> {
  const [item] = (await table.getMany([quotaSecretKey(nameOf(hour))])).values();
  return typeof item?.secret === 'string' ? item.secret : null;
}

/** Takes points from what a drawer has in an hour. Returns what was taken from it in all, and by how many instances. */
export async function takePoints(
  table: Table,
  hour: number,
  drawer: string,
  points: number,
  isFirst: boolean,
): Promise<{ taken: number; instances: number }> {
  const amounts = { taken: points, instances: isFirst ? 1 : 0 };
  const { taken = 0, instances = 1 } = await table.add(quotaKey(nameOf(hour), drawer), amounts, endOf(hour) + outlives);
  return { taken, instances };
}

/** Hours since 1970. */
export const hourOf = (now: Date) => Math.floor(now.getTime() / 3_600_000);
/** Seconds since 1970. */
export const endOf = (hour: number) => (hour + 1) * 3600;
const nameOf = (hour: number) => new Date(hour * 3_600_000).toISOString().slice(0, 13);
