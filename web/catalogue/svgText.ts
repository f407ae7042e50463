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
  const letters = [...words];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
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
    line = '';
    for (const letter of word) {
      if (line !== '' && widthOf(line + letter, size) > room) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The words as they may stand in XML: its signs escaped, what XML forbids left out. */
export function markup(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
