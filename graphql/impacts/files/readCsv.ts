/** Reads assessments from CSV (RFC 4180), as the export writes it or a spreadsheet saves it. */
import { invalid } from '../../errors.ts';
import { restored } from '../../exports/csv.ts';
import { csvRecords } from './csvRecords.ts';
import { columnNames, mostRows, type ReadFile, takeRow, tooMany } from './fileRow.ts';

/** Columns of numbers and of lists, as the export has them. */
export const numberColumns: readonly string[] = [
  'severity_scale',
  'severity_scope',
  'severity_irremediability',
  'likelihood',
  'quote_start',
];
export const listColumns: readonly string[] = ['affected', 'infrastructure', 'duty_bearers', 'sources'];

export function readCsv(content: string): ReadFile {
  const read: ReadFile = { rows: [], faults: [] };
  const [names, ...rows] = recordsOf(content, read);
  if (!names?.includes('proposal')) {
    throw invalid(
      'content',
      'The first line names the columns, parted by commas; one of them is proposal. Take /export/impacts.csv as a pattern.',
    );
  }
  const twice = names.find((name, at) => columnNames.has(name) && names.indexOf(name) !== at);
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

function recordsOf(content: string, { faults }: ReadFile): string[][] {
  const { records, brokenAt } = csvRecords(content);
  if (brokenAt === null) return records;
  const message = `This is no CSV: a quotation mark on line ${brokenAt} has none that belongs to it. Within a cell it is written twice, and the cell stands between two.`;
  if (records.length === 0) throw invalid('content', message);
  faults.push({ row: records.length, field: null, message });
  return records;
}

function valuesOf(names: readonly string[], cells: readonly string[], { faults }: ReadFile, row: number) {
  return Object.fromEntries(
    names.map((name, at) => {
      const cell = cells[at] ?? '';
      if (cell === '') return [name, null];
      if (numberColumns.includes(name)) return [name, /^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell];
      if (!listColumns.includes(name)) return [name, restored(cell)];
      try {
        return [name, JSON.parse(cell)];
      } catch {
        faults.push({ row, field: name, message: 'A list is needed as JSON, for example ["A","B"]; [] is none.' });
        return [name, null];
      }
    }),
  );
}
