/** The index of shared wording finds what comparing every two texts finds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speller } from '#graphql/texts/passages.ts';
import { indexWordings } from '#graphql/texts/sharedWording.ts';
import { shareOf, type Wording, wordingOf } from '#graphql/texts/sharedWords.ts';

const wordings = (bodies: readonly string[], base?: string): Wording[] => {
  const spell = speller();
  const bases = base === undefined ? [] : [spell(base)];
  return bodies.map((body, at) =>
    wordingOf(
      { processId: `process ${at % 2}`, proposalId: `proposal ${at}`, textId: `text ${at}` },
      spell(body),
      bases,
    ),
  );
};
/** Texts put together from a few sentences, so that many share some. */
const sentence = fc.array(fc.constantFrom('ab', 'cd', 'ef', 'gh', 'ij', 'kl', 'mn'), { minLength: 4, maxLength: 14 });
const bodies = fc
  .array(sentence, { minLength: 3, maxLength: 6 })
  .chain((sentences) =>
    fc.array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 15 }),
  )
  .map((texts) => texts.map((parts) => parts.map((words) => words.join(' ')).join('. ')));
const atLeasts = fc.constantFrom(0.1, 0.25, 0.5, 0.65, 1);

describe('the index', () => {
  it('finds for one text exactly the others that share enough', () => {
    fc.assert(
      fc.property(bodies, atLeasts, (texts, atLeast) => {
        const all = wordings(texts);
        const index = indexWordings(all);
        for (const one of all) {
          const expected = all.filter(
            (other) => other !== one && one.newWords >= 6 && other.newWords >= 6 && shareOf(one, other) >= atLeast,
          );
          const found = index.near(one.proposalId, atLeast);
          expect(found.map(({ other }) => other.proposalId).sort()).toEqual(
            expected.map((other) => other.proposalId).sort(),
          );
          for (const { other, share } of found) expect(share).toBe(shareOf(one, other));
        }
      }),
    );
  });

  it('finds over all texts, or over some, what hangs together', () => {
    fc.assert(
      fc.property(bodies, atLeasts, fc.boolean(), (texts, atLeast, isPart) => {
        const all = wordings(texts);
        const asked = all.filter(({ processId }) => !isPart || processId === 'process 0');
        const pairs = indexWordings(all).pairs(atLeast, ({ processId }) => !isPart || processId === 'process 0');
        const expected = asked.flatMap((one, at) =>
          asked
            .slice(at + 1)
            .filter((other) => one.newWords >= 6 && other.newWords >= 6 && shareOf(one, other) >= atLeast)
            .map((other) => [one.proposalId, other.proposalId]),
        );
        for (const { one, other, share } of pairs) {
          expect(share).toBe(shareOf(one, other));
          expect(share).toBeGreaterThanOrEqual(atLeast);
        }
        expect(together(pairs.map(({ one, other }) => [one.proposalId, other.proposalId]))).toEqual(together(expected));
      }),
    );
  });

  it('does not count what the text to be changed says, nor texts that add less than a passage', () => {
    const base = 'all members shall report to the council in writing every second year';
    const [one, other, third] = wordings([`${base} or more often`, `${base} or never`, `Here ${base}`], base);
    expect([one, other, third].map((wording) => wording?.newWords)).toEqual([3, 2, 1]);
    expect(
      indexWordings([one, other, third].filter((wording) => wording !== undefined)).pairs(0.1, () => true),
    ).toEqual([]);
  });

  it('holds together hundreds of texts that differ in a word each', () => {
    const words = Array.from({ length: 40 }, (_, at) => `w${at}`);
    const texts = Array.from({ length: 450 }, (_, at) => words.with(at % 40, `new${at}`).join(' '));
    const pairs = indexWordings(wordings(texts)).pairs(0.6, () => true);
    const [group, ...others] = together(pairs.map(({ one, other }) => [one.proposalId, other.proposalId]));
    expect(group).toHaveLength(450);
    expect(others).toEqual([]);
  });
});

/** The groups that pairs make, each sorted. */
function together(pairs: readonly string[][]): string[][] {
  const groupOf = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const joined = new Set(pair.flatMap((one) => [...(groupOf.get(one) ?? [one])]));
    for (const one of joined) groupOf.set(one, joined);
  }
  return [...new Set(groupOf.values())]
    .map((group) => [...group].sort())
    .sort((a, b) => (String(a) < String(b) ? -1 : 1));
}
