/** Proposals that share wording, as the schema answers. */
import { describe, expect, it } from 'vitest';
import { keepProvision } from '#graphql/processes/instruments.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { isEarlier } from '#graphql/texts/sharedTexts.ts';
import { proposal } from '#test/support/record.ts';
import { at, inWorld, listAt, refusal, system, visitor } from '#test/support/world.ts';
import { copied, early, enterComparisons, today } from './comparisons.ts';

const world = inWorld('EACH', enterComparisons);
const ofOne = `query ($slug: String!, $atLeast: Float) { proposal(slug: $slug) { sharedTexts(atLeast: $atLeast) {
  proposal { slug } share isEarlier text { body } otherText { body } passages { text start end laterStart laterEnd }
} } }`;
const others = async (slug: string, atLeast?: number) =>
  listAt(await world().get(visitor, ofOne, { slug, atLeast }), 'proposal.sharedTexts');
const named = async (slug: string, atLeast?: number) =>
  (await others(slug, atLeast)).map((one) => at({ data: one, errors: [] }, 'proposal.slug'));

const ofAll = `query ($processes: [String!], $atLeast: Float, $first: Int) {
  sharedTexts(processes: $processes, atLeast: $atLeast, first: $first) { proposals { slug } share }
}`;
const groups = async (asked: object = {}) =>
  listAt(await world().get(visitor, ofAll, { ...asked }), 'sharedTexts').map((group) => ({
    share: at({ data: group, errors: [] }, 'share'),
    slugs: listAt({ data: group, errors: [] }, 'proposals').map((one) => at({ data: one, errors: [] }, 'slug')),
  }));
const enter = (slug: string, body: string, rest = {}) =>
  keepProposal(
    world().context(system),
    proposal(slug, { action: 'ADD', texts: [{ language: 'en', body, versionedAt: '2012-07-01T00:00:00Z' }], ...rest }),
  );

describe('others that share the wording of a proposal', () => {
  it('are told with their share, the passages and which was earlier, the largest share first', async () => {
    const found = await others('copy', 0.6);
    const shares = found.map((one) => Number(at({ data: one, errors: [] }, 'share')));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect((await named('copy', 0.6)).toSorted()).toEqual(['old-result', 'register', 'undated-copy', 'vague-copy']);
    const byName = new Map(found.map((one) => [at({ data: one, errors: [] }, 'proposal.slug'), one]));
    const whole = { text: copied, start: 0, end: copied.length - 1, laterStart: 0, laterEnd: copied.length - 1 };
    expect(byName.get('undated-copy')).toMatchObject({
      ...{
        share: 1,
        isEarlier: null,
        otherText: { body: copied },
        passages: [{ ...whole, text: copied.slice(0, -1) }],
      },
    });
    // Of the 25 words of the register, `Each state shall keep a` is too short for a passage, and one word differs.
    expect(byName.get('register')).toMatchObject({ share: 19 / 25, isEarlier: true });
    expect(byName.get('vague-copy')).toMatchObject({ share: 1, isEarlier: null });
    expect(byName.get('old-result')).toMatchObject({ isEarlier: true });
  });

  it('have the words in both texts where the passages say', async () => {
    for (const one of await others('register', 0.1)) {
      const answer = { data: one, errors: [] };
      const [text, other] = [at(answer, 'text.body'), at(answer, 'otherText.body')].map(String);
      expect(listAt(answer, 'passages').length).toBeGreaterThan(0);
      for (const passage of listAt(answer, 'passages')) {
        const { start, end, laterStart, laterEnd, ...words } = Object(passage);
        expect(text?.slice(start, end)).toBe(words.text);
        expect(other?.slice(laterStart, laterEnd).toLowerCase()).toBe(words.text.toLowerCase());
      }
    }
  });

  it('are none where all they share are the words of today, however many', async () => {
    // Both have 16 of 18 words from the provision, and so has `fair`.
    expect(await named('soft', 0.1)).toEqual([]);
    const longer = `${today.en} Whoever wants to see the accounts behind a charge may ask the agency for them.`;
    const rest = { action: 'MOD', provisions: ['ITR-1988/5.1'] };
    await enter('more', longer, rest);
    await enter('more-again', `${longer} Nobody pays for that.`, rest);
    expect(await others('more', 0.1)).toMatchObject([{ proposal: { slug: 'more-again' }, share: 1 }]);
  });

  it('follow every change of a text, a provision and a record', async () => {
    expect(await named('rival', 0.1)).toEqual([]);
    await enter('echo', `${early} And more.`);
    expect(await named('echo', 0.9)).toContain('old-result');
    expect(await named('register', 0.5)).toContain('echo');
    // The newest version counts.
    await keepProposal(
      world().context(system),
      proposal('echo', {
        action: 'ADD',
        texts: [
          { language: 'en', body: `${early} And more.`, versionedAt: '2012-07-01T00:00:00Z' },
          { language: 'en', body: 'Something else altogether.', versionedAt: '2012-08-01T00:00:00Z' },
        ],
      }),
    );
    expect(await named('echo', 0.1)).toEqual([]);
    expect(await named('register', 0.1)).not.toContain('echo');
    // Once the provision says this itself, it is nobody's.
    const body = early.replace('public', 'printed');
    await keepProvision(world().context(system), {
      ...{ instrument: 'ITR-1988', number: '5.2', order: 6 },
      texts: [{ language: 'en', body }],
    });
    expect(await named('register', 0.1)).toEqual([]);
  });

  it('are asked for by a share from 0.1 to 1', async () => {
    for (const atLeast of [0, 0.09, 1.01, -1]) {
      expect(refusal(await world().ask(visitor, ofOne, { slug: 'copy', atLeast }))).toBe('INVALID atLeast');
    }
    expect(await others('gone')).toEqual([]);
  });
});

