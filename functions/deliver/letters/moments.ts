/** Instants in the reader's zone, with its name, and in UTC; no more precise than they are known. */
import type { Precision } from '#graphql/consultations/consultations.ts';
import type { Words } from '../words/words.ts';

export function moment(words: Words, at: string, timeZone: string, precision: Precision = 'INSTANT'): string {
  const shape: Intl.DateTimeFormatOptions = { timeZone, month: 'long', year: 'numeric' };
  if (precision !== 'MONTH') Object.assign(shape, { weekday: 'long', day: 'numeric' });
  if (precision === 'INSTANT') Object.assign(shape, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const locale = words.language === 'en' ? 'en-GB' : words.language;
  const said = new Intl.DateTimeFormat(locale, shape).format(new Date(at));
  const utc = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  return words.moment({ words: said, zone: timeZone, utc }, precision);
}

/** A day of the reader's, as short as it can be told. */
export const day = (words: Words, at: string, timeZone: string): string =>
  new Intl.DateTimeFormat(words.language === 'en' ? 'en-GB' : words.language, {
    ...{ timeZone, day: 'numeric', month: 'long', year: 'numeric' },
  }).format(new Date(at));
