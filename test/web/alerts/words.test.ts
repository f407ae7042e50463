/** How one is told, in words. */
import { describe, expect, it } from 'vitest';
import { hourWords, timeZones } from '#web/alerts/hours.ts';
import { searchName } from '#web/alerts/searchName.ts';
import { faultsOf } from '#web/alerts/useFollowing.ts';
import { previewInWords } from '#web/alerts/usePreview.ts';
import { settingsInWords } from '#web/alerts/words.ts';

describe('the settings of a follow in a line', () => {
  it('say when, where and of what', () => {
    expect(settingsInWords({ kinds: [], rate: 'LIVE', channels: ['INBOX'] })).toBe(
      'At once, in the inbox, of everything',
    );
    expect(settingsInWords({ kinds: ['PROPOSAL_TABLED'], rate: 'WEEKLY', channels: ['INBOX', 'EMAIL', 'CHAT'] })).toBe(
      'Once a week, in the inbox, by e-mail and in the chat room, only of: proposal entered',
    );
    const many = ['PROPOSAL_TABLED', 'PROPOSAL_REVISED', 'SPONSOR_JOINED', 'SPONSOR_LEFT'] as const;
    expect(settingsInWords({ kinds: many, rate: 'DAILY', channels: ['EMAIL'] })).toBe(
      'Once a day, by e-mail, of 4 kinds of event',
    );
  });

  it('say of a muted one only that', () => {
    expect(settingsInWords({ kinds: [], rate: 'OFF', channels: ['INBOX'] })).toBe('Muted: it tells nothing');
  });
});

describe('a preview in a sentence', () => {
  const from = '2026-08-24T00:00:00.000Z';
  it('counts what would have been told', () => {
    expect(previewInWords({ count: 0, isWhole: true, from }, 'LIVE')).toBe(
      'This would have told you nothing in the last 90 days.',
    );
    expect(previewInWords({ count: 1, isWhole: true, from }, 'LIVE')).toBe(
      'This would have told you once in the last 90 days.',
    );
    expect(previewInWords({ count: 1204, isWhole: true, from }, 'DAILY')).toBe(
      'This would have told you 1,204 times in the last 90 days, gathered by day.',
    );
  });

  it('does not claim 90 days where it did not look so far', () => {
    const words = previewInWords({ count: 5000, isWhole: false, from }, 'LIVE');
    expect(words).toContain('since 24 Aug 2026');
    expect(words).not.toContain('90 days');
  });
});

describe('the name proposed for a search', () => {
  it('is made of its parts and never longer than a name may be', () => {
    expect(searchName(['“routing”', 'Topic: Spam'])).toBe('“routing”, Topic: Spam');
    expect(searchName([])).toBe('All proposals');
    expect([...searchName(['𝄞'.repeat(150)])]).toHaveLength(100);
  });
});

describe('what a form would be refused for', () => {
  const settings = { name: 'x', kinds: [], isAll: true, rate: 'LIVE', channels: ['INBOX'], isSure: false } as const;
  it('is nothing when it is complete', () => {
    expect(faultsOf(settings, true)).toEqual([]);
  });

  it('is told at its place, all at once', () => {
    const empty = { ...settings, name: '  ', isAll: false, channels: [] };
    expect(faultsOf(empty, true).map(({ place }) => place)).toEqual(['name', 'kinds', 'channels']);
    expect(faultsOf(empty, false).map(({ place }) => place)).toEqual(['kinds', 'channels']);
  });
});

describe('hours and zones', () => {
  it('are written in full, and UTC comes first and once', () => {
    expect([hourWords(7), hourWords(23)]).toEqual(['07:00', '23:00']);
    expect(timeZones()[0]).toBe('UTC');
    expect(timeZones().filter((zone) => zone === 'UTC')).toHaveLength(1);
    expect(timeZones()).toContain('Europe/Zurich');
  });
});
