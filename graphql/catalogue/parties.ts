/** Parties: by name, by code, and in which groups on a day. */
import type { PartyKind } from '../parties/parties.ts';
import type { Rows } from './rows.ts';

export const partyIds = (rows: Rows, kind: PartyKind | null) =>
  rows.texts('SELECT id FROM parties WHERE $kind IS NULL OR kind = $kind ORDER BY name_order, code', { kind });

/** A party's own code wins over another's ISO code. */
export function partyIdOf(rows: Rows, code: string): string | null {
  const sql = 'SELECT id FROM parties WHERE code = $code OR iso3 = $code ORDER BY code <> $code, code LIMIT 1';
  return rows.texts(sql, { code })[0] ?? null;
}

export const groupIdsOf = (rows: Rows, partyId: string, day: string) =>
  rows.texts(
    `SELECT DISTINCT m.group_id FROM membership_spans m
     WHERE m.member_id = $partyId AND (m.from_day IS NULL OR m.from_day <= $day) AND (m.to_day IS NULL OR $day <= m.to_day)
     ORDER BY m.group_id`,
    { partyId, day },
  );
