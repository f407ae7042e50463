/** Words being written: what of them survives a reload. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
});
const { emptyDraft, keepDraft, keptDraft, keptEdit, tagsIn } = await import('#web/annotations/draft.ts');
const { inputOf } = await import('#web/annotations/useOutbox.ts');

const selector = { textId: 'text_1', exact: 'mail', prefix: 'the ', suffix: '.', start: 4, end: 8 };
const whole = {
  ...emptyDraft,
  body: 'Whose?',
  visibility: 'GROUP' as const,
  group: 'grp_1',
  embargo: '2027-03-01T09:00',
  tags: 'spam, mail',
  selector,
};
beforeEach(() => kept.clear());

describe('a draft', () => {
  it('comes back as it was, with its group, its day and its tags', () => {
    keepDraft('prop_1', whole);
    expect(keptDraft('prop_1')).toEqual(whole);
    expect(keptDraft('prop_2')).toBeNull();
  });

  it('that was kept before there were groups comes back too', () => {
    const { group: _, embargo: __, tags: ___, ...old } = { ...whole, visibility: 'PUBLIC' };
    kept.set('travaux.draft.prop_1', JSON.stringify(old));
    expect(keptDraft('prop_1')).toEqual({ ...whole, visibility: 'PUBLIC', group: null, embargo: '', tags: '' });
  });

  it.each([
    '',
    '7',
    '"x"',
    '[]',
    '{}',
    '{"body":"x"}',
    '{"body":"x","visibility":"ALL","motivation":"COMMENTING"}',
    '{"body":',
  ])('is none where what is kept is %s', (text) => {
    kept.set('travaux.draft.prop_1', text);
    expect(keptDraft('prop_1')).toBeNull();
  });

  it('is none where its words are no words', () => {
    kept.set('travaux.draft.prop_1', JSON.stringify({ ...whole, selector: { exact: 'mail' } }));
    expect(keptDraft('prop_1')).toBeNull();
  });

  it('is forgotten when it is sent', () => {
    keepDraft('prop_1', whole);
    keepDraft('prop_1', null);
    expect(keptDraft('prop_1')).toBeNull();
  });

  it('is sent with its group and its day only to a group', () => {
    expect(inputOf('prop_1', whole)).toMatchObject({ target: 'prop_1', group: 'grp_1', tags: ['spam', 'mail'] });
    expect(inputOf('prop_1', whole).embargoUntil).toMatch(/^2027-0[23]-\d\dT.*Z$/);
    expect(inputOf('prop_1', { ...whole, embargo: '' }).embargoUntil).toBeNull();
    const everyone = inputOf('prop_1', { ...whole, visibility: 'PUBLIC' });
    expect(everyone).not.toHaveProperty('group');
    expect(everyone).not.toHaveProperty('embargoUntil');
  });
});

describe('a change to a note', () => {
  it('comes back with the version from which it set out', () => {
    const edit = { body: 'Better', tags: '', version: 3 };
    keepDraft('ann_1', edit);
    expect(keptEdit('ann_1')).toEqual(edit);
  });

  it('is none without a version', () => {
    keepDraft('ann_1', whole);
    expect(keptEdit('ann_1')).toBeNull();
  });
});

describe('tags', () => {
  it('are parted by commas of any script, without blanks and each once', () => {
    expect(tagsIn(' spam, mail ,,spam، بريد，邮件 ')).toEqual(['spam', 'mail', 'بريد', '邮件']);
    expect(tagsIn(' ')).toEqual([]);
  });
});
