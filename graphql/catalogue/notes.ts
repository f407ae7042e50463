/**
 * Public notes as they are searched. What they say stands in `talk` alone, which a copy has not: a catalogue that began from a
 * copy takes every note whose words it lacks for one that may be meant, and keeps the words once they were read for it.
 */
import type { Annotation } from '../annotations/annotations.ts';
import { projections } from './projection.ts';
import type { Rows, Values } from './rows.ts';
import type { Stored } from './store.ts';

export interface PublicNote {
  id: string;
  targetId: string;
  /** Whether its words are here. */
  isHeard: boolean;
}

/** Each part narrows what is found; null, or an empty list of needed words, does not. */
export interface NarrowedNotes {
  targets: readonly string[] | null;
  authors: readonly string[] | null;
  /** Parts of a note's set of words, as text/inText.ts makes them. */
  needed: readonly string[];
}

const listed = (ids: readonly string[] | null) => ids && JSON.stringify(ids);

/** Of notes whose words are here, those that cannot be meant are left out. */
export function publicNotes(rows: Rows, { targets, authors, needed }: NarrowedNotes): PublicNote[] {
  const words = Object.fromEntries(needed.map((part, at) => [`needed${at}`, part]));
  const values: Values = { ...words, targets: listed(targets), authors: listed(authors) };
  const spoken = [
    ...(authors ? ['t.author_id IN (SELECT value FROM json_each($authors))'] : []),
    ...needed.map((_, at) => `instr(t.words, $needed${at}) > 0`),
  ];
  const conditions = [
    ...(targets ? ['p.target_id IN (SELECT value FROM json_each($targets))'] : []),
    ...(spoken.length > 0 ? [`(t.id IS NULL OR (${spoken.join(' AND ')}))`] : []),
  ];
  return rows
    .all<{ id: string; targetId: string; heard: number }>(
      `SELECT p.id, p.target_id AS targetId, t.id IS NOT NULL AS heard
       FROM public_notes p LEFT JOIN talk t ON t.id = p.id
       ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`} ORDER BY p.id DESC`,
      values,
    )
    .map(({ heard, ...note }) => ({ ...note, isHeard: heard === 1 }));
}

export const notedTargetIds = (rows: Rows) => rows.texts('SELECT DISTINCT target_id FROM public_notes');

/** One that was changed or taken away since it was read stays as the feed told of it: what is here already is newer. */
export function hearNotes(rows: Rows, notes: readonly Stored[]): void {
  rows.transact(() => {
    for (const note of notes) {
      // The id's prefix says which kind of record it is.
      const spoken = projections.annotation(note as Annotation).find(([table]) => table === 'talk');
      if (!spoken) continue;
      rows.run(
        `INSERT OR IGNORE INTO talk (id, author_id, words, record) SELECT $id, $author_id, $words, $record
         WHERE EXISTS (SELECT 1 FROM public_notes WHERE id = $id)`,
        spoken[1],
      );
    }
  });
}
