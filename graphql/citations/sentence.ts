/** A reference as a sentence, after the manual of the American Psychological Association (7th edition) for reports and data sets. */
import type { PartialDateParts, Reference } from './reference.ts';

export function toSentence(reference: Reference): string {
  const { author, issued, accessed, title, genre, number } = reference;
  const container = reference['container-title'];
  const names = author.map(({ literal }) => literal);
  const known = number === undefined ? '' : ` (${number})`;
  return [
    // Whose work it is comes first; where nobody is named, the title does.
    ...(names.length > 0 ? [ended(listed(names))] : []),
    `(${issued ? dateInWords(issued) : 'n.d.'}).`,
    ended(`${title}${known} [${genre}]`),
    ...(container === undefined ? [] : [ended(`In ${container}`)]),
    ...(names.includes(reference.publisher) ? [] : [ended(reference.publisher)]),
    `Retrieved ${dateInWords(accessed, true)}, from ${reference.URL}`,
  ].join(' ');
}

const ended = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** The manual names up to 20; of more, the first 19 and the last. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${last}`;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** 2012, November 17; or November 17, 2012 within a sentence. */
function dateInWords({ 'date-parts': [[year, month, day]] }: PartialDateParts, inSentence = false): string {
  if (month === undefined) return String(year);
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));
  const date = day === undefined ? name : `${name} ${day}`;
  return inSentence ? `${date}, ${year}` : `${year}, ${date}`;
}
