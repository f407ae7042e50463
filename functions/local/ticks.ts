/** Stands where the schedule of the clock function stands in AWS: calls the handler at once and then again and again. */
import { faultOf, log } from '../runtime/log.ts';

const every = 30_000;

/** Returns what stops it, which waits for the tick under way. */
export function startTicks(handler: (input: unknown) => Promise<void>, onTick: () => void): () => Promise<void> {
  let tick = Promise.resolve();
  const call = () => {
    tick = tick
      .then(() => handler({ task: 'tick' }))
      .then(onTick)
      .catch((fault: unknown) => log('error', { function: 'host', operation: 'tick', ...faultOf(fault) }));
  };
  call();
  const timer = setInterval(call, every);
  return async () => {
    clearInterval(timer);
    await tick;
  };
}
