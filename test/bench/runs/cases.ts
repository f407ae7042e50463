/** Questions with one answer, as requests to one target, each with the judge of what comes back. */
import { judge, type Manner } from '../answers/judge.ts';
import type { ReadName } from '../answers/questions.ts';
import type { Workload } from '../generator/workload.ts';
import type { Questions, Request } from '../targets/target.ts';

export interface Case {
  variables: unknown;
  request: Request;
  /** What is wrong with the data that came back; null when nothing is. */
  fault(data: unknown): string | null;
}

export function casesOf(questions: Questions, workload: Workload, manner: Manner = {}): Record<ReadName, Case[]> {
  function cases<V, W extends { vars: V }, A>(
    { ask, read }: { ask(variables: V): Request; read(data: unknown): A },
    wanted: readonly W[],
    judge: (answer: A, wanted: W, manner: Manner) => string | null,
  ): Case[] {
    return wanted.map((one) => ({
      variables: one.vars,
      request: ask(one.vars),
      fault: (data) => judge(read(data), one, manner),
    }));
  }
  return {
    Q1: cases(questions.Q1, workload.Q1, judge.Q1),
    Q2: cases(questions.Q2, workload.Q2, judge.Q2),
    Q3: cases(questions.Q3, workload.Q3, judge.Q3),
    Q3R: cases(questions.Q3R, workload.Q3R, judge.Q3R),
    Q4: cases(questions.Q4, workload.Q4, judge.Q4),
    Q5: cases(questions.Q5, workload.Q5, judge.Q5),
  };
}
