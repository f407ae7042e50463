/** Reading CSV: what a library reads, ours reads the same. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactColumns } from '#graphql/catalogue/impactColumns.ts';
import { byteOrderMark, csvOf, restored } from '#graphql/exports/csv.ts';
import { csvRecords } from '#graphql/impacts/files/csvRecords.ts';
import { columnNames } from '#graphql/impacts/files/fileRow.ts';
import { listColumns, numberColumns } from '#graphql/impacts/files/readCsv.ts';

const cells = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[",\r\n a=']{0,6}$/),
  fc.constantFrom('', '"', '""', ',', '\r\n', '\n', 'نص', '\u{1F600}'),
);
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

describe('comma-separated values', () => {
  it('are read as a library reads them, however they are ended', () => {
    const same = fc.property(tables, fc.constantFrom('\r\n', '\n'), fc.boolean(), (table, end, isEnded) => {
      const quoted = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
      const text = quoted.join(end) + (isEnded ? end : '');
      expect(csvRecords(text)).toEqual({ records: parse(text, { skip_empty_lines: true }), brokenAt: null });
      expect(csvRecords(byteOrderMark + text).records).toEqual(table);
    });
    fc.assert(same, { numRuns: 500 });
  });

  it('that we write are read as they were, once what keeps a formula from being one is taken away', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const text = csvOf(table);
        expect(csvRecords(text).records.map((row) => row.map(restored))).toEqual(table);
        expect(csvRecords(text).records).toEqual(parse(text, { record_delimiter: '\r\n' }));
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, string[][]]>([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a,', [['a', '']]],
    ['\n\na\n\n', [['a']]],
    ['a\r\n\r\n"b\r\n"', [['a'], ['b\r\n']]],
    ['', []],
    ['""', [['']]],
  ])('%j', (text, records) => expect(csvRecords(text)).toEqual({ records, brokenAt: null }));

  it.each<[string, number, number]>([
    ['a\n"b', 1, 2],
    ['a\nb\n"c"d\ne', 2, 3],
    ['a"b', 0, 1],
  ])('%j are broken off where a quotation mark stands alone', (text, records, brokenAt) => {
    const read = csvRecords(text);
    expect([read.records.length, read.brokenAt]).toEqual([records, brokenAt]);
  });
});

it('the columns that are read are those that the export says are entered, each of its type', () => {
  const entered = impactColumns.filter(({ isEntered }) => isEntered);
  const ofType = (type: string) => entered.filter((column) => column.type === type).map(({ name }) => name);
  expect([...columnNames].sort()).toEqual([...entered.map(({ name }) => name), 'id', 'state'].sort());
  expect([...numberColumns].sort()).toEqual(ofType('integer').sort());
  expect([...listColumns].sort()).toEqual(ofType('array').sort());
});
