/** Topics under the broad ones that hold them, and rights by their codes. */
import { describe, expect, it } from 'vitest';
import { parseRightCode } from '#web/vocabulary/rightCode.ts';
import { topicTree } from '#web/vocabulary/topicTree.ts';

const topic = (slug: string, broader?: string) => ({ slug, label: slug, broader: broader ? { slug: broader } : null });
const shape = (topics: ReturnType<typeof topic>[]) =>
  topicTree(topics).map(({ top, below }) => [top.slug, ...below.map(({ slug }) => slug)]);

describe('the tree of topics', () => {
  it('puts each under its broadest, at any depth, in the order given', () => {
    expect(
      shape([topic('fraud', 'economics'), topic('economics'), topic('sim-fraud', 'fraud'), topic('access')]),
    ).toEqual([['economics', 'fraud', 'sim-fraud'], ['access']]);
  });

  it('loses none whose broader one is not there', () => {
    expect(shape([topic('fraud', 'economics')])).toEqual([['fraud']]);
  });

  it('loses none where topics hold each other', () => {
    expect(shape([topic('a', 'b'), topic('b', 'a'), topic('c', 'a')])).toEqual([['a'], ['b'], ['c']]);
  });
});

describe('a right’s code', () => {
  it.each([
    ['UDHR-19', 'UDHR', '19'],
    ['iccpr-17', 'ICCPR', '17'],
    ['ICESCR-general', 'ICESCR', 'general'],
  ])('%s', (code, instrument, article) => {
    expect(parseRightCode(code)).toEqual({ instrument, article });
  });

  it.each(['UDHR', 'UDHR-', 'ECHR-10', 'UDHR-1900', '19-UDHR', 'UDHR-19x'])('%s is none', (code) => {
    expect(parseRightCode(code)).toBeNull();
  });
});
