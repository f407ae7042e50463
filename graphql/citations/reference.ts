/** A reference as the Citation Style Language has it (CSL-JSON 1.0.2): the parts that every format is written from. */

/** Year, or year and month, or year, month and day: never more than is known. */
export interface PartialDateParts {
  'date-parts': [[number, number?, number?]];
}

export interface Reference {
  id: string;
  type: 'document' | 'dataset';
  title: string;
  /** Names as they stand; nobody is split into given and family name. */
  author: { literal: string }[];
  /** Absent when not established. */
  issued?: PartialDateParts;
  accessed: PartialDateParts;
  /** What kind of thing it is, in words. */
  genre: string;
  number?: string;
  'container-title'?: string;
  publisher: string;
  URL: string;
  note: string;
}

/** One line: whatever breaks lines or cannot be seen becomes a space, and half a character the sign for one that is lost. */
export const plainLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** A date as precise as its source: 2012-06 → year and month. */
export function dateParts(date: string): PartialDateParts {
  const [year = 0, month, day] = date.split('-').map(Number);
  return { 'date-parts': [month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day]] };
}

/** The same date as it was written, with the separators a format wants. */
export const dateText = ({ 'date-parts': [parts] }: PartialDateParts, separator: string) =>
  parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join(separator);
