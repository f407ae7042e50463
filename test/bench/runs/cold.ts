/** Starts on a loaded store: from the start of the process to the first right answer. */
import { type Patience, waitForQuiet } from '../machine/quiet.ts';
import type { TargetResults } from '../results.ts';
import { Running } from '../targets/running.ts';
import type { Place, Target } from '../targets/target.ts';
import { turnsOf } from './timed.ts';

interface Chosen {
  target: Target;
  place: Place;
  results: TargetResults;
}

export async function startAgainAndAgain(chosen: readonly Chosen[], times: number, patience: Patience): Promise<void> {
  for (const { target, place, results } of turnsOf(chosen, times)) {
    await waitForQuiet(patience);
    const began = performance.now();
    const running = await Running.start(target, place);
    const milliseconds = performance.now() - began;
    const { server: megabytes } = running.memory();
    results.starts.push({ milliseconds, seconds: running.used(), megabytes });
    await running.stop();
  }
}
