/** Text in a picture that is written without a screen: how wide it will be, where it breaks, and what may stand in it. */

/** About how wide words are in a sans-serif face, in pixels. Widths are guessed on the safe side: nobody can measure a reader's font. */
export function widthOf(words: string, size: number): number {
  let ems = 0;
  for (const letter of words) {
    // Chinese, Japanese and Korean letters fill a square; narrow Latin ones less than half of it.
    if (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u.test(letter))
      ems += 1;
    else if (/[\p{Lu}mwMW▼▲◆%×→–]/u.test(letter)) ems += 0.72;
    else if (/[iljtf.,:;'| ]/.test(letter)) ems += 0.32;
    else ems += 0.57;
  }
  return ems * size;
}

/** The words, cut with an ellipsis when they are wider than there is room. */
export function cut(words: string, room: number, size: number): string {
  if (widthOf(words, size) <= room) return words;
  const [begin = ''] = broken(words, room - widthOf('…', size), size);
  return `${begin.trimEnd()}…`;
}

/** The words in pieces of whole letters that fit; a piece has at least one. */
function broken(words: string, room: number, size: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const letter of words) {
    const wider = width + widthOf(letter, size);
    const fits = piece === '' || wider <= room;
    if (!fits) pieces.push(piece);
    piece = fits ? piece + letter : letter;
    width = fits ? wider : widthOf(letter, size);
  }
  return [...pieces, piece];
}

/** The words in lines that fit; a single word that is too long, such as an address, is broken. */
export function wrapped(words: string, room: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, room, size);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return line === '' ? lines : [...lines, line];
}

/** The words in at most two lines; the second is cut when they need more. */
export function inTwo(words: string, room: number, size: number): string[] {
  const [first = '', second] = wrapped(words, room, size);
  return second === undefined ? [first] : [first, cut(words.slice(first.length).trim(), room, size)];
}

/** The words as they may stand in XML, on one line: its signs escaped, what it forbids left out. */
export function markup(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
