/** Reads assessments from CSV (RFC 4180), as the export writes it or a spreadsheet saves it. */
import { CsvError, parse } from 'csv-parse/sync';
import { impactColumns } from '../../catalogue/impactColumns.ts';
import { invalid } from '../../errors.ts';
import { restored } from '../../exports/csv.ts';
import { mostRows, type ReadFile, takeRow, tooMany } from './fileRow.ts';

const types = new Map(impactColumns.map(({ name, type }) => [name, type]));

export function readCsv(content: string): ReadFile {
  const read: ReadFile = { rows: [], faults: [] };
  const [names, ...rows] = recordsOf(content, read);
  if (!names?.includes('proposal')) {
    throw invalid(
      'content',
      'The first line names the columns, parted by commas; one of them is proposal. Take /export/impacts.csv as a pattern.',
    );
  }
  const twice = names.find((name, at) => types.has(name) && names.indexOf(name) !== at);
  if (twice !== undefined) throw invalid('content', `There are two columns called ${twice}. Leave one.`);
  if (rows.length > mostRows) throw invalid('content', tooMany);
  for (const [at, cells] of rows.entries()) {
    if (cells.length === names.length) takeRow(read, at + 1, valuesOf(names, cells, read, at + 1));
    else {
      const message = `It has ${cells.length} cells, and there are ${names.length} headings. Put cells with commas or line ends between quotation marks.`;
      read.faults.push({ row: at + 1, field: null, message });
    }
  }
  return read;
}

/** Rows up to the first that is not well formed: where its quotation marks do not meet, nobody can say where the next begins. */
function recordsOf(content: string, read: ReadFile): string[][] {
  const records: string[][] = [];
  try {
    parse(content, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[]) => {
        records.push(record);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = `This is no CSV: its quotation marks do not meet, from line ${String(error.lines)} on. A quotation mark within a cell is written twice.`;
    if (records.length === 0) throw invalid('content', message);
    read.faults.push({ row: records.length, field: null, message });
  }
  return records;
}

function valuesOf(names: readonly string[], cells: readonly string[], { faults }: ReadFile, row: number) {
  return Object.fromEntries(
    names.map((name, at) => {
      const cell = cells[at] ?? '';
      const type = types.get(name);
      if (cell === '') return [name, null];
      if (type === 'integer') return [name, /^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell];
      if (type !== 'array') return [name, restored(cell)];
      try {
        return [name, JSON.parse(cell)];
      } catch {
        faults.push({ row, field: name, message: 'A list is needed as JSON, for example ["A","B"]; [] is none.' });
        return [name, null];
      }
    }),
  );
}
