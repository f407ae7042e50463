/** The inbox is worked through with single keys. */
import { describe, expect, it } from 'vitest';
import { stepOf } from '#web/alerts/listKeys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('a key in the inbox', () => {
  it.each([
    ['j', 1, { to: 2 }],
    ['ArrowDown', 1, { to: 2 }],
    ['k', 1, { to: 0 }],
    ['ArrowUp', 1, { to: 0 }],
    ['Home', 2, { to: 0 }],
    ['End', 0, { to: 2 }],
    ['e', 1, { mark: 1 }],
  ])('%s at place %i', (key, at, step) => {
    expect(stepOf(press(key), at, 3)).toEqual(step);
  });

  it('does nothing beyond the ends, in an empty list, or when it is none of ours', () => {
    expect(stepOf(press('j'), 2, 3)).toBeNull();
    expect(stepOf(press('k'), 0, 3)).toBeNull();
    expect(stepOf(press('j'), -1, 0)).toBeNull();
    expect(stepOf(press('e'), -1, 3)).toBeNull();
    expect(stepOf(press('x'), 1, 3)).toBeNull();
    expect(stepOf(press('Enter'), 1, 3)).toBeNull();
  });

  it('leaves to the browser what is held together with another key', () => {
    expect(stepOf(press('e', { ctrlKey: true }), 1, 3)).toBeNull();
    expect(stepOf(press('j', { metaKey: true }), 1, 3)).toBeNull();
    expect(stepOf(press('ArrowUp', { altKey: true }), 1, 3)).toBeNull();
  });
});
