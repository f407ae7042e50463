/** CSV as RFC 4180 has it, safe to open in a spreadsheet: no text is taken for a formula. */
import { stringify } from 'csv-stringify/sync';
import type { Cell } from '../catalogue/edition.ts';

/** Tells Excel that what follows is UTF-8. */
export const byteOrderMark = '\u{FEFF}';

/**
 * Rows, each with its end of line. A text that begins with `=`, `+`, `-`, `@`, a tab, a carriage return, or the full-width
 * form of one of the signs gets an apostrophe in front; a number stays as it is.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows', escape_formulas: true },
  );