describe('groups of proposals that share wording', () => {
  it('hang together, the earliest first, those without a date last', async () => {
    expect(await groups({ atLeast: 0.55 })).toEqual([
      {
        share: 1,
        slugs: ['old-result', 'vague-copy', 'register', 'copy', 'adopted', 'adopted-in-part', 'result', 'undated-copy'],
      },
      // One is on no provision, so that all of its words are its own.
      { share: 0.6, slugs: ['unmatched', 'softer'] },
    ]);
  });

  it('are smaller the more must be shared, and within chosen processes', async () => {
    expect(await groups({ atLeast: 1 })).toEqual([
      { share: 1, slugs: ['vague-copy', 'copy', 'undated-copy'] },
      { share: 1, slugs: ['adopted-in-part', 'result'] },
    ]);
    expect(await groups({ atLeast: 1, first: 1 })).toHaveLength(1);
    const within = await groups({ atLeast: 1, processes: ['wcit-12'] });
    expect(within.map(({ slugs }) => slugs.join()).toSorted()).toEqual([
      'adopted-in-part,result',
      'vague-copy,undated-copy',
    ]);
    expect(await groups({ processes: ['cstd'] })).toEqual([]);
  });

  it('are refused with the field where the question cannot be taken', async () => {
    const no = async (asked: object) => refusal(await world().ask(visitor, ofAll, { ...asked }));
    expect(await no({ atLeast: 0.05 })).toBe('INVALID atLeast');
    expect(await no({ first: 0 })).toBe('INVALID first');
    expect(await no({ first: 101 })).toBe('INVALID first');
    expect(await no({ processes: ['wcit-12', 'nowhere'] })).toBe('INVALID processes.1');
  });
});

describe('a date', () => {
  it('is earlier than another only where that does not depend on the day it means', () => {
    expect(isEarlier('2012-05', '2012-06-01')).toBe(true);
    expect(isEarlier('2012-06-02', '2012-06-01')).toBe(false);
    expect(isEarlier('2012-06', '2012-06-15')).toBe(null);
    expect(isEarlier('2012', '2012-12-31')).toBe(null);
    expect(isEarlier('2011', '2012')).toBe(true);
    expect(isEarlier('2012-06-01', '2012-06-01')).toBe(null);
    expect(isEarlier(null, '2012')).toBe(null);
  });
});
