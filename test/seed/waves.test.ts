import { expect, it } from 'vitest';
import { waves } from '#seed/waves.ts';

const named = (name: string, ...after: string[]) => ({ name, after });
const cut = (items: ReturnType<typeof named>[], size: number) =>
  waves(
    items,
    size,
    ({ name }) => name,
    ({ after }) => after,
  ).map((wave) => wave.map(({ name }) => name));

it('holds no more than the size of a wave, in the order of the file', () => {
  expect(cut([named('a'), named('b'), named('c')], 2)).toEqual([['a', 'b'], ['c']]);
});

it('puts a record into a later wave than the one it refers to', () => {
  expect(cut([named('a'), named('b', 'a'), named('c', 'a'), named('d', 'c')], 9)).toEqual([['a'], ['b', 'c'], ['d']]);
});

it('does not wait for what stands in an earlier wave or in no wave at all', () => {
  expect(cut([named('a'), named('b', 'a'), named('c', 'a', 'elsewhere')], 9)).toEqual([['a'], ['b', 'c']]);
});

it('cuts nothing into nothing', () => {
  expect(cut([], 3)).toEqual([]);
});
