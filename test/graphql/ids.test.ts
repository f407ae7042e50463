/** Ids: what they tell, and what nobody can make them tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountId,
  eventId,
  eventSequence,
  followId,
  isA,
  makeId,
  newId,
  notificationId,
  parseId,
  parseOwnedId,
} from '#graphql/ids.ts';

const hostile = ['', '_', 'prop', 'prop_', '_x', 'PROP_x', 'constructor_x', '__proto___x', 'toString_x', 'own#acct_1'];

describe('an id', () => {
  it('tells its kind and its code', () => {
    expect(parseId(makeId('right', 'UDHR-19'))).toEqual({ kind: 'right', rest: 'UDHR-19' });
    expect(parseId('prov_ITR-1988/3.3')).toEqual({ kind: 'provision', rest: 'ITR-1988/3.3' });
    expect(parseId('doc_TD_62')).toEqual({ kind: 'document', rest: 'TD_62' });
    expect(isA('topic', 'topic_spam') && !isA('topic', 'party_spam')).toBe(true);
  });

  it.each([...hostile, `prop_${'x'.repeat(400)}`])('is not %j', (text) => {
    expect(parseId(text)).toBeNull();
  });

  it('is none of ours for any other text, and reading it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parseId(text);
        if (parsed) expect(makeId(parsed.kind, parsed.rest)).toBe(text);
        for (const read of [eventSequence, parseOwnedId]) read(text);
      }),
    );
  });

  it('made later sorts later, and two of one moment differ', () => {
    const [first, second] = [new Date(1000), new Date(2000)];
    expect(newId('annotation', first) < newId('annotation', second)).toBe(true);
    expect(newId('annotation', first)).not.toBe(newId('annotation', first));
  });
});

describe('the id of an event', () => {
  it('is its place in the feed, there and back', () => {
    fc.assert(
      fc.property(fc.nat(), (place) => {
        expect(eventSequence(eventId(place))).toBe(place);
      }),
    );
  });

  it.each(['evt_1', 'evt_-00000000001', 'evt_1e5', 'prop_000000000001', 'evt_0000000000010', 'evt_00000000000x'])(
    'is not %s',
    (text) => expect(eventSequence(text)).toBeNull(),
  );
});

describe('the id of an account', () => {
  it('follows from issuer and subject, and from both', () => {
    expect(accountId('https://a.test', 'member')).toBe(accountId('https://a.test', 'member'));
    expect(accountId('https://a.test', 'member')).not.toBe(accountId('https://b.test', 'member'));
    expect(accountId('a', 'b\nc')).toMatch(/^acct_[0-9a-f]{32}$/);
  });
});

describe('the id of what an account owns', () => {
  const account = accountId('https://a.test', 'member');

  it('leads to its owner and to what it is about', () => {
    expect(parseOwnedId(followId(account, 'topic_spam'))).toEqual({ account, rest: 'topic_spam' });
    expect(parseOwnedId(notificationId(account, 7))).toEqual({ account, rest: '000000000007' });
  });

  it.each(['flw_', 'flw_x_topic_spam', 'ntf_0123', `topic_${'a'.repeat(32)}_x`, `flw_${'g'.repeat(32)}_topic_spam`])(
    'is not %s',
    (text) => expect(parseOwnedId(text)).toBeNull(),
  );
});
