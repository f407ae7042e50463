import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Proposal } from '#graphql/proposals/proposals.ts';
import { proposalById } from '#graphql/proposals/proposals.ts';
import { everything } from '#graphql/proposals/query.ts';
import { snippetsOf } from '#graphql/proposals/snippets.ts';
import { openedFor } from '../opened.ts';
import { enterSixLanguages } from './record.ts';

const operators = [
  'AND',
  'OR',
  'NOT',
  'NEAR(a b, 5)',
  'title:',
  '{title}',
  '^a',
  '"',
  '*',
  'a*',
  '-b',
  '-"c d"',
  '(',
  ')',
  '+',
];
const sql = [
  "' OR 1=1 --",
  "'; DROP TABLE proposals; --",
  'SELECT * FROM words',
  '$expression',
  '?1',
  '/*',
  '\\',
  '%',
  '_',
];
const odd = [
  '\0',
  '\u0007',
  '\u202e',
  '\u200f',
  '\u2066',
  '\ufeff',
  '\ud800',
  '\udc00',
  '🛰',
  '👩‍👧',
  'é',
  'e\u0301',
  'ﷺ',
  '٣',
  '水',
  'ё',
  '½',
];
const hostile = fc.oneof(
  fc.string({ maxLength: 500, unit: 'binary' }),
  fc.string({ maxLength: 100, unit: fc.constantFrom(...odd, ...operators, ...sql, ' ', 'a', 'route') }),
  fc
    .array(fc.constantFrom(...operators, ...sql, ...odd, 'route', 'трафик', '安全'), { maxLength: 60 })
    .map((words) => words.join(' ').slice(0, 500)),
);

describe('any text whatever', () => {
  const opened = openedFor(enterSixLanguages);
  const all: Proposal[] = [];
  const find = (text: string) => opened.catalogue().proposals({ ...everything, text }, 'RELEVANCE', null, 100);
  beforeAll(async () => {
    for (const { id } of opened.catalogue().proposals(everything, 'RELEVANCE', null, 100).items) {
      const proposal = await proposalById(opened.ctx(), id);
      if (proposal) all.push(proposal);
    }
  });

  it('is an answer and no error, the same one every time', () => {
    const any = fc.property(hostile, (text) => {
      const found = find(text);
      expect(find(text)).toEqual(found);
      expect(opened.catalogue().countProposals({ ...everything, text })).toBe(found.items.length);
      opened.catalogue().respell(text);
      opened.catalogue().findableIds(text, 10);
    });
    fc.assert(any, { numRuns: 1000 });
  });

  it.each([
    ['many words', Array.from({ length: 250 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(' ')],
    ['many alternatives', Array.from({ length: 100 }, (_, at) => `${at}`).join(' OR ')],
    ['many words that must not be there', Array.from({ length: 120 }, (_, at) => `-${at}`).join(' ')],
    ['one long word', 'a'.repeat(500)],
    ['one long symbol', 'a1/'.repeat(166)],
    ['many hyphens', 'a-'.repeat(249)],
  ])('may be %s', (_, text) => expect(() => find(text)).not.toThrow());

  it('asks consultations the same way', () => {
    const rest = { processes: null, status: null, closesBefore: null, closesAfter: null, topics: null };
    const any = fc.property(hostile, (text) => {
      expect(opened.catalogue().consultationIds({ text, ...rest }, new Date())).toEqual([]);
    });
    fc.assert(any, { numRuns: 300 });
  });

  it('marks nothing but what stands there', async () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const any = fc.asyncProperty(hostile, fc.string({ unit: 'binary', maxLength: 400 }), async (text, summary) => {
      const query = { ...everything, text: text.trim() || null };
      const [first] = all;
      if (!first) throw new Error('There should be proposals.');
      const node = { ...first, summary: `${summary} ${text} ${summary}` };
      for (const { field, parts } of await snippetsOf(opened.ctx(), { node, query })) {
        if (field !== 'SUMMARY') continue;
        const shown = parts.map((part) => part.text).join('');
        const bare = shown.replace(/^…/, '').replace(/…$/, '');
        expect(node.summary).toContain(bare);
        const at = node.summary.indexOf(bare);
        const edges = new Set(
          [...graphemes.segment(node.summary)].map(({ index }) => index).concat(node.summary.length),
        );
        // The same stretch can stand there several times: one of them has whole characters at both ends.
        const places = [...node.summary.matchAll(new RegExp(literally(bare), 'g'))].map(({ index }) => index);
        expect(places.some((place) => edges.has(place) && edges.has(place + bare.length)) || at < 0).toBe(true);
      }
    });
    await fc.assert(any, { numRuns: 300 });
  });
  const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
});
