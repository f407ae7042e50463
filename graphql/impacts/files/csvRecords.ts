/**
 * Comma-separated values as RFC 4180 has them, and as spreadsheets save them: line feeds alone will do, and a byte order mark. By
 * hand, because a library would weigh more than the whole of what enters a file; the tests hold it against one.
 */
import { byteOrderMark } from '../../exports/csv.ts';

export interface CsvRecords {
  records: string[][];
  /** The line, from 1, on which a quotation mark stands that nothing closes, or that is not at the end of its cell; null when all is well. */
  brokenAt: number | null;
}

/** A cell, and what ends it. Within quotation marks one that is meant stands twice. */
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/** Records up to the first that is not well formed: from there on nobody can say where the next begins. Empty lines are none. */
export function csvRecords(content: string): CsvRecords {
  const text = content.startsWith(byteOrderMark) ? content.slice(1) : content;
  const records: string[][] = [];
  let record: string[] = [];
  for (cell.lastIndex = 0; cell.lastIndex < text.length; ) {
    const from = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) return { records, brokenAt: text.slice(0, from).split(/\r\n|\n|\r/).length };
    const [, quoted, plain = '', end] = found;
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',' && cell.lastIndex < text.length) continue;
    if (end === ',') record.push('');
    if (record.length > 1 || record[0] !== '' || quoted !== undefined) records.push(record);
    record = [];
  }
  return { records, brokenAt: null };
}
