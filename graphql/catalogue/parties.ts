/** Parties: by name, by code, and in which groups on a day. */
import type { PartyKind } from '../parties/parties.ts';
import { type Memory, memoryOf } from './columns/memory.ts';
import type { Rows } from './rows.ts';

export const partyIds = (rows: Rows, kind: PartyKind | null) =>
  rows.texts('SELECT id FROM parties WHERE $kind IS NULL OR kind = $kind ORDER BY name_order, code', { kind });

/** A party's own code wins over another's ISO code. */
export function partyIdOf(rows: Rows, code: string): string | null {
  return idsByCode(memoryOf(rows)).get(code) ?? null;
}

const idsByCode = (memory: Memory): ReadonlyMap<string, string> =>
  memory.once('parties by code', ['every party'], () => {
    const found = memory.rows.all<{ name: string; id: string }>(
      `SELECT iso3 AS name, id FROM (SELECT iso3, id FROM parties WHERE iso3 IS NOT NULL ORDER BY code DESC)
       UNION ALL SELECT code, id FROM parties`,
    );
    // Of those with one name the last stays: of two with one ISO code the first by code, and an own code before all.
    return new Map(found.map(({ name, id }) => [name, id]));
  });

export const groupIdsOf = (rows: Rows, partyId: string, day: string) =>
  rows.texts(
    `SELECT DISTINCT m.group_id FROM membership_spans m
     WHERE m.member_id = $partyId AND (m.from_day IS NULL OR m.from_day <= $day) AND (m.to_day IS NULL OR $day <= m.to_day)
     ORDER BY m.group_id`,
    { partyId, day },
  );
