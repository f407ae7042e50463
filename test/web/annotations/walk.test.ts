/** Walking through the notes with single keys. */
import { describe, expect, it } from 'vitest';
import { stepTo } from '#web/annotations/walk.ts';

const press = (key: string, held: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });
const ids = ['a', 'b', 'c'];

describe('among the notes', () => {
  it.each([
    ['j', null, 'a'],
    ['j', 'a', 'b'],
    ['j', 'c', null],
    ['k', 'c', 'b'],
    ['k', 'a', null],
    ['k', null, null],
    ['j', 'gone', 'a'],
    ['x', 'a', null],
  ])('%s leads from %s to %s', (key, at, to) => {
    expect(stepTo(press(key), false, ids, at)).toBe(to);
  });

  it('a letter that is typed, or held with another key, leads nowhere', () => {
    expect(stepTo(press('j'), true, ids, 'a')).toBeNull();
    expect(stepTo(press('j', { ctrlKey: true }), false, ids, 'a')).toBeNull();
  });
});
