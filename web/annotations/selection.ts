/**
 * Between the browser's places in a text and the record's. The browser counts UTF-16 code units; a selector counts Unicode code
 * points, so that a quote means the same in every language and on every machine.
 */

/** Words in a text, as the API takes them. Offsets are code points; prefix and suffix are up to 32 of them. */
export type Selector = { textId: string; exact: string; prefix: string; suffix: string; start: number; end: number };

/** A stretch of a text in UTF-16 code units. */
export type Stretch = { from: number; to: number };

const around = 32;
const pointsIn = (text: string) => [...text].length;

/** The selector for a stretch of a text: whole characters as a reader sees them, without blanks at its ends. Null when nothing but blanks is left. */
export function selectorFor(textId: string, text: string, chosenStretch: Stretch): Selector | null {
  const stretch = wholeCharacters(text, chosenStretch);
  const chosen = text.slice(stretch.from, stretch.to);
  const exact = chosen.trim();
  if (exact === '') return null;
  const from = stretch.from + chosen.indexOf(exact);
  const before = [...text.slice(0, from)];
  const after = [...text.slice(from + exact.length)];
  const start = before.length;
  return {
    textId,
    exact,
    prefix: before.slice(-around).join(''),
    suffix: after.slice(0, around).join(''),
    start,
    end: start + pointsIn(exact),
  };
}

/** Where a selector's words stand in the text as it is now: at their place, where the same words stand around them, or where they stand only once. Null when they cannot be told. */
export function stretchOf(selector: Omit<Selector, 'textId'>, text: string): Stretch | null {
  const { prefix, exact, suffix } = selector;
  const stretch = (from: number): Stretch => ({ from, to: from + exact.length });
  const place = unitOf(text, selector.start);
  const isInPlace = text.startsWith(exact, place);
  if (isInPlace && text.slice(0, place).endsWith(prefix) && text.startsWith(suffix, place + exact.length))
    return stretch(place);
  const quoted = text.indexOf(prefix + exact + suffix);
  if (quoted >= 0) return stretch(quoted + prefix.length);
  if (isInPlace) return stretch(place);
  const only = text.indexOf(exact);
  return only >= 0 && text.indexOf(exact, only + 1) < 0 ? stretch(only) : null;
}

/** A family emoji, a letter with its marks: whoever chooses a part of it means all of it. */
function wholeCharacters(text: string, { from, to }: Stretch): Stretch {
  if (to <= from) return { from, to };
  const characters = segmenter.segment(text);
  const first = characters.containing(from);
  const last = characters.containing(to - 1);
  return { from: first?.index ?? from, to: last ? last.index + last.segment.length : to };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The places of code points that stand on a round number, so that a note far into a long text is found without counting from its start. */
const step = 256;
let counted: { text: string; units: number[] } = { text: '', units: [] };

/** Where the code point of that number begins, in UTF-16 code units; the end of the text when it has fewer. */
export function unitOf(text: string, point: number): number {
  if (counted.text !== text) counted = { text, units: milestones(text) };
  let unit = counted.units[Math.floor(point / step)] ?? text.length;
  for (let left = point % step; left > 0 && unit < text.length; left -= 1) unit += widthAt(text, unit);
  return unit;
}

function milestones(text: string): number[] {
  const units: number[] = [];
  for (let unit = 0, point = 0; unit < text.length; unit += widthAt(text, unit), point += 1)
    if (point % step === 0) units.push(unit);
  return units;
}

const widthAt = (text: string, unit: number) => ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1);
