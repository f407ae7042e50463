/** Quotas over HTTP: what an answer says of them, and how the end of one looks. */
import { describe, expect, it } from 'vitest';
import { type Asked, withApi } from '#test/support/api.ts';
import { apiKey } from '#test/support/mutations.ts';
import { member } from '#test/support/world.ts';

const api = withApi({ QUOTA_VISITOR: '1000', QUOTA_KEY: '5000', QUOTA_MEMBER: '3000', EDGE_MARK: 'the-mark' });
const page = '{ proposals(first: 100) { nodes { slug } } }';
const from = (sourceIp: string, more: Asked = {}) => api().ask({ query: page, sourceIp, ...more });

describe('an answer', () => {
  it('says what the query cost, what is left, and when the hour is over', async () => {
    const { headers, json } = await from('192.0.2.10');
    expect(json.extensions).toEqual({
      cost: {
        query: 101,
        limit: 1000,
        remaining: 899,
        resetsAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z$/),
      },
    });
    expect(headers['ratelimit-policy']).toBe('"hour";q=1000;w=3600');
    const [, left, wait] = /^"hour";r=(\d+);t=(\d+)$/.exec(headers.ratelimit ?? '') ?? [];
    expect(Number(left)).toBe(899);
    expect(Number(wait)).toBeGreaterThan(0);
    expect(Number(wait)).toBeLessThanOrEqual(3600);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('costs a point at least, also where nothing could be answered', async () => {
    const left = async (query: string) =>
      /r=(\d+)/.exec((await from('192.0.2.11', { query })).headers.ratelimit ?? '')?.[1];
    expect(await left('{ __typename }')).toBe('999');
    expect(await left('{ nothing }')).toBe('998');
    expect(await left('{ not a query')).toBe('997');
  });
});

describe('a quota that is used up', () => {
  it('is 429 with TOO_MANY and the seconds to wait, and nothing is answered', async () => {
    for (let asked = 0; asked < 9; asked += 1) expect((await from('192.0.2.20')).status).toBe(200);
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { status, headers, json } = await from('192.0.2.20', { headers: { accept } });
      expect(status).toBe(429);
      expect(json.errors).toMatchObject([{ extensions: { code: 'TOO_MANY' } }]);
      expect(json).not.toHaveProperty('data');
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(headers.ratelimit).toMatch(/^"hour";r=\d+;t=\d+$/);
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('leaves what is small enough, until nothing is left', async () => {
    for (let asked = 0; asked < 9; asked += 1) await from('192.0.2.21');
    const small = () => from('192.0.2.21', { query: '{ __typename }' });
    let answered = 0;
    while ((await small()).status === 200) answered += 1;
    expect(answered).toBeGreaterThan(50);
    expect(answered).toBeLessThanOrEqual(91);
  });

  it('of one address is none of another’s', async () => {
    for (let asked = 0; asked < 10; asked += 1) await from('192.0.2.22');
    expect((await from('192.0.2.22')).status).toBe(429);
    expect((await from('198.51.100.7')).status).toBe(200);
  });
});

describe('whoever is counted', () => {
  it('by a key has more than a visitor, wherever it asks from', async () => {
    const headers = { authorization: `Bearer ${(await apiKey(api().world, member)).secret}` };
    const [one, other] = [await from('192.0.2.30', { headers }), await from('192.0.2.31', { headers })];
    expect(one.json.extensions).toMatchObject({ cost: { limit: 5000, remaining: 4899 } });
    expect(other.json.extensions).toMatchObject({ cost: { limit: 5000, remaining: 4798 } });
  });

  it('signed in has more than a visitor too', async () => {
    const headers = { authorization: `Bearer ${await api().token('ada')}` };
    expect((await from('192.0.2.32', { headers })).json.extensions).toMatchObject({ cost: { limit: 3000 } });
  });

  it('through the distribution is counted by the address that the distribution saw', async () => {
    const through = (forwarded: string, mark = 'the-mark') =>
      from('203.0.113.1', { headers: { 'x-travaux-mark': mark, 'x-forwarded-for': forwarded } });
    const left = async (...given: Parameters<typeof through>) =>
      /r=(\d+)/.exec((await through(...given)).headers.ratelimit ?? '')?.[1];
    expect(await left('198.51.100.1, 203.0.113.1')).toBe('899');
    expect(await left('198.51.100.1, 203.0.113.1')).toBe('798');
    // What the caller wrote there himself stands before what the distribution adds.
    expect(await left('10.0.0.1, 198.51.100.1, 203.0.113.1')).toBe('697');
    expect(await left('198.51.100.2, 203.0.113.1')).toBe('899');
    // Without the mark the header says nothing.
    expect(await left('198.51.100.3, 203.0.113.1', 'wrong')).toBe('899');
    expect(await left('198.51.100.4, 203.0.113.1', 'wrong')).toBe('798');
  });

  it('from one network of IPv6 is counted as one', async () => {
    const left = async (address: string) => /r=(\d+)/.exec((await from(address)).headers.ratelimit ?? '')?.[1];
    expect(await left('2001:db8:1:2::1')).toBe('899');
    expect(await left('2001:0db8:0001:0002:ffff:1:2:3')).toBe('798');
    expect(await left('2001:db8:1:3::1')).toBe('899');
  });
});

it('nothing that is held names an address or an account', async () => {
  await from('203.0.113.99');
  await from('203.0.113.99', { headers: { authorization: `Bearer ${await api().token('ada')}` } });
  const counts = JSON.stringify((await api().world.dump()).filter(({ pk }) => pk.startsWith('quota#')));
  expect(counts).toContain('VISITOR');
  expect(counts).not.toMatch(/203\.0|acct_|ada/);
});
