import { expect, it } from 'vitest';
import { forgettingStorage } from '#web/explorer/forgettingStorage.ts';

it('a storage that forgets holds what it is given, for as long as it is there itself', () => {
  const storage = forgettingStorage({ shown: 'docs' });
  storage.setItem('query', '{ viewer { role } }');
  expect([storage.length, storage.getItem('shown'), storage.getItem('query')]).toEqual([
    2,
    'docs',
    '{ viewer { role } }',
  ]);
  storage.removeItem('query');
  expect(storage.getItem('query')).toBeNull();
  storage.clear();
  expect(storage.length).toBe(0);
  expect(forgettingStorage({}).getItem('shown')).toBeNull();
});
