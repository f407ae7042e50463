/** How the page of a right is looked at, as its address has it: by what its ledger counts, and which counterparts are taken in. */
import type { MatrixAxis } from '#web/__generated__/graphql.ts';
import { parseRightCode } from './rightCode.ts';

export const ledgerAxes = ['SPONSOR', 'TOPIC', 'PROCESS', 'YEAR'] as const satisfies readonly MatrixAxis[];
export type LedgerAxis = (typeof ledgerAxes)[number];

export type RightView = {
  by: LedgerAxis;
  /** Codes of rights of other instruments that are counted with it. */
  also: string[];
};

/** What the address holds wrongly is as if it were not there. */
export function parseRightView(parameters: URLSearchParams, code: string): RightView {
  const by = (parameters.get('by') ?? '').toUpperCase();
  const also = parameters.getAll('also').flatMap((given) => {
    const parts = parseRightCode(given);
    return parts ? [`${parts.instrument}-${parts.article}`] : [];
  });
  return {
    by: ledgerAxes.find((axis) => axis === by) ?? 'SPONSOR',
    also: [...new Set(also)].filter((one) => one !== code).slice(0, 10),
  };
}

/** The address of a right seen so. */
export function rightAddress(code: string, { by, also }: RightView): string {
  const parameters = new URLSearchParams();
  if (by !== 'SPONSOR') parameters.set('by', by);
  for (const one of also) parameters.append('also', one);
  return `/rights/${code}${parameters.size > 0 ? `?${parameters}` : ''}`;
}
