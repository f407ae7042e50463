/** Which lines of a matrix are seen and in which order, and what its cells show. */
import { describe, expect, it } from 'vitest';
import { arrangeMatrix, type CountedMatrix } from '#web/catalogue/arrangeMatrix.ts';
import { facesOf, partText, percent, remarkOf } from '#web/catalogue/faceOf.ts';
import { type MatrixView, parseView } from '#web/catalogue/matrixView.ts';
import { hiddenWords } from '#web/catalogue/matrixWords.ts';

const line = (value: string, label: string, count: number) => ({ value, label, count });
const matrix: CountedMatrix = {
  rows: [
    line('RUS', 'Russian Federation', 9),
    line('EGY', 'Egypt', 5),
    line('DZA', 'Algeria', 5),
    line('CUB', 'Cuba', 2),
  ],
  columns: [line('spam', 'Spam', 8), line('fraud', 'Fraud', 3), line('tax', 'Taxation', 1)],
  cells: [
    { row: 'RUS', column: 'spam', count: 2 },
    { row: 'EGY', column: 'spam', count: 4 },
    { row: 'RUS', column: 'fraud', count: 3 },
    { row: 'DZA', column: 'spam', count: 1 },
  ],
  totalCount: 20,
};
const seen = (view: Partial<MatrixView>) => {
  const { rows, columns } = arrangeMatrix(matrix, { ...parseView(new URLSearchParams()), ...view });
  return [rows.map(({ value }) => value).join(' '), columns.map(({ value }) => value).join(' ')];
};

describe('the lines of a matrix', () => {
  it('stand in the order of the API, without those in which nothing is counted', () => {
    expect(seen({})).toEqual(['RUS EGY DZA', 'spam fraud']);
    expect(seen({ empty: true })).toEqual(['RUS EGY DZA CUB', 'spam fraud tax']);
  });

  it('are sorted by name, by count, or by one line of the other side', () => {
    expect(seen({ rowOrder: 'name', columnOrder: 'name' })).toEqual(['DZA EGY RUS', 'fraud spam']);
    expect(seen({ rowOrder: 'by:spam' })[0]).toBe('EGY RUS DZA');
    expect(seen({ columnOrder: 'by:RUS' })[1]).toBe('fraud spam');
    expect(seen({ rowOrder: 'by:nothing of that name' })[0]).toBe('RUS EGY DZA');
  });

  it('are the largest when not all are wanted, also where they stand by name', () => {
    expect(seen({ top: 2, rowOrder: 'name' })[0]).toBe('EGY RUS');
    expect(seen({ top: 1, rowOrder: 'by:spam' })[0]).toBe('EGY');
  });

  it('say what they leave out', () => {
    const view = { ...parseView(new URLSearchParams()), top: 2 };
    expect(hiddenWords(arrangeMatrix(matrix, view), view)).toBe(
      '1 row and 1 column without a count hidden; 1 row beyond the largest 2 hidden',
    );
    const whole = { ...view, top: null, empty: true };
    expect(hiddenWords(arrangeMatrix(matrix, whole), whole)).toBe('');
  });
});

describe('a cell', () => {
  const cell = { row: 'RUS', column: 'fraud', count: 3 };
  const shown = (face: MatrixView['face'], directions?: Parameters<typeof facesOf>[2]) =>
    facesOf(matrix, face, directions)(cell);
  const text = (face: MatrixView['face'], directions?: Parameters<typeof facesOf>[2]) =>
    shown(face, directions).parts.map(partText).join(' ');
  const counts = { restricts: 2, advances: 1, mixed: 0, unclear: 0, disputed: 0, assessed: 3, editorialOnly: 1 };
  const said = { row: 'RUS', column: 'fraud', ...counts };

  it('shows its count, or its share of the row, of the column, of all', () => {
    expect(['count', 'rowshare', 'columnshare', 'share'].map((face) => text(face as MatrixView['face']))).toEqual([
      '3',
      '33%',
      '100%',
      '15%',
    ]);
    expect(shown('rowshare').spoken).toBe('33%, 3 records');
  });

  it('shows what assessments say, by sign and number, and who reads hears it in words', () => {
    expect(text('direction', [said])).toBe('▼2 ▲1');
    expect(shown('direction', [said]).spoken).toBe('3 records, restricts 2, advances 1');
    expect(text('direction', [])).toBe('–');
    expect(shown('direction', []).spoken).toBe('3 records, not assessed');
  });

  it('does not say that nothing is assessed before that is known', () => {
    expect(text('direction')).toBe('…');
    expect(shown('direction').spoken).toBe('3 records');
  });

  it('is marked and says how many where assessments of one right disagree, whatever it shows', () => {
    const disputed = { ...said, disputed: 2 };
    expect(text('direction', [disputed])).toBe('▼2 ▲1 ≠2');
    expect(remarkOf(shown('direction', [disputed]))).toBe('2 disputed');
    expect(text('count', [disputed])).toBe('3');
    expect(remarkOf(shown('count', [disputed]))).toBe('2 disputed');
    // Some restrict and others advance: that is no dispute while they speak of different records or rights.
    expect(remarkOf(shown('direction', [said]))).toBe('');
  });

  it('is faint where all that is said is our own inference', () => {
    const inferred = { ...said, editorialOnly: 3 };
    expect(shown('direction', [inferred]).isEditorial).toBe(true);
    expect(remarkOf(shown('direction', [inferred]))).toBe('editorial inferences only');
    expect(shown('direction', [said]).isEditorial).toBe(false);
    expect(shown('direction', []).isEditorial).toBe(false);
    expect(shown('count', [inferred]).isEditorial).toBe(false);
  });

  it('never shows something as nothing, nor nearly all as all', () => {
    expect([percent(0, 10), percent(1, 1000), percent(999, 1000), percent(10, 10), percent(1, 0)]).toEqual([
      '0%',
      '<1%',
      '99%',
      '100%',
      '0%',
    ]);
  });
});
