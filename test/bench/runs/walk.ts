/** Q6: from the first page to the last by cursors, one after the other; every proposal must come once and in order. */
import { ask } from '../client/ask.ts';
import { median, quantile } from '../client/shoot.ts';
import { at } from '../generator/random.ts';
import { digest } from '../generator/workload.ts';
import { type Patience, waitForQuiet } from '../machine/quiet.ts';
import type { Walked } from '../results.ts';
import { type Turn, turnsOf } from './timed.ts';

export async function walkAll(turns: readonly Turn[], { rounds, ...patience }: Patience & { rounds: number }) {
  // Nobody's first walk counts: all have then read their pages once.
  for (const { running } of turns) await walk(running);
  for (const { running, results } of turnsOf(turns, rounds)) {
    await waitForQuiet(patience);
    results.walks.push(await walk(running));
  }
}

async function walk({ questions, target, place, meter }: Turn['running']): Promise<Walked> {
  const { vars, sha } = at(place.workload.Q6, 0);
  const ids: number[] = [];
  const times: number[] = [];
  const stop = meter();
  for (let after: string | null = null, more = true; more; ) {
    const began = performance.now();
    const { data } = await ask(target.port, questions.Q6.ask(vars, after));
    times.push(performance.now() - began);
    const page = questions.Q6.read(data);
    ids.push(...page.ids);
    [after, more] = [page.next, page.next !== null];
  }
  const { server, store, others } = stop();
  return {
    right: digest(ids) === sha,
    rows: ids.length,
    pages: times.length,
    milliseconds: times.reduce((sum, time) => sum + time, 0),
    ...{ p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
    ...{ first: median(times.slice(0, 3)), last: median(times.slice(-3)) },
    ...{ server, store, others },
  };
}
