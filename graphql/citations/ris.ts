/** A reference in RIS, as reference managers import it: one tag a line, in UTF-8. */
import { dateText, type PartialDateParts, type Reference } from './reference.ts';

const kinds = { document: 'GEN', dataset: 'DATA' } as const;

/** Year, month and day with their slashes, also where they are not known. */
const slashed = (date: PartialDateParts) => `${dateText(date, '/')}${'/'.repeat(4 - date['date-parts'][0].length)}`;

export function toRis(reference: Reference): string {
  const { issued, author } = reference;
  const lines: [string, string | undefined][] = [
    ['TY', kinds[reference.type]],
    ['ID', reference.id],
    ...author.map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', reference.title],
    ['PY', issued && String(issued['date-parts'][0][0]).padStart(4, '0')],
    ['DA', issued && slashed(issued)],
    ['M1', reference.number],
    ['M3', reference.genre],
    ['T2', reference['container-title']],
    ['PB', reference.publisher],
    ['UR', reference.URL],
    ['Y2', slashed(reference.accessed)],
    ['N1', reference.note],
  ];
  return `${lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('')}ER  - \r\n`;
}
