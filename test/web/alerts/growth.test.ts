/** What is new in the inbox since its list came. */
import { describe, expect, it } from 'vitest';
import { seenAfter } from '#web/alerts/useGrowth.ts';

const at = (count: number, isAsking = false) => ({ count, isAsking });

describe('the count that the list knows of', () => {
  it('is the one it came with', () => {
    expect(seenAfter(null, at(3))).toEqual(at(3));
    // An old count from the cache, and then the answer: the answer brought its list along.
    expect(seenAfter(at(3, true), at(5))).toEqual(at(5));
  });

  it('stays while more comes, and follows what is marked as read', () => {
    expect(seenAfter(at(3), at(5))).toEqual(at(3));
    expect(seenAfter(at(3), at(2))).toEqual(at(2));
  });

  it('begins anew when the list is asked for again', () => {
    expect(seenAfter(at(3), at(5, true))).toEqual(at(5, true));
  });
});
