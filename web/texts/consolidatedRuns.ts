/** Stretches of a consolidated text that are told apart by one mark: whose they are, and whether others want something else there. */
import type { RedlineKind } from '#web/__generated__/graphql.ts';

export type OwnedSegment = {
  readonly kind: RedlineKind;
  readonly text: string;
  /** Letters of the proposals that ask for it. */
  readonly by: readonly string[];
  readonly isDisputed: boolean;
};

/** Neighbouring segments under one mark. `place` counts the runs from 0. */
export type Run = { place: number; segments: OwnedSegment[]; by: string[]; isDisputed: boolean };

/**
 * What is disputed runs on as long as it is, whoever asks for its parts; what is not, as long as the same proposals ask for it. Nothing is
 * lost or put elsewhere.
 */
export function consolidatedRuns(segments: readonly OwnedSegment[]): Run[] {
  const runs: Run[] = [];
  for (const segment of segments) {
    const run = runs.at(-1);
    if (run && goesOn(run, segment)) {
      run.segments.push(segment);
      run.by.push(...segment.by.filter((letter) => !run.by.includes(letter)));
    } else runs.push({ place: runs.length, segments: [segment], by: [...segment.by], isDisputed: segment.isDisputed });
  }
  return runs;
}

function goesOn(run: Run, segment: OwnedSegment): boolean {
  if (run.isDisputed || segment.isDisputed) return run.isDisputed && segment.isDisputed;
  return run.by.length === segment.by.length && run.by.every((letter) => segment.by.includes(letter));
}
