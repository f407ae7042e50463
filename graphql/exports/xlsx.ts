/** A workbook of two sheets, rows and what their columns mean, made while it is read. Text is always text, never a formula. */
import type { Readable } from 'node:stream';
import type { Cell } from '../catalogue/edition.ts';
import type { Column, ColumnType } from '../catalogue/exportColumn.ts';
import { archiveOf } from './archive.ts';

/** The format's own limits. */
export const mostRows = 1_048_575;
const longestText = 32_767;
const cut = '… [cut here; CSV and JSON Lines have the whole text]';

interface Sheet {
  columns: readonly Column[];
  batches(): Iterable<Cell[][]>;
  /** When what it tells was last changed. */
  madeAt: Date;
  release(): void;
}

export function workbookOf({ columns, batches, madeAt, release }: Sheet): Readable {
  const part = (name: string, xml: string) => ({ name, chunks: () => [header + xml] });
  return archiveOf(
    [
      part('[Content_Types].xml', contentTypes),
      part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
      part('xl/workbook.xml', workbook),
      part(
        'xl/_rels/workbook.xml.rels',
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['worksheet', 'worksheets/sheet2.xml'],
          ['styles', 'styles.xml'],
        ]),
      ),
      part('xl/styles.xml', styles),
      { name: 'xl/worksheets/sheet1.xml', chunks: () => sheet(columns, batches()) },
      { name: 'xl/worksheets/sheet2.xml', chunks: () => sheet(legendColumns, [columns.map(legend)]) },
    ],
    madeAt,
    release,
  );
}

const legendColumns: readonly Column[] = [
  { name: 'column', type: 'string', meaning: '' },
  { name: 'type', type: 'string', meaning: '' },
  { name: 'meaning', type: 'string', meaning: '' },
  { name: 'values', type: 'string', meaning: '' },
];
const legend = ({ name, type, meaning, values }: Column): Cell[] => [name, type, meaning, values?.join(', ') ?? null];

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`;
const workbook = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Travaux" sheetId="1" r:id="rId1"/><sheet name="Columns" sheetId="2" r:id="rId2"/></sheets></workbook>`;
/** Plain, date, date and time, heading: a cell names them by their place. */
const styles = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function relations(targets: [type: string, target: string][]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}

function* sheet(columns: readonly Column[], batches: Iterable<Cell[][]>): Generator<string> {
  const letters = columns.map((_, at) => letterOf(at));
  const headings = columns.map(({ name }, at) => textCell(`${letters[at]}1`, name, 3)).join('');
  yield `${header}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData><row r="1">${headings}</row>`;
  let number = 1;
  for (const batch of batches) {
    let rows = '';
    for (const row of batch) {
      number += 1;
      rows += `<row r="${number}">`;
      row.forEach((cell, at) => {
        if (cell !== null) rows += cellOf(`${letters[at]}${number}`, cell, columns[at]?.type ?? 'string');
      });
      rows += '</row>';
    }
    yield rows;
  }
  yield '</sheetData></worksheet>';
}

/** 0 → A, 25 → Z, 26 → AA. */
const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

function cellOf(place: string, cell: string | number, type: ColumnType): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const day = type === 'date' || type === 'datetime' ? dayNumber(cell) : null;
  if (day !== null) return `<c r="${place}" s="${type === 'date' ? 1 : 2}"><v>${day}</v></c>`;
  return textCell(place, cell, 0);
}

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" t="inlineStr"${style > 0 ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(fitting(text))}</t></is></c>`;

const fitting = (text: string) =>
  text.length > longestText ? `${text.slice(0, longestText - cut.length).toWellFormed()}${cut}` : text;

/** Days since the format's own beginning; null for those that it does not count rightly, before March 1900. */
function dayNumber(text: string): number | null {
  const days = Date.parse(text) / 86_400_000 + 25_569;
  return Number.isFinite(days) && days >= 61 ? days : null;
}

/** What XML cannot hold is written as the format does, `_x0001_`; what looks like that already is kept from being taken for it. */
function escaped(text: string): string {
  if (!/[&<>_\r]|[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}]/u.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, (one) => {
      return `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}
