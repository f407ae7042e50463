/** Many requests at once, for some seconds or for a number of requests, as a crowd of clients sends them. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { install } from '../targets/packages.ts';
import type { Running } from '../targets/running.ts';
import type { Request } from '../targets/target.ts';

const autocannon = '8.0.0';
const patience = 20;

interface Client {
  setRequests(requests: readonly Request[]): void;
  on(event: 'body', look: (body: string | Buffer) => void): void;
}
interface Options {
  url: string;
  connections: number;
  duration?: number;
  amount?: number;
  timeout: number;
  requests: readonly Request[];
  setupClient(client: Client): void;
}
interface Firing extends Promise<{ errors: number; timeouts: number }> {
  on(event: 'response', look: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void;
}
export type Cannon = (options: Options) => Firing;

/** The tool that sends, from the work folder. */
export function readyCannon(work: string): Cannon {
  const folder = join(work, 'tools');
  install(folder, { autocannon });
  return createRequire(join(folder, 'package.json'))('autocannon');
}

export interface Shot {
  /** Requests answered rightly. */
  count: number;
  errors: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Processor seconds per 1,000 requests. */
  server: number;
  store: number;
  client: number;
  /** Processors that others used meanwhile. */
  others: number;
}

export async function shoot(
  cannon: Cannon,
  running: Running,
  requests: readonly Request[],
  connections: number,
  until: { duration: number } | { amount: number },
): Promise<Shot> {
  const times: number[] = [];
  let [errors, clients] = [0, 0];
  const stop = running.meter();
  const firing = cannon({
    url: running.address,
    connections,
    ...until,
    timeout: patience,
    requests,
    setupClient(client) {
      // Each begins at another place of the list, so that not all ask for the same.
      const from = Math.floor((clients * requests.length) / connections) % requests.length;
      clients += 1;
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
      client.on('body', (body) => {
        if (body.includes('"errors":')) errors += 1;
      });
    },
  });
  firing.on('response', (_client, status, _bytes, milliseconds) => {
    if (status < 300) times.push(milliseconds);
    else errors += 1;
  });
  const fired = await firing;
  const cost = stop();
  const perThousand = (seconds: number) => (seconds / times.length) * 1000;
  return {
    count: times.length,
    errors: errors + fired.errors + fired.timeouts,
    perSecond: times.length / cost.seconds,
    ...{ p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) },
    ...{ server: perThousand(cost.server), store: perThousand(cost.store), client: perThousand(cost.client) },
    others: cost.others,
  };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}
