/** Words for feeds: cleaned of what XML cannot carry, and HTML in which every value is escaped unless it is HTML already. */

/** HTML that was made here. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Characters that XML 1.0 cannot hold even escaped. */
const forbidden = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Half a character becomes the sign for one that is lost; marks of direction stay. */
export const clean = (text: string) => text.replaceAll('\r\n', '\n').toWellFormed().replace(forbidden, '');

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** For words in elements, and in attributes between double quotes. */
export const escaped = (text: string) => clean(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

type Value = string | number | Markup | null | readonly Value[];

export const html = (parts: TemplateStringsArray, ...values: Value[]): Markup =>
  new Markup(parts.map((part, at) => part + written(values[at] ?? null)).join(''));

function written(value: Value): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(written).join('') : escaped(String(value));
}
