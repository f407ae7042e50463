import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetNames, matrixAxes } from '#graphql/catalogue/catalogue.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { everything } from '#graphql/proposals/query.ts';
import { anImpact, aProposal } from '#test/support/records.ts';
import { openedFor } from './opened.ts';
import { asCells, asCounts, asDirections, cellCounts, cellDirections, found, headingCounts } from './plainly.ts';
import { enterWorld, keepVocabulary, makeWorld, queries } from './world.ts';

const world = makeWorld(2012);

describe('counts', () => {
  const { catalogue } = openedFor((ctx) => enterWorld(ctx, world));

  it('of a facet are those of the query without the facet’s own filter', () => {
    const plainly = fc.property(queries, fc.constantFrom(...facetNames), (query, name) => {
      const byDate = name === 'years' || name === 'months';
      const without = byDate ? { tabledFrom: null, tabledTo: null } : { [name]: null };
      expect(asCounts(catalogue().facet(query, name))).toEqual(headingCounts(world, { ...query, ...without }, name));
    });
    fc.assert(plainly, { numRuns: 500 });
  });

  it('of a facet say what choosing one value would find', () => {
    const chosen = fc.property(queries, fc.constantFrom(...facetNames), (query, name) => {
      // A broader topic finds more than the records that name it; a year or a month stands for two filters.
      fc.pre(name !== 'topics' && name !== 'years' && name !== 'months');
      for (const { value, count } of catalogue().facet(query, name)) {
        expect(catalogue().countProposals({ ...query, [name]: [value] })).toBe(count);
      }
    });
    fc.assert(chosen, { numRuns: 100 });
  });

  it('of a matrix are those of a plain reading, for every two axes', () => {
    const axes = fc.constantFrom(...matrixAxes);
    const plainly = fc.property(queries, axes, axes, (query, rows, columns) => {
      fc.pre(rows !== columns);
      const matrix = catalogue().matrix(query, rows, columns);
      expect(asCells(matrix)).toEqual(cellCounts(world, query, rows, columns));
      expect(asCounts(matrix.rows)).toEqual(headingCounts(world, query, rows));
      expect(asCounts(matrix.columns)).toEqual(headingCounts(world, query, columns));
      expect(matrix.totalCount).toBe(found(world, query).length);
    });
    fc.assert(plainly, { numRuns: 500 });
  });

  it('of directions in a matrix are those of a plain reading, in the order of its cells', () => {
    const axes = fc.constantFrom(...matrixAxes);
    const plainly = fc.property(queries, axes, axes, (query, rows, columns) => {
      fc.pre(rows !== columns);
      const directions = catalogue().matrixDirections(query, rows, columns);
      expect(asDirections(directions)).toEqual(cellDirections(world, query, rows, columns));
      const cells = catalogue()
        .matrix(query, rows, columns)
        .cells.map(({ row, column }) => `${row} × ${column}`);
      const told = directions.map(({ row, column }) => `${row} × ${column}`);
      expect(told).toEqual(cells.filter((cell) => told.includes(cell)));
    });
    fc.assert(plainly, { numRuns: 500 });
  });

  it('come most frequent first, equal ones by label, and years and months in order', () => {
    for (const name of facetNames) {
      const counted = catalogue().facet(everything, name);
      expect(counted.length).toBeGreaterThan(1);
      for (const [at, { count, label, value }] of counted.slice(1).entries()) {
        const before = counted[at] ?? { count: 0, label: '', value: '' };
        if (name === 'years' || name === 'months') expect(before.value < value).toBe(true);
        else if (before.count === count)
          expect(before.label.localeCompare(label, 'en', { numeric: true })).toBeLessThan(0);
        else expect(before.count).toBeGreaterThan(count);
      }
    }
  });

  it('carry names to show', () => {
    const labelOf = (name: (typeof facetNames)[number], value: string) =>
      catalogue()
        .facet(everything, name)
        .find((counted) => counted.value === value)?.label;
    expect(labelOf('rights', 'UDHR-19')).toBe('UDHR-19 Opinion and expression');
    expect(labelOf('sponsors', 'BBB')).toBe('Béland');
    expect(labelOf('topics', 'spam')).toBe('Spam');
    expect(labelOf('processes', 'wcit-12')).toBe('Process wcit-12');
    expect(labelOf('provisions', 'ITR-1988/3.3')).toBe('ITR-1988/3.3');
    expect(labelOf('directions', 'RESTRICTS')).toBe('RESTRICTS');
  });
});

describe('a right and a direction', () => {
  const { catalogue } = openedFor(async (ctx) => {
    await keepVocabulary(ctx);
    await keepProposal(ctx, aProposal({ slug: 'both' }));
    await keepImpact(ctx, anImpact({ key: '1', proposal: 'both', right: 'UDHR-19', direction: 'RESTRICTS' }));
    await keepImpact(ctx, anImpact({ key: '2', proposal: 'both', right: 'UDHR-12', direction: 'ADVANCES' }));
    await keepImpact(ctx, anImpact({ key: '3', proposal: 'both', right: 'UDHR-12', direction: 'ADVANCES' }));
  });

  it('meet only in one and the same assessment', () => {
    expect(asCells(catalogue().matrix(everything, 'RIGHT', 'DIRECTION'))).toEqual({
      'UDHR-19 × RESTRICTS': 1,
      'UDHR-12 × ADVANCES': 1,
    });
    expect(catalogue().countProposals({ ...everything, rights: ['UDHR-19'], directions: ['ADVANCES'] })).toBe(0);
    expect(catalogue().countProposals({ ...everything, rights: ['UDHR-12'], directions: ['ADVANCES'] })).toBe(1);
  });

  it('show only the assessments that a query for one of them asks for', () => {
    const restricted = catalogue().matrix({ ...everything, directions: ['RESTRICTS'] }, 'TOPIC', 'RIGHT');
    expect(asCells(restricted)).toEqual({ 'security × UDHR-19': 1 });
  });
});
