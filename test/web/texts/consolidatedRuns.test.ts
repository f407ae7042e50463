/** What is told apart in a text put together from several proposals. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consolidatedRuns, type OwnedSegment } from '#web/texts/consolidatedRuns.ts';

const kept = (text: string, isDisputed = false): OwnedSegment => ({ kind: 'KEPT', text, by: [], isDisputed });
const changed = (kind: 'ADDED' | 'REMOVED', text: string, by: string[], isDisputed = false): OwnedSegment => ({
  kind,
  text,
  by,
  isDisputed,
});

describe('a mark', () => {
  it('stands once for what one proposal takes out and puts in its place', () => {
    const runs = consolidatedRuns([
      kept('within '),
      changed('REMOVED', 'thirty', ['A']),
      changed('ADDED', 'ten', ['A']),
      kept(' days'),
    ]);
    expect(runs.map(({ by, segments }) => [by, segments.length])).toEqual([
      [[], 1],
      [['A'], 2],
      [[], 1],
    ]);
  });

  it('tells neighbours of two proposals apart', () => {
    const runs = consolidatedRuns([changed('ADDED', 'one ', ['A']), changed('ADDED', 'two', ['B'])]);
    expect(runs.map(({ by }) => by)).toEqual([['A'], ['B']]);
  });

  it('stands once for all that is disputed in one place, with kept words in between', () => {
    const runs = consolidatedRuns([
      changed('REMOVED', 'thirty', ['A'], true),
      changed('ADDED', 'ten', ['A', 'C'], true),
      kept(' days', true),
      kept('.'),
    ]);
    expect(runs).toMatchObject([
      { place: 0, by: ['A', 'C'], isDisputed: true },
      { place: 1, by: [], isDisputed: false },
    ]);
  });
});

describe('a text', () => {
  it('is the same whatever is told apart in it', () => {
    const segment = fc.record({
      kind: fc.constantFrom<OwnedSegment['kind']>('KEPT', 'ADDED', 'REMOVED'),
      text: fc.string({ maxLength: 5 }),
      by: fc.subarray(['A', 'B', 'C']),
      isDisputed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        expect(consolidatedRuns(segments).flatMap((run) => run.segments)).toEqual(segments);
      }),
    );
  });
});
