/** Naming members of a group in a note by @ and pseudonym: pure. */

/** What is being named: from which place in the text, and the letters of the name so far. */
export type Naming = { from: number; typed: string };

/** The name that is being typed before the caret; null when none is. An @ inside a word, as in an address, begins none. */
export function namingAt(text: string, caret: number): Naming | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from < 0 || /[\p{L}\p{N}_.-]$/u.test(before.slice(0, from))) return null;
  const typed = before.slice(from + 1);
  return /^[\p{L}\p{N}\p{M}_.-]{0,60}$/u.test(typed) ? { from, typed } : null;
}

/** Members whose pseudonym holds what was typed, those that begin with it first; at most eight. */
export function namedBy(typed: string, handles: readonly string[]): string[] {
  const wanted = typed.toLocaleLowerCase();
  const place = (handle: string) => handle.toLocaleLowerCase().indexOf(wanted);
  return handles
    .filter((handle) => place(handle) >= 0)
    .sort((one, other) => Math.sign(place(one)) - Math.sign(place(other)) || one.localeCompare(other))
    .slice(0, 8);
}

/** The text with the name written out, and where the caret stands behind it. */
export function withName(
  text: string,
  caret: number,
  { from }: Naming,
  handle: string,
): { text: string; caret: number } {
  const after = text.slice(caret);
  const written = `${text.slice(0, from)}@${handle}${after.startsWith(' ') ? '' : ' '}`;
  return { text: written + after, caret: written.length + (after.startsWith(' ') ? 1 : 0) };
}
