import { expect, it } from 'vitest';
import { searchExpression } from '#graphql/catalogue/words.ts';

it('asks for every word, the last one as a beginning', () => {
  expect(searchExpression('spam')).toBe('"spam" *');
  expect(searchExpression('  spam   RUS/27/1 ')).toBe('"spam" AND "RUS/27/1" *');
});

it('takes what is quoted as it stands', () => {
  expect(searchExpression('"network security" spam')).toBe('"network security" AND "spam" *');
  expect(searchExpression('spam "network security"')).toBe('"spam" AND "network security"');
  expect(searchExpression('"network security')).toBe('"network" AND "security" *');
});

it('leaves out what has no letter or digit', () => {
  expect(searchExpression('- spam * () ^')).toBe('"spam" *');
  expect(searchExpression('"" * ""')).toBeNull();
  expect(searchExpression('')).toBeNull();
});

it('lets nothing be an operator', () => {
  expect(searchExpression('a OR b NOT c')).toBe('"a" AND "OR" AND "b" AND "NOT" AND "c" *');
});
