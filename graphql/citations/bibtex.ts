/**
 * A reference in BibTeX, in UTF-8. Whatever TeX would read as its own is written so that it prints as itself, braces included:
 * BibTeX counts them even where TeX would not.
 */
import { dateText, type Reference } from './reference.ts';

const spelled: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Signs that TeX joins when they stand side by side (two hyphens become a dash) are kept apart. */
const apart = (text: string) => text.replace(/([-`',])(?=\1)|([?!])(?=`)/g, '$&{}');
const tex = (text: string) => apart(text.replace(/[\\{}~^<>|%&$#_]/g, (sign) => spelled[sign] ?? sign));

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function toBibtex(reference: Reference): string {
  const { issued, accessed, author, number, note, genre } = reference;
  const [year, month] = issued?.['date-parts'][0] ?? [];
  const container = reference['container-title'];
  const fields: [string, string | undefined][] = [
    // Braces of its own keep a name whole and a title as it is capitalised.
    ['author', author.length > 0 ? `{${author.map(({ literal }) => `{${tex(literal)}}`).join(' and ')}}` : undefined],
    ['title', `{{${tex(reference.title)}}}`],
    // `date` is what biblatex reads, `year` and `month` what BibTeX does.
    ['date', issued && `{${dateText(issued, '-')}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['type', `{${tex(genre)}}`],
    ['number', number === undefined ? undefined : `{${tex(number)}}`],
    ['howpublished', container === undefined ? undefined : `{${tex(container)}}`],
    ['publisher', `{${tex(reference.publisher)}}`],
    ['url', `{${reference.URL}}`],
    ['urldate', `{${dateText(accessed, '-')}}`],
    ['note', `{${tex(note)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@misc{${reference.id},\n${lines.join('')}}\n`;
}
