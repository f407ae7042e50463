/** Counts over a query: facets and the matrix. */
import { describe, expect, it } from 'vitest';
import { at, inWorld, listAt, refusal, visitor } from '#test/support/world.ts';

const world = inWorld('ONCE');
const names = 'kinds processes sponsors topics rights directions bases actions stages provisions years'.split(' ');
const facets = `query ($query: ProposalQuery) { proposals(query: $query) { totalCount facets {
  ${names.map((name) => `${name} { value label count }`).join(' ')} } } }`;
const counts = async (name: string, query: object = {}) => {
  const answer = await world().get(visitor, facets, { query });
  const found = listAt(answer, `proposals.facets.${name}`) as { value: string; count: number }[];
  return Object.fromEntries(found.map(({ value, count }) => [value, count]));
};
const matrix = `query ($query: ProposalQuery, $rows: MatrixAxis!, $columns: MatrixAxis!) {
  matrix(query: $query, rows: $rows, columns: $columns) {
    totalCount rows { value label count } columns { value label count } cells { row column count }
  }
}`;

describe('facets', () => {
  it('count the records that have a value', async () => {
    expect(await counts('kinds')).toEqual({ PROPOSAL: 3, POSITION: 2, RECOMMENDATION: 1 });
    expect(await counts('sponsors')).toEqual({ RUS: 2, ALG: 2, USA: 2, RCC: 1 });
    expect(await counts('rights')).toEqual({ 'UDHR-19': 2, 'UDHR-12': 1 });
    expect(await counts('bases')).toEqual({ SOURCED: 2, EDITORIAL: 1 });
    expect(await counts('years')).toEqual({ 2012: 3, 2013: 1 });
    expect(await counts('provisions')).toEqual({ 'ITR-1988/3.3': 2, 'ITR-1988/1.1': 1 });
  });

  it('are each over the query without their own filter, so that a second value can be added', async () => {
    const query = { kinds: ['POSITION'], topics: ['spam'] };
    expect(await counts('kinds', query)).toEqual({ PROPOSAL: 2, POSITION: 1, RECOMMENDATION: 1 });
    expect(await counts('sponsors', query)).toEqual({ ALG: 1 });
  });

  it('promise what a query with their value finds', async () => {
    for (const name of names.filter((name) => name !== 'years' && name !== 'topics')) {
      for (const [value, count] of Object.entries(await counts(name))) {
        const answer = await world().get(visitor, facets, { query: { [name]: [value] } });
        expect(at(answer, 'proposals.totalCount'), `${name} ${value}`).toBe(count);
      }
    }
  });

  it('count the members of groups when groups are expanded', async () => {
    expect(await counts('sponsors', { expandGroups: true })).toMatchObject({ RUS: 3, ARM: 1 });
  });

  it('are worked out over all pages, whatever their size', async () => {
    const document = '{ proposals(first: 1) { nodes { slug } facets { actions { value count } } } }';
    expect(listAt(await world().get(visitor, document), 'proposals.facets.actions')).toHaveLength(3);
  });
});

describe('the matrix', () => {
  const axes = ['SPONSOR', 'TOPIC', 'RIGHT', 'PROCESS', 'PROVISION', 'ACTION', 'STAGE', 'DIRECTION', 'YEAR'];

  it('of sponsors and topics counts each record in each of its cells', async () => {
    const answer = await world().get(visitor, matrix, { rows: 'SPONSOR', columns: 'TOPIC' });
    const cells = listAt(answer, 'matrix.cells') as { row: string; column: string; count: number }[];
    expect(Object.fromEntries(cells.map(({ row, column, count }) => [`${row} ${column}`, count]))).toEqual({
      'RUS routing': 1,
      'RUS spam': 1,
      'ALG routing': 1,
      'ALG spam': 1,
      'USA routing': 1,
      'USA spam': 1,
      'USA networks': 1,
      'RCC spam': 1,
    });
    expect(at(answer, 'matrix.totalCount')).toBe(6);
  });

  it('of rights and directions needs both of one assessment', async () => {
    const answer = await world().get(visitor, matrix, { rows: 'RIGHT', columns: 'DIRECTION' });
    expect(listAt(answer, 'matrix.cells')).toHaveLength(3);
    expect(listAt(answer, 'matrix.cells')).toContainEqual({ row: 'UDHR-12', column: 'MIXED', count: 1 });
    expect(listAt(answer, 'matrix.cells')).not.toContainEqual(
      expect.objectContaining({ row: 'UDHR-12', column: 'RESTRICTS' }),
    );
  });

  it('of any two axes is the same turned over, and of one axis alone is refused', async () => {
    for (const rows of axes) {
      for (const columns of axes) {
        const answer = await world().ask(visitor, matrix, { rows, columns });
        if (rows === columns) {
          expect(refusal(answer)).toBe('INVALID columns');
          continue;
        }
        const turned = await world().get(visitor, matrix, { rows: columns, columns: rows });
        expect(at(turned, 'matrix.rows')).toEqual(at(answer, 'matrix.columns'));
        expect(listAt(turned, 'matrix.cells')).toHaveLength(listAt(answer, 'matrix.cells').length);
      }
    }
  });

  it('counts only what its query finds', async () => {
    const answer = await world().get(visitor, matrix, {
      rows: 'SPONSOR',
      columns: 'YEAR',
      query: { actions: ['ADD'] },
    });
    expect(at(answer, 'matrix')).toMatchObject({ totalCount: 1, cells: [{ row: 'RCC', column: '2012', count: 1 }] });
  });
});
