import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LedgerAxis, matrixAxes } from '#graphql/catalogue/catalogue.ts';
import { assessmentCoverage, assessmentStatusOf, ledger } from '#graphql/catalogue/ledger.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { assessmentStatuses, everything, type ProposalQuery, statusOf } from '#graphql/proposals/query.ts';
import { openedFor } from './opened.ts';
import { found, impactsOf, ledgerCounts } from './plainly.ts';
import { enterWorld, makeWorld, queries } from './world.ts';

const world = makeWorld(2016);
const { catalogue, ctx } = openedFor((ctx) => enterWorld(ctx, world));
const axes = matrixAxes.filter((axis): axis is LedgerAxis => axis !== 'DIRECTION');
const fields = {
  SPONSOR: 'sponsors',
  TOPIC: 'topics',
  RIGHT: 'rights',
  PROCESS: 'processes',
  PROVISION: 'provisions',
  ACTION: 'actions',
  STAGE: 'stages',
} as const;

describe('a ledger', () => {
  it('says of each value what a plain reading says', () => {
    const plainly = fc.property(queries, fc.constantFrom(...axes), (query, by) => {
      const lines = catalogue().ledger(query, by);
      const byValue = Object.fromEntries(lines.map(({ value, label: _, ...said }) => [value, said]));
      expect(byValue).toEqual(ledgerCounts(world, query, by));
    });
    fc.assert(plainly, { numRuns: 400 });
  });

  it('counts what the lists hold to which its numbers lead', () => {
    const linked = fc.property(queries, fc.constantFrom(...axes), (query, by) => {
      // A broader topic finds more than the records that name it, and a year is two filters.
      fc.pre(by !== 'TOPIC' && by !== 'YEAR' && query.disputed !== false);
      // Two sponsors asked for at once are no list: one of them stands in the address.
      fc.pre(query[fields[by]] === null);
      const count = (more: Partial<ProposalQuery>) => catalogue().countProposals({ ...query, ...more });
      const only = (direction: 'RESTRICTS' | 'ADVANCES' | 'MIXED' | 'UNCLEAR') =>
        query.directions === null || query.directions.includes(direction) ? [direction] : null;
      for (const line of catalogue().ledger(query, by)) {
        const here = { [fields[by]]: [line.value] };
        const bases = query.bases ?? ['SOURCED', 'OWN', 'EDITORIAL'];
        expect(count({ ...here, bases })).toBe(line.count);
        expect(count({ ...here, bases, disputed: true })).toBe(line.disputed);
        for (const [direction, counted] of [
          ['RESTRICTS', line.restricts],
          ['ADVANCES', line.advances],
          ['MIXED', line.mixed],
          ['UNCLEAR', line.unclear],
        ] as const) {
          const directions = only(direction);
          expect(directions === null ? 0 : count({ ...here, directions })).toBe(counted);
        }
        // With the switch that leaves our own inferences out, these are gone; what is disputed then is another question.
        if (query.disputed !== null) continue;
        const others = bases.filter((basis) => basis !== 'EDITORIAL');
        expect(others.length === 0 ? 0 : count({ ...here, bases: others })).toBe(line.count - line.editorialOnly);
      }
    });
    fc.assert(linked, { numRuns: 150 });
  });

  it('comes the most assessed first, and years in order', () => {
    const counts = catalogue()
      .ledger(everything, 'SPONSOR')
      .map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const years = catalogue()
      .ledger(everything, 'YEAR')
      .map(({ value }) => value);
    expect(years.length).toBeGreaterThan(2);
    expect(years).toEqual(years.toSorted());
  });

  it('has no lines for directions, which every line counts', async () => {
    await expect(ledger(ctx(), { by: 'DIRECTION' })).rejects.toThrow('Ask by another axis.');
  });
});

describe('coverage', () => {
  it('is told by who assessed, and what is not assessed is only that', () => {
    const plainly = fc.property(queries, (query) => {
      const proposals = found(world, query).map((proposal) => impactsOf(world, proposal));
      const having = (says: (basis: string) => boolean) =>
        proposals.filter((impacts) => impacts.some(({ basis }) => says(basis))).length;
      const assessed = having(() => true);
      expect(catalogue().assessmentCoverage(query)).toEqual({
        total: proposals.length,
        assessed,
        sourced: having((basis) => basis === 'SOURCED'),
        own: having((basis) => basis === 'OWN'),
        editorialOnly: assessed - having((basis) => basis !== 'EDITORIAL'),
        unassessed: proposals.length - assessed,
      });
    });
    fc.assert(plainly, { numRuns: 300 });
  });

  it('counts what the lists hold', async () => {
    const told = await assessmentCoverage(ctx(), {});
    const count = (more: Partial<ProposalQuery>) => catalogue().countProposals({ ...everything, ...more });
    expect(told).toEqual({
      total: count({}),
      assessed: count({ assessed: ['ASSESSED', 'EDITORIAL_ONLY'] }),
      sourced: count({ bases: ['SOURCED'] }),
      own: count({ bases: ['OWN'] }),
      editorialOnly: count({ assessed: ['EDITORIAL_ONLY'] }),
      unassessed: count({ assessed: ['NONE'] }),
    });
    for (const counted of Object.values(told)) expect(counted).toBeGreaterThan(0);
  });

  it('says the same of each proposal', async () => {
    const met = new Set<string>();
    for (const record of world.proposals) {
      const proposal = await proposalBySlug(ctx(), record.slug);
      if (!proposal) throw new Error(`no ${record.slug}`);
      const status = await assessmentStatusOf(ctx(), proposal);
      expect(status).toBe(statusOf(impactsOf(world, record)));
      met.add(status);
    }
    expect(met.size).toBe(assessmentStatuses.length);
  });
});
