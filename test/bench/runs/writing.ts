/** W1: notes on many proposals. W2: a crowd on one, after which exactly as many more must stand there as were answered. */
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../client/ask.ts';
import { type Cannon, shoot } from '../client/shoot.ts';
import { at } from '../generator/random.ts';
import { type Patience, waitForQuiet } from '../machine/quiet.ts';
import type { Running } from '../targets/running.ts';
import type { Request } from '../targets/target.ts';
import { keep, type Plan, type Turn, time, turnsOf } from './timed.ts';

const crowd = 200;
const writes = 3000;
const staleness = 2000;

type Requests<One = Turn> = Map<One, { W1: Request[]; W2: Request[] }>;

/** Writers sign in once. */
export async function readyWriters<One extends Pick<Turn, 'running'>>(turns: readonly One[]): Promise<Requests<One>> {
  const ready: Requests<One> = new Map();
  for (const turn of turns) {
    const { questions, place, url } = turn.running;
    const { W1, W2 } = await questions.writing(url);
    ready.set(turn, {
      W1: place.workload.W1.map(({ vars }) => W1.ask(vars)),
      W2: place.workload.W2.map(({ vars }) => W2.ask(vars)),
    });
  }
  return ready;
}

export const timeW1 = (cannon: Cannon, turns: readonly Turn[], requests: Requests, plan: Plan) =>
  time(cannon, turns, 'W1', (turn) => requests.get(turn)?.W1 ?? null, plan);

export async function timeW2(
  cannon: Cannon,
  turns: readonly Turn[],
  requests: Requests,
  { rounds, ...patience }: Patience & { rounds: number },
  onWrong: (sentence: string) => void,
): Promise<void> {
  for (const turn of turnsOf(turns, rounds)) {
    await waitForQuiet(patience);
    const { running, results } = turn;
    const before = await countOf(running);
    const shot = await shoot(cannon, running, requests.get(turn)?.W2 ?? [], crowd, { amount: writes });
    // What is shown to a visitor may be a little old.
    await pause(staleness);
    const more = (await countOf(running)) - before;
    if (more !== writes || shot.count !== writes) {
      onWrong(`${results.name} W2: ${more} notes more after ${shot.count} of ${writes} answers`);
    }
    keep(results, 'W2', crowd, shot);
  }
}

async function countOf({ questions, target, place }: Running): Promise<number> {
  const { data } = await ask(target.port, questions.COUNT.ask(at(place.workload.COUNT, 0).vars));
  return questions.COUNT.read(data);
}
