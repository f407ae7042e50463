/** The order of assessments by gravity. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byGravity, directionsByGravity, gravityKey } from '#graphql/impacts/gravity.ts';
import { impactDirections } from '#graphql/impacts/impacts.ts';

const one = (
  direction: (typeof impactDirections)[number],
  parts: readonly [number, number, number] | null,
  createdAt = '2012-12-01T00:00:00.000Z',
  id = 'imp_1',
) => {
  const [scale = 0, scope = 0, irremediability = 0] = parts ?? [];
  return { id, direction, severity: parts && { scale, scope, irremediability }, createdAt };
};
const isBefore = (a: ReturnType<typeof one>, b: ReturnType<typeof one>) => {
  expect(byGravity(a, b)).toBeLessThan(0);
  expect(byGravity(b, a)).toBeGreaterThan(0);
};

describe('the gravest comes first', () => {
  it('what restricts before what does both, cannot be told, or advances, however these are rated', () => {
    expect(directionsByGravity.toSorted()).toEqual(impactDirections.toSorted());
    isBefore(one('RESTRICTS', null), one('MIXED', [5, 5, 5]));
    isBefore(one('MIXED', null), one('UNCLEAR', [5, 5, 5]));
    isBefore(one('UNCLEAR', null), one('ADVANCES', [5, 5, 5]));
  });

  it('by the gravest part alone: two slight parts do not make up for it, nor do two middling ones outweigh it', () => {
    isBefore(one('RESTRICTS', [5, 1, 1]), one('RESTRICTS', [4, 4, 4]));
    isBefore(one('RESTRICTS', [1, 1, 5]), one('RESTRICTS', [4, 4, 4]));
  });

  it('then by the next part, then by the third', () => {
    isBefore(one('MIXED', [5, 1, 4]), one('MIXED', [3, 3, 5]));
    isBefore(one('MIXED', [2, 4, 5]), one('MIXED', [5, 4, 1]));
  });

  it('without a rating last, behind the slightest', () => {
    isBefore(one('ADVANCES', [1, 1, 1]), one('ADVANCES', null));
  });

  it('of the equally grave the newest, and of one moment always the same', () => {
    isBefore(one('MIXED', [3, 2, 1], '2012-12-02T00:00:00.000Z'), one('MIXED', [1, 2, 3]));
    const at = '2012-12-02T00:00:00.000Z';
    isBefore(one('MIXED', null, at, 'imp_2'), one('MIXED', null, at, 'imp_1'));
    expect(byGravity(one('MIXED', null), one('MIXED', null))).toBe(0);
  });
});

it('the key for indexes has the same order as the rule, whatever is compared', () => {
  const part = fc.integer({ min: 1, max: 5 });
  const any = fc.record({
    direction: fc.constantFrom(...impactDirections),
    parts: fc.option(fc.tuple(part, part, part)),
  });
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [first, second] = [one(a.direction, a.parts), one(b.direction, b.parts)];
      const [x, y] = [gravityKey(first), gravityKey(second)];
      expect(Math.sign(byGravity(first, second))).toBe(x < y ? -1 : x > y ? 1 : 0);
    }),
  );
});
