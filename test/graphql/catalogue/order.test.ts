import { expect, it } from 'vitest';
import { afterAll, orderKey } from '#graphql/catalogue/order.ts';

/** In the order in which the database compares: byte by byte. */
const sorted = (texts: string[]) =>
  texts.toSorted((a, b) => Buffer.compare(Buffer.from(orderKey(a)), Buffer.from(orderKey(b))));

it('orders numbers as numbers, wherever they stand', () => {
  const symbols = ['RUS/27/1', 'RUS/27/2', 'RUS/27/10', 'RUS/100/1', 'TD 9', 'TD 62'];
  expect(sorted(symbols.toReversed())).toEqual(symbols);
});

it('makes no difference between letter cases, accents and spacing', () => {
  expect(orderKey('  Côte  d’Ivoire')).toBe(orderKey('COTE d’ivoire'));
  expect(orderKey('TD 007')).toBe(orderKey('td 7'));
});

it('has a last place after every text', () => {
  for (const text of ['zzz', '水', '\u{10FFFE}']) expect(sorted([afterAll, text])).toEqual([text, afterAll]);
});
