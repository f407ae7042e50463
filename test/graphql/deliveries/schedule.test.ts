/** When what failed is tried again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastTry, longestPause, nextTry } from '#graphql/deliveries/schedule.ts';

const planned = new Date('2026-01-01T00:00:00Z');
const lastAt = lastTry(planned);
const hour = 3_600_000;
const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The instants of all tries, in hours since the first, when each fails. */
function tries(chance: () => number): number[] {
  const at: number[] = [];
  let now: string | null = planned.toISOString();
  while (now !== null && at.length < 1000) {
    at.push((Date.parse(now) - planned.getTime()) / hour);
    now = nextTry({ tries: at.length, lastAt }, new Date(now), chance());
  }
  return at;
}

describe('a delivery that always fails', () => {
  it('is tried for the last time three days after it was planned, whatever the chance', () =>
    fc.assert(
      fc.property(fc.infiniteStream(chances), (drawn) => {
        const at = tries(() => drawn.next().value ?? 0);
        expect(at.at(-1)).toBe(72);
        expect(at.length).toBeLessThan(100);
      }),
    ));

  it('is tried soon at first and seldom later', () => {
    const at = tries(() => 0.5);
    expect(at.filter((hours) => hours <= 1 / 6).length).toBeGreaterThanOrEqual(4);
    expect(at.length).toBeGreaterThan(12);
    expect(at.length).toBeLessThan(25);
  });

  it('waits longer each time, up to twelve hours', () => {
    const pauses = Array.from({ length: 12 }, (_, at) => longestPause(at + 1));
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect([pauses[0], pauses.at(-1)]).toEqual([10_000, 12 * hour]);
  });
});

it('those that failed together do not come back together', () => {
  const now = planned;
  const early = nextTry({ tries: 6, lastAt }, now, 0);
  const late = nextTry({ tries: 6, lastAt }, now, 0.999);
  expect(Date.parse(late ?? '') - Date.parse(early ?? '')).toBeGreaterThan(longestPause(6) * 0.8);
});

it('a receiver that asks for time is given it, up to the last try', () => {
  const asked = new Date(planned.getTime() + 5 * hour);
  expect(nextTry({ tries: 1, lastAt }, planned, 0.5, asked)).toBe(asked.toISOString());
  const tooMuch = new Date(planned.getTime() + 1000 * hour);
  expect(nextTry({ tries: 1, lastAt }, planned, 0.5, tooMuch)).toBe(lastAt);
  // One that asks for less than we would wait is not hurried to.
  const drawn = nextTry({ tries: 5, lastAt }, planned, 0.9);
  expect(nextTry({ tries: 5, lastAt }, planned, 0.9, planned)).toBe(drawn);
});

it('after the last try there is none', () => expect(nextTry({ tries: 9, lastAt }, new Date(lastAt), 0.5)).toBeNull());
