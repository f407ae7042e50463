/** Q6: from the first page to the last by cursors, one after the other; every proposal must come once and in order. */
import { ask } from '../client/ask.ts';
import { median, quantile } from '../client/shoot.ts';
import { at } from '../generator/random.ts';
import { digest } from '../generator/workload.ts';
import { calmest, type Patience } from '../machine/quiet.ts';
import type { Walked } from '../results.ts';
import { type Turn, turnsOf } from './timed.ts';

/** Processor time is told in hundredths of a second, so short walks are repeated and their mean is taken. */
const least = 1000;

export async function walkAll(turns: readonly Turn[], { rounds, ...patience }: Patience & { rounds: number }) {
  // Nobody's first walk counts: all have then read their pages once.
  for (const { running } of turns) await walk(running);
  for (const { running, results } of turnsOf(turns, rounds)) {
    const walked = await calmest(patience, () => walkForAWhile(running));
    results.walks.push(walked);
  }
}

async function walkForAWhile(running: Turn['running']): Promise<Walked> {
  const walks: Walked[] = [];
  const stop = running.meter();
  for (const end = performance.now() + least; walks.length === 0 || performance.now() < end; ) {
    walks.push(await walk(running));
  }
  const { server, store, others } = stop();
  const wrong = walks.find(({ right }) => !right);
  const middle = (of: 'milliseconds' | 'p50' | 'p95' | 'first' | 'last') => median(walks.map((one) => one[of]));
  return {
    ...(wrong ?? at(walks, 0)),
    ...{ milliseconds: middle('milliseconds'), p50: middle('p50'), p95: middle('p95') },
    ...{ first: middle('first'), last: middle('last'), others },
    ...{ server: server / walks.length, store: store / walks.length },
  };
}

async function walk({ questions, target, place }: Turn['running']): Promise<Walked> {
  const { vars, sha } = at(place.workload.Q6, 0);
  const ids: number[] = [];
  const times: number[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const began = performance.now();
    const { data } = await ask(target.port, questions.Q6.ask(vars, after));
    times.push(performance.now() - began);
    const page = questions.Q6.read(data);
    ids.push(...page.ids);
    [after, more] = [page.next, page.next !== null];
  }
  return {
    right: digest(ids) === sha,
    rows: ids.length,
    pages: times.length,
    milliseconds: times.reduce((sum, time) => sum + time, 0),
    ...{ p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
    ...{ first: median(times.slice(0, 3)), last: median(times.slice(-3)) },
    ...{ server: 0, store: 0, others: 0 },
  };
}
