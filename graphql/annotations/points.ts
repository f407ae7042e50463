/** Offsets in code points, which people and files are told, and in string units, in which texts are searched. */

/** Whether a text has code points of two units: emoji, and rare letters. Without any the two ways of counting are one. */
const hasPairs = (text: string) => /[\ud800-\udfff]/.test(text);

/** Where each code point begins, of the texts asked about last: all notes on a text ask. */
const known = new Map<string, Int32Array>();
const most = 32;

function startsOf(text: string): Int32Array {
  const found = known.get(text) ?? new Int32Array(counted(text));
  known.delete(text);
  known.set(text, found);
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  return found;
}

function counted(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const point of text) {
    starts.push(at);
    at += point.length;
  }
  return starts;
}

/** The unit at which a code point begins; the end of the text for one behind it, the beginning for one before it. */
export function unitAt(text: string, point: number): number {
  if (!hasPairs(text)) return Math.max(0, Math.min(point, text.length));
  return point < 0 ? 0 : (startsOf(text)[point] ?? text.length);
}

/** How many code points begin before a unit. */
export function pointAt(text: string, unit: number): number {
  if (!hasPairs(text)) return Math.max(0, Math.min(unit, text.length));
  const starts = startsOf(text);
  let [from, to] = [0, starts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? 0) < unit) from = middle + 1;
    else to = middle;
  }
  return from;
}
