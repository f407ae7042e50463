/** The order of notes beside a text: pure. */
import type { Placed } from './marks.ts';

/** A note as far as its place in the order goes. */
export type Ordered = Placed & { parent?: { id: string } | null };

/** A note with all that answers it, also what answers an answer, oldest first. */
export type Thread<Note> = { note: Note; answers: Note[] };

/**
 * Threads in the order of their words, those on the whole last; what answers a note that is not shown stands for itself. Notes come
 * page by page: a later page stands below an earlier one whatever its words, so that nothing moves under whoever reads. `lineOf` tells
 * for each id of a text in which of the texts on the page it belongs; versions of one text share a line.
 */
export function threadsOf<Note extends Ordered>(
  pages: readonly (readonly Note[])[],
  lineOf: ReadonlyMap<string, number>,
): Thread<Note>[] {
  const notes = new Map<string, Note>();
  const firsts: Thread<Note>[] = [];
  const threads = new Map<string, Thread<Note>>();
  for (const page of pages) for (const note of page) notes.set(note.id, note);
  for (const page of pages) {
    const begun: Thread<Note>[] = [];
    for (const note of page) {
      if (threads.has(note.id) || rootOf(note, notes) !== note) continue;
      const thread = { note, answers: [] };
      threads.set(note.id, thread);
      begun.push(thread);
    }
    firsts.push(...begun.sort((one, other) => compare(one.note, other.note, lineOf)));
  }
  for (const note of notes.values()) {
    const root = rootOf(note, notes);
    if (root !== note) threads.get(root.id)?.answers.push(note);
  }
  return firsts;
}

function rootOf<Note extends Ordered>(note: Note, notes: ReadonlyMap<string, Note>): Note {
  const seen = new Set<string>();
  let root = note;
  for (let above = root.parent && notes.get(root.parent.id); above; above = root.parent && notes.get(root.parent.id)) {
    if (seen.has(above.id)) break;
    seen.add(above.id);
    root = above;
  }
  return root;
}

function compare(one: Ordered, other: Ordered, lineOf: ReadonlyMap<string, number>): number {
  const [here, there] = [standing(one, lineOf), standing(other, lineOf)];
  return here.line - there.line || here.start - there.start;
}

function standing({ place, selector }: Ordered, lineOf: ReadonlyMap<string, number>): { line: number; start: number } {
  const words = place ?? selector;
  if (!words) return { line: lineOf.size, start: 0 };
  return { line: lineOf.get(words.textId) ?? lineOf.size, start: words.start };
}
