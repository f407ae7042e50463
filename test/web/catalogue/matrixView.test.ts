/** How a matrix is looked at, as it stands in the address. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allAxes } from '#web/catalogue/axes.ts';
import {
  faceWords,
  formatView,
  isFace,
  type LineOrder,
  type MatrixView,
  parseView,
  swapped,
  tops,
  turned,
} from '#web/catalogue/matrixView.ts';

const parse = (address: string) => parseView(new URLSearchParams(address));
const usual = parse('');

const order: fc.Arbitrary<LineOrder> = fc.oneof(
  fc.constantFrom<LineOrder[]>('usual', 'count', 'name'),
  fc.string({ minLength: 1, maxLength: 20 }).map((value): LineOrder => `by:${value}`),
);
const views: fc.Arbitrary<MatrixView> = fc
  .record({
    axes: fc.shuffledSubarray([...allAxes], { minLength: 2, maxLength: 2 }),
    face: fc.constantFrom(...Object.keys(faceWords).filter(isFace)),
    rowOrder: order,
    columnOrder: order,
    top: fc.constantFrom(...tops),
    empty: fc.boolean(),
  })
  .map(({ axes: [rows = 'SPONSOR', columns = 'TOPIC'], ...rest }) => ({ rows, columns, ...rest }));

describe('the address of a matrix', () => {
  it('holds every part of the view, and gives it back', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parse(formatView(view))).toEqual(view);
      }),
    );
  });

  it('names the axes always, and the rest only where it is not the usual', () => {
    expect(formatView(usual)).toBe('rows=SPONSOR&columns=TOPIC');
    expect(formatView({ ...usual, face: 'rowshare', top: null, empty: true, rowOrder: 'by:spam' })).toBe(
      'rows=SPONSOR&columns=TOPIC&cells=rowshare&rowOrder=by%3Aspam&top=all&empty=shown',
    );
  });

  it.each([
    ['rows=NOWHERE&columns=toString', 'SPONSOR', 'TOPIC'],
    ['rows=right&columns=year', 'RIGHT', 'YEAR'],
    ['rows=TOPIC&columns=TOPIC', 'TOPIC', 'SPONSOR'],
    ['columns=SPONSOR', 'TOPIC', 'SPONSOR'],
    ['rows=TOPIC', 'TOPIC', 'SPONSOR'],
  ])('has two axes that differ, whatever is written: %s', (address, rows, columns) => {
    expect(parse(address)).toMatchObject({ rows, columns });
  });

  it('takes what is written wrongly as not there', () => {
    expect(parse('cells=toString&rowOrder=loud&columnOrder=by:&top=0.5&empty=maybe')).toEqual(usual);
    expect(parse('top=-1').top).toBe(usual.top);
  });
});

describe('turning a matrix', () => {
  const sorted: MatrixView = { ...usual, face: 'rowshare', rowOrder: 'by:spam', columnOrder: 'name' };

  it('swaps rows and columns with their orders and shares, and back', () => {
    expect(swapped(sorted)).toEqual({
      ...sorted,
      rows: 'TOPIC',
      columns: 'SPONSOR',
      face: 'columnshare',
      rowOrder: 'name',
      columnOrder: 'by:spam',
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(swapped(swapped(view))).toEqual(view);
      }),
    );
  });

  it('forgets an order by a line that is gone with its axis', () => {
    expect(turned(sorted, 'columns', 'RIGHT')).toMatchObject({
      columns: 'RIGHT',
      rowOrder: 'usual',
      columnOrder: 'name',
    });
  });

  it('swaps when the axis of the other side is chosen, and stays as it is for no axis', () => {
    expect(turned(sorted, 'rows', 'TOPIC')).toEqual(swapped(sorted));
    expect(turned(usual, 'rows', 'NOWHERE')).toEqual(usual);
  });
});
