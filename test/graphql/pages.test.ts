/** Pages and cursors. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#graphql/errors.ts';
import { cursorsOf, pageSize, readCursor, readPage } from '#graphql/pages.ts';

const refused = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.field}`;
    throw error;
  }
  return 'taken';
};
const itself = async (id: string) => id;

describe('a cursor', () => {
  it('gives back the position it was made for', () => {
    const position = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)));
    fc.assert(
      fc.property(position, (at) => {
        expect(readCursor(['list', 1], cursorsOf(['list', 1])(at))).toEqual(at);
      }),
    );
  });

  it('is stale with another query', () => {
    expect(refused(() => readCursor(['list', 2], cursorsOf(['list', 1])(['x'])))).toBe('STALE_CURSOR after');
  });

  it.each(['', 'x', '!!', 'bnVsbA', '{}', 'W10', 'WzFd', 'eyJhIjoxfQ', '\u0000'])('is not %j', (text) => {
    expect(refused(() => readCursor(['list'], text))).toBe('INVALID after');
  });

  it('made of any text is refused as a cursor, never as a fault of ours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(refused(() => readCursor(['list'], text))).toMatch(/^(INVALID|STALE_CURSOR) after$/);
      }),
    );
  });

  it('is none when absent', () => expect([readCursor([], null), readCursor([], undefined)]).toEqual([null, null]));
});

describe('a page', () => {
  it('holds 20 when nothing is said, and 1 to 100 else', () => {
    expect([pageSize(null), pageSize(undefined), pageSize(1), pageSize(100)]).toEqual([20, 20, 1, 100]);
    for (const size of [0, -1, 101, 1.5, Number.NaN]) expect(refused(() => pageSize(size))).toBe('INVALID first');
    expect(refused(() => pageSize(0, 'last'))).toBe('INVALID last');
  });

  it('after page gives every item once and in order, whatever the size', async () => {
    const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(lists, fc.integer({ min: 1, max: 12 }), async (ids, first) => {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const page: Awaited<ReturnType<ReturnType<typeof readPage>['load']>> = await readPage(
            ids,
            { first, after },
            'q',
          ).load(itself);
          expect(page.totalCount).toBe(ids.length);
          seen.push(...page.nodes.map(String));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        expect(seen).toEqual(ids);
      }),
      { numRuns: 50 },
    );
  });

  it('goes on where it was when something was added before', async () => {
    const { pageInfo } = await readPage(['b', 'c', 'd'], { first: 2 }, 'q').load(itself);
    const next = await readPage(['a', 'b', 'c', 'd'], { first: 2, after: pageInfo.endCursor }, 'q').load(itself);
    expect(next.nodes).toEqual(['d']);
    expect(next.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('whose place is gone is begun again', async () => {
    const { pageInfo } = await readPage(['a', 'b'], { first: 1 }, 'q').load(itself);
    expect(refused(() => readPage(['b'], { after: pageInfo.endCursor }, 'q'))).toBe('STALE_CURSOR after');
  });

  it('leaves out what vanished meanwhile', async () => {
    const page = await readPage(['a', 'b', 'c'], {}, 'q').load(async (id) => (id === 'b' ? null : id));
    expect(page.nodes).toEqual(['a', 'c']);
  });
});
