/** From the form to the API, and into the tab and back. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

const stored = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
  removeItem: (key: string) => stored.delete(key),
});
const { emptyContent, emptySource, inputOf, parts, unkept } = await import('#web/assess/content.ts');
const { keep, keptFor, readContent } = await import('#web/assess/kept.ts');
const { saidOf } = await import('#web/assess/said.ts');

const selector = { textId: 'text_1', exact: 'a route', prefix: 'cut ', suffix: '.', start: 4, end: 11 };
const whole: typeof emptyContent = {
  answers: 'imp_1',
  supersedes: null,
  stance: 'DISSENTS',
  scope: 'RECORD',
  textId: 'text_1',
  selector,
  alternative: 'a route for an hour',
  right: 'ICCPR-19',
  direction: 'RESTRICTS',
  scale: 4,
  scopeOfPeople: 3,
  irremediability: 2,
  likelihood: 5,
  confidence: 'MEDIUM',
  legality: 'NOT_MET',
  legalityReason: 'It names no law.',
  legitimateAim: 'UNCLEAR',
  legitimateAimReason: 'None is said.',
  necessity: 'NOT_MET',
  necessityReason: 'Milder means would do.',
  affected: ['JOURNALISTS'],
  infrastructure: ['ROUTING'],
  dutyBearers: ['OPERATOR'],
  dutyNote: 'Cut on request.',
  rationale: 'It lets anybody cut.',
  basis: 'SOURCED',
  assessor: 'A society',
  sources: [{ title: 'Its letter', url: 'https://example.org/letter', page: '3', note: '' }],
};
beforeEach(() => stored.clear());

describe('what is sent', () => {
  it('is all that the form holds, and what is empty as nothing', () => {
    expect(inputOf(whole, true)).toEqual({
      ...whole,
      sources: [{ title: 'Its letter', url: 'https://example.org/letter', page: '3', note: null }],
    });
    const nothing = inputOf({ ...emptyContent, rationale: ' \n' }, true);
    expect(Object.values(nothing).filter((value) => value !== null && !Array.isArray(value))).toEqual([]);
  });

  it('holds no test where the right may not be limited', () => {
    expect(inputOf(whole, false)).toMatchObject({ legality: null, legalityReason: null, necessityReason: null });
  });

  it('names nobody else where one speaks for oneself, and takes no stance where nothing is answered', () => {
    expect(inputOf({ ...whole, basis: 'OWN', answers: null }, true)).toMatchObject({ assessor: null, stance: null });
  });

  it('leaves out words of another text than the one it is made on', () => {
    expect(inputOf({ ...whole, textId: 'text_2' }, true).selector).toBeNull();
  });

  it('leaves out a source that is not whole yet, which is said', () => {
    const sources = [
      emptySource,
      { ...emptySource, title: 'Whole' },
      { ...emptySource, title: 'Half an address', url: 'example.org' },
      { ...emptySource, title: 'No page of the web', url: 'javascript:alert(1)' },
      { ...emptySource, url: 'https://example.org/' },
    ];
    expect(inputOf({ ...emptyContent, sources }, true).sources).toMatchObject([{ title: 'Whole', url: null }]);
    expect(unkept({ ...emptyContent, sources }).map(({ field }) => field)).toEqual([
      'sources.2.url',
      'sources.3.url',
      'sources.4.title',
    ]);
  });
});

describe('what is kept in the tab', () => {
  it('comes back as it was, and goes when it is saved', () => {
    keep('draft_1', { version: 3, base: emptyContent, content: whole, group: 'grp_1' });
    expect(keptFor('draft_1')).toEqual({ version: 3, base: emptyContent, content: whole, group: 'grp_1' });
    expect(keptFor('draft_2')).toBeNull();
    keep('draft_1', null);
    expect([...stored.keys()]).toEqual([]);
  });

  it('lies where the sign-out clears it away', () => {
    keep('draft_1', { version: 3, base: emptyContent, content: whole, group: null });
    expect([...stored.keys()].every((key) => key.startsWith('travaux.draft.'))).toBe(true);
  });

  it('is passed over where it is not what was put there', () => {
    stored.set('travaux.draft.assess.draft_1', '{"version":"3"}');
    expect(keptFor('draft_1')).toBeNull();
    stored.set('travaux.draft.assess.draft_1', 'nonsense');
    expect(keptFor('draft_1')).toBeNull();
    const odd = {
      scale: 9,
      direction: 'SIDEWAYS',
      affected: ['CHILDREN', 'MARTIANS'],
      selector: { exact: 'x' },
      basis: 'EDITORIAL',
    };
    expect(readContent(odd)).toEqual({ ...emptyContent, affected: ['CHILDREN'] });
    expect(readContent(null)).toEqual(emptyContent);
  });
});

describe('what a part says in a line', () => {
  it('is said for every part, and nothing of an empty one', () => {
    expect(parts.filter((part) => part !== 'supersedes').map((part) => saidOf(part, whole))).not.toContain('nothing');
    expect(parts.map((part) => saidOf(part, emptyContent))).toEqual(parts.map(() => 'nothing'));
    expect(saidOf('scale', whole)).toBe('4, grave');
    expect(saidOf('selector', whole)).toBe('“a route”');
  });
});
