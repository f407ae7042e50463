/** CSV as RFC 4180 has it, safe to open in a spreadsheet: no text is taken for a formula. */
import { stringify } from 'csv-stringify/sync';
import type { Cell } from '../catalogue/edition.ts';

/** Tells Excel that what follows is UTF-8. */
export const byteOrderMark = '\u{FEFF}';

/**
 * Rows, each with its end of line. A text that begins with `=`, `+`, `-`, `@`, a tab, a carriage return, or the full-width
 * form of one of the signs gets an apostrophe in front, and so does one that begins with apostrophes and then such a sign: to
 * take one away gives the text back (see `restored`). A number stays as it is.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' && defused.test(cell) ? `'${cell}` : cell))),
    // Half of a line end ends a record for some readers, ours among them.
    { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ },
  );

const defused = /^'+[=+\-@\t\r＝＋－＠]/;

/** A text as it was before it was written into a cell. */
export const restored = (cell: string): string => (defused.test(cell) ? cell.slice(1) : cell);
