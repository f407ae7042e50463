/** What somebody fills in of a webhook, and what it stands for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, faultsOf, inputOf, placeOf, queryInWords, searchAt } from '#web/webhooks/webhookDraft.ts';

const filled = {
  ...emptyDraft,
  url: ' https://example.org/hook ',
  isAllKinds: false,
  kinds: ['PROPOSAL_TABLED', 'DEADLINE_NEAR'],
  processes: ['wcit-12'],
  subjects: ['topic_spam'],
  search: 'https://travaux.test/proposals?text=routing&actions=ADD&sort=TITLE#results',
} as const;

describe('a webhook that is filled in', () => {
  it('asks for what was chosen, and for nothing that was left open', () => {
    expect(inputOf(filled)).toEqual({
      url: 'https://example.org/hook',
      description: null,
      query: {
        kinds: ['PROPOSAL_TABLED', 'DEADLINE_NEAR'],
        processes: ['wcit-12'],
        subjects: ['topic_spam'],
        proposals: { text: 'routing', actions: ['ADD'] },
      },
    });
    expect(inputOf({ ...emptyDraft, url: 'https://example.org' }).query).toEqual({});
    // Kinds that were ticked and then not wanted are not asked for.
    expect(inputOf({ ...filled, isAllKinds: true }).query).not.toHaveProperty('kinds');
  });

  it('comes back from what is stored as it was', () => {
    const { url, description, query } = inputOf(filled);
    const again = draftOf({ url, description: description ?? null, query: JSON.stringify(query) });
    expect(inputOf(again)).toEqual(inputOf(filled));
  });

  it('is told what it lacks before it is sent', () => {
    expect(faultsOf(filled)).toEqual({});
    expect(Object.keys(faultsOf({ ...emptyDraft, isAllKinds: false, search: '/proposals' }))).toEqual([
      'url',
      'kinds',
      'search',
    ]);
  });
});

describe('the address of a search', () => {
  it('that asks for nothing, or for nothing known, is none', () => {
    for (const address of ['', 'routing', '/proposals', '/proposals?', '/proposals?nonsense=1', '?stages=NONE'])
      expect(searchAt(address), address).toBeNull();
  });

  it('may be any text without harm', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const query = searchAt(text);
        expect(query === null || Object.keys(query).length > 0).toBe(true);
      }),
    );
  });
});

it('a refusal stands at the field that it is about', () => {
  expect(
    ['url', 'input.url', 'query.kinds.0', 'query.proposals.text', 'query.since', 'description', 'other', null].map(
      placeOf,
    ),
  ).toEqual(['url', 'url', 'kinds', 'search', 'whole', 'description', 'whole', 'whole']);
});

it('what is asked for is said in words', () => {
  expect(queryInWords('{}')).toBe('everything that happens');
  expect(queryInWords(JSON.stringify(inputOf(filled).query))).toBe(
    'proposal entered; deadline near, in 1 process, on 1 subject, on proposals of one search',
  );
});
