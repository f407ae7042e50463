/** The matrix as a file: the cells that the API counts, as a list and as a grid. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { matrixAxes } from '#graphql/catalogue/catalogue.ts';
import { formatQuestion } from '#graphql/proposals/queryString.ts';
import { makeSchema } from '#graphql/schema.ts';
import { enterWorld, makeWorld, queries } from '#test/graphql/catalogue/world.ts';
import { named, served } from './served.ts';

const schema = makeSchema();
const here = served((ctx) => enterWorld(ctx, makeWorld(11)));

const heading = z.object({ value: z.string(), label: z.string(), count: z.number() });
const matrix = z.object({
  matrix: z.object({
    rows: z.array(heading),
    columns: z.array(heading),
    cells: z.array(z.object({ row: z.string(), column: z.string(), count: z.number() })),
    directions: z.array(
      z.object({
        ...{ row: z.string(), column: z.string(), restricts: z.number(), advances: z.number() },
        ...{ mixed: z.number(), unclear: z.number() },
      }),
    ),
  }),
});
async function told(query: object, rows: string, columns: string) {
  const { data, errors } = await graphql({
    schema,
    source: `query ($query: ProposalQuery, $rows: MatrixAxis!, $columns: MatrixAxis!) {
      matrix(query: $query, rows: $rows, columns: $columns) {
        rows { value label count } columns { value label count } cells { row column count }
        directions { row column restricts advances mixed unclear }
      } }`,
    variableValues: { query, rows, columns },
    contextValue: here().visitor(),
  });
  expect(errors).toBeUndefined();
  return matrix.parse(data).matrix;
}
async function cellsOf(path: string): Promise<string[][]> {
  const answer = await here().get(path);
  expect(answer.status).toBe(200);
  return z.array(z.array(z.string())).parse(parse(await answer.text()));
}

const axes = fc.constantFrom(...matrixAxes);

describe('the matrix', () => {
  it('as a list holds the cells that the API counts, over any query and any two axes', async () => {
    const same = fc.asyncProperty(queries, axes, axes, async (query, rows, columns) => {
      fc.pre(rows !== columns);
      const expected = await told(query, rows, columns);
      const asked = `${formatQuestion({ query, sort: null })}&rows=${rows}&columns=${columns}&shape=list`;
      const found = named(await cellsOf(`/export/matrix.csv?${asked}`));
      const key = ({ row, column }: { row?: string; column?: string }) => `${row} × ${column}`;
      expect(Object.fromEntries(found.map((cell) => [key(cell), Number(cell.count)]))).toEqual(
        Object.fromEntries(expected.cells.map((cell) => [key(cell), cell.count])),
      );
      for (const { row, column, ...shares } of expected.directions) {
        const cell = found.find((one) => one.row === row && one.column === column);
        for (const [name, count] of Object.entries(shares)) expect(cell?.[name], name).toBe(String(count));
      }
    });
    await fc.assert(same, { numRuns: 25, seed: 3 });
  });

  it('as a grid has the headings of the page in their order, and 0 where nothing is', async () => {
    const expected = await told({}, 'SPONSOR', 'TOPIC');
    const [head = [], ...rows] = await cellsOf('/export/matrix.csv?rows=SPONSOR&columns=TOPIC');
    expect(head).toEqual(['row', 'row_label', 'total', ...expected.columns.map(({ label }) => label)]);
    expect(rows.map(([value]) => value)).toEqual(expected.rows.map(({ value }) => value));
    const count = (row: string, column: string) =>
      expected.cells.find((cell) => cell.row === row && cell.column === column)?.count ?? 0;
    for (const [value = '', , total, ...cells] of rows) {
      expect(Number(total)).toBe(expected.rows.find((row) => row.value === value)?.count);
      expect(cells).toEqual(expected.columns.map((column) => String(count(value, column.value))));
    }
  });

  it('with one axis twice is refused as the API refuses it', async () => {
    const answer = await here().get('/export/matrix.csv?rows=TOPIC&columns=TOPIC');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Rows and columns must stand for different things.');
  });
});
