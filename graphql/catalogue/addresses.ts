/** Every record that has a page of its own, for the map of the site. */
import { consultationPath } from '../consultations/consultations.ts';
import { partyPath } from '../parties/parties.ts';
import { provisionPath } from '../processes/instruments.ts';
import { processPath } from '../processes/processes.ts';
import { proposalPath } from '../proposals/proposals.ts';
import { rightPath } from '../vocabulary/rights.ts';
import { topicPath } from '../vocabulary/topics.ts';
import type { Address } from './catalogue.ts';
import type { Rows } from './rows.ts';

const paths = {
  process: processPath,
  consultation: consultationPath,
  party: partyPath,
  topic: topicPath,
  right: rightPath,
  proposal: proposalPath,
  provision: provisionPath,
};

const named = `
  SELECT 'process' AS kind, slug AS name, NULL AS updatedAt FROM processes UNION ALL
  SELECT 'consultation', slug, NULL FROM consultations UNION ALL
  SELECT 'party', code, NULL FROM parties UNION ALL
  SELECT 'topic', slug, NULL FROM topics UNION ALL
  SELECT 'right', code, NULL FROM rights UNION ALL
  SELECT 'provision', code, NULL FROM provisions UNION ALL
  SELECT 'proposal', slug, updated_at FROM proposals`;

/** Records of one kind together; a stretch of them. */
export function addresses(rows: Rows, offset: number, limit: number): Address[] {
  return rows
    .all<{ kind: keyof typeof paths; name: string; updatedAt: string | null }>(`${named} LIMIT $limit OFFSET $offset`, {
      limit,
      offset,
    })
    .map(({ kind, name, updatedAt }) => ({ path: paths[kind](name), updatedAt }));
}

export const addressCount = (rows: Rows): number => rows.number(`SELECT count(*) FROM (${named})`);
