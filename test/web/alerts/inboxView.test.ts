/** What of the inbox is shown stands in the address; what happened to one subject in a row stands together. */
import { describe, expect, it } from 'vitest';
import { inBursts, inboxAddress, parseInbox } from '#web/alerts/inboxView.ts';

const parse = (address: string) => parseInbox(new URLSearchParams(address));

describe('the address of the inbox', () => {
  it('holds what is shown, and comes back the same', () => {
    const view = { unread: true, follow: 'flw_0_topic_spam', digest: 'dgst_1', after: 'c' };
    expect(parse(inboxAddress(view))).toEqual(view);
    expect(parse('')).toEqual({ unread: false, follow: null, digest: null, after: null });
  });

  it('leads there even when everything is shown', () => {
    expect(inboxAddress({})).toBe('?');
    expect(inboxAddress({ unread: false, follow: null })).toBe('?');
  });

  it('passes over what it does not know', () => {
    expect(parse('?unread=maybe&follow=&shape=round')).toEqual(parse(''));
  });
});

describe('a burst', () => {
  const bursts = (letters: string) => inBursts([...letters], (letter) => letter).map((burst) => burst.join(''));

  it('is what stands side by side on one subject, in its order', () => {
    expect(bursts('aabacc')).toEqual(['aa', 'b', 'a', 'cc']);
    expect(bursts('')).toEqual([]);
  });

  it('loses nothing', () => {
    expect(bursts('xxyxyyzz').join('')).toBe('xxyxyyzz');
  });
});
