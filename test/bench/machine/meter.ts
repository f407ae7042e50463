/** What a stretch of work cost: the target's server, its store, our own client, and everybody else. */
import { busySeconds, secondsOf, treeOf } from './processes.ts';

export interface Cost {
  seconds: number;
  /** Processor seconds. */
  server: number;
  store: number;
  client: number;
  /** Processors used by nobody of these, on average. */
  others: number;
}

/** Starts measuring; what it returns ends it. */
export function startMeter(server: number, store: readonly number[]): () => Cost {
  const roots = { server: () => treeOf([server], store), store: () => treeOf(store) };
  const before = { server: secondsOf(roots.server()), store: secondsOf(roots.store()) };
  const [own, busy, began] = [process.cpuUsage(), busySeconds(), performance.now()];
  return () => {
    const seconds = (performance.now() - began) / 1000;
    const used = process.cpuUsage(own);
    const cost = {
      server: secondsOf(roots.server()) - before.server,
      store: secondsOf(roots.store()) - before.store,
      client: (used.user + used.system) / 1e6,
    };
    const others = (busySeconds() - busy - cost.server - cost.store - cost.client) / seconds;
    return { seconds, ...cost, others: Math.max(0, others) };
  };
}
