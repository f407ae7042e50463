/** How a redline is laid out beside itself, and what is said of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeInWords, redlineRows, type Segment } from '#web/texts/redlineRows.ts';

const kept = (text: string): Segment => ({ kind: 'KEPT', text });
const added = (text: string): Segment => ({ kind: 'ADDED', text });
const removed = (text: string): Segment => ({ kind: 'REMOVED', text });

describe('two columns', () => {
  it('hold what each text says, paragraph beside paragraph', () => {
    const rows = redlineRows([
      kept('One '),
      removed('old'),
      added('new'),
      kept(' word.\n\nA second '),
      added('long '),
      kept('paragraph.'),
    ]);
    expect(rows).toEqual([
      {
        place: 0,
        earlier: [kept('One '), removed('old'), kept(' word.')],
        later: [kept('One '), added('new'), kept(' word.')],
      },
      {
        place: 1,
        earlier: [kept('A second '), kept('paragraph.')],
        later: [kept('A second '), added('long '), kept('paragraph.')],
      },
    ]);
  });

  it('leave one side empty where a whole paragraph is new', () => {
    const rows = redlineRows([kept('First.\n'), added('Between.\n'), kept('Last.')]);
    expect(rows.map(({ earlier, later }) => [earlier.length, later.length])).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(redlineRows([added('All of it.')])).toEqual([{ place: 0, earlier: [], later: [added('All of it.')] }]);
  });

  it('are empty for nothing', () => expect(redlineRows([])).toEqual([]));

  it('lose no word of either text, whatever changed', () => {
    const segment = fc.record({
      kind: fc.constantFrom<Segment['kind']>('KEPT', 'ADDED', 'REMOVED'),
      text: fc.stringMatching(/^[a-c\n ]{1,8}$/),
    });
    const bare = (text: string) => text.replaceAll('\n', '');
    const side = (segments: readonly Segment[], without: string) =>
      bare(
        segments
          .filter(({ kind }) => kind !== without)
          .map(({ text }) => text)
          .join(''),
      );
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        const rows = redlineRows(segments);
        expect(
          side(
            rows.flatMap(({ earlier }) => earlier),
            'ADDED',
          ),
        ).toBe(side(segments, 'ADDED'));
        expect(
          side(
            rows.flatMap(({ later }) => later),
            'REMOVED',
          ),
        ).toBe(side(segments, 'REMOVED'));
      }),
    );
  });
});

describe('what is said of a change', () => {
  it('counts its words, and says plainly that there is none, or nothing else', () => {
    expect(changeInWords({ addedWords: 1, removedWords: 2, keptWords: 1200 })).toBe(
      '1 word inserted, 2 deleted, 1,200 kept',
    );
    expect(changeInWords({ addedWords: 0, removedWords: 0, keptWords: 12 })).toBe('Nothing changes: 12 words stay');
    expect(changeInWords({ addedWords: 9, removedWords: 0, keptWords: 0 })).toBe('All of it is new: 9 words');
  });
});
