/** Every question with one answer is asked once with all its variables, and every answer is judged. */
import type { ReadName } from '../answers/questions.ts';
import { ask } from '../client/ask.ts';
import type { Running } from '../targets/running.ts';
import { casesOf } from './cases.ts';

export interface Checked {
  right: number;
  of: number;
  /** Mean length of an answer. */
  bytes: number;
}

/** `onWrong` is told of every answer that is not right. */
export async function check(
  { questions, target, place }: Running,
  names: readonly ReadName[],
  onWrong: (sentence: string) => void,
): Promise<Partial<Record<ReadName, Checked>>> {
  const checked: Partial<Record<ReadName, Checked>> = {};
  const cases = casesOf(questions, place.workload, target.manner);
  for (const name of names) {
    const sum = { right: 0, of: cases[name].length, bytes: 0 };
    for (const { variables, request, fault } of cases[name]) {
      const wrong = await ask(target.port, request).then(
        ({ data, bytes }) => {
          sum.bytes += bytes / sum.of;
          return fault(data);
        },
        (failure: unknown) => String(failure),
      );
      if (wrong === null) sum.right += 1;
      else onWrong(`${target.name} ${name} ${JSON.stringify(variables)}: ${wrong}`);
    }
    checked[name] = { ...sum, bytes: Math.round(sum.bytes) };
  }
  return checked;
}
