/** The quotas as a function was deployed with them. */
import { makeQuotas, type Quotas } from '#graphql/quotas/quotas.ts';
import type { Table } from '#graphql/table/client.ts';
import { readSurroundings } from './env.ts';
import { faultOf, type Line, log } from './log.ts';

export function quotasOn(table: Table, from: Line['function'] = 'api'): Quotas {
  const { QUOTA_VISITOR: VISITOR, QUOTA_MEMBER: MEMBER, QUOTA_KEY: KEY } = readSurroundings();
  return makeQuotas(table, { VISITOR, MEMBER, KEY }, (fault) =>
    log('error', { function: from, operation: 'quota', ...faultOf(fault) }),
  );
}
