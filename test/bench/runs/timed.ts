/** Questions asked by one client and by many, every target in turn, the order reversed every second round. */
import type { QuestionName } from '../answers/questions.ts';
import { type Cannon, type Shot, shoot } from '../client/shoot.ts';
import { calmest, type Patience } from '../machine/quiet.ts';
import type { TargetResults } from '../results.ts';
import type { Running } from '../targets/running.ts';
import type { Request } from '../targets/target.ts';

export interface Turn {
  running: Running;
  results: TargetResults;
}
export interface Plan extends Patience {
  rounds: number;
  seconds: number;
  clients: readonly number[];
}
const warmUp = { connections: 8, duration: 2 };

/** Every target once a round; what one round measures of two targets lies as close together as can be. */
export function* turnsOf<T>(turns: readonly T[], rounds: number): Generator<T> {
  for (let round = 0; round < rounds; round += 1) yield* round % 2 === 0 ? turns : turns.toReversed();
}

/** `requests` gives what a target is asked; null when it does not take the question. */
export async function time(
  cannon: Cannon,
  turns: readonly Turn[],
  name: QuestionName,
  requests: (turn: Turn) => readonly Request[] | null,
  { rounds, seconds, clients, ...patience }: Plan,
): Promise<void> {
  const asked = new Map(turns.map((turn) => [turn, requests(turn)]));
  const taking = turns.filter((turn) => asked.get(turn) !== null);
  const fire = ({ running }: Turn, list: readonly Request[], connections: number, duration: number) =>
    shoot(cannon, running, list, connections, { duration });
  for (const turn of taking) await fire(turn, asked.get(turn) ?? [], warmUp.connections, warmUp.duration);
  for (const connections of clients) {
    for (const turn of turnsOf(taking, rounds)) {
      const shot = await calmest(patience, () => fire(turn, asked.get(turn) ?? [], connections, seconds));
      keep(turn.results, name, connections, shot);
    }
  }
}

export function keep({ shots }: TargetResults, name: QuestionName, connections: number, shot: Shot): void {
  const of = shots[name] ?? {};
  shots[name] = of;
  of[connections] = [...(of[connections] ?? []), shot];
}
