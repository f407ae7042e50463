/**
 * What goes with a proposal that was deleted, and has no event of its own: assessments taken back or replaced before, and public notes, which are
 * from then on for their authors alone. Whatever the table still holds of it stands nowhere here.
 */
import type { Rows } from './rows.ts';

/** Takes away what belongs to these proposals, which are gone, and returns the ids of what went. */
export function removeBelongings(rows: Rows, proposalIds: readonly string[]): string[] {
  if (proposalIds.length === 0) return [];
  return remove(rows, 'IN (SELECT value FROM json_each($gone))', { gone: JSON.stringify(proposalIds) });
}

/** The same, of whatever is gone: for a catalogue that was filled from the table. */
export const removeOrphans = (rows: Rows) =>
  remove(rows, `GLOB 'prop_*' AND $owner NOT IN (SELECT id FROM proposals)`, {});

function remove(rows: Rows, isGone: string, values: Record<string, string>): string[] {
  const found = (table: string, owner: string) =>
    rows.texts(`SELECT id FROM ${table} WHERE ${owner} ${isGone.replaceAll('$owner', owner)}`, values);
  const impacts = [...found('impacts', 'proposal_id'), ...found('former_impacts', 'proposal_id')];
  const notes = found('public_notes', 'target_id');
  const ids = JSON.stringify([...impacts, ...notes]);
  const among = 'IN (SELECT value FROM json_each($ids))';
  for (const table of ['impacts', 'former_impacts', 'records', 'public_notes', 'talk']) {
    rows.run(`DELETE FROM ${table} WHERE id ${among}`, { ids });
  }
  rows.run(`DELETE FROM sources WHERE record_id ${among}`, { ids });
  return [...impacts, ...notes];
}
