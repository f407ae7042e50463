/** API keys over HTTP: what one may do, and that nothing tells a wrong one from a revoked one. */
import { describe, expect, it } from 'vitest';
import { withApi } from '#test/support/api.ts';
import { apiKey, createApiKey, note, revokeApiKey } from '#test/support/mutations.ts';
import { member, member2 } from '#test/support/world.ts';

const api = withApi();
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const read = '{ proposal(slug: "rus-27-1") { title } viewer { role } }';

describe('a key', () => {
  it('reads the public record, and is nobody', async () => {
    const { secret } = await apiKey(api().world, member);
    const { status, json } = await api().ask({ query: read, headers: bearer(secret) });
    expect(status).toBe(200);
    expect(json.data).toEqual({ proposal: { title: 'The text of rus-27-1' }, viewer: null });
  });

  it('sees nothing of its owner', async () => {
    const { secret } = await apiKey(api().world, member);
    const id = await note(api().world, member, { body: 'Mine alone.' });
    const query = `query ($id: ID!) { node(id: $id) { id } proposal(slug: "rus-27-1") { annotations { totalCount } viewerFollows } }`;
    const byKey = await api().ask({ query, variables: { id }, headers: bearer(secret) });
    const byVisitor = await api().ask({ query, variables: { id } });
    expect(byKey.json.data).toEqual(byVisitor.json.data);
    expect(byKey.json.data).toMatchObject({ node: null });
  });

  it.each([
    'mutation { follow(id: "topic_spam") { id } }',
    'mutation { createApiKey(name: "another") { secret } }',
    'mutation { revokeApiKey(id: "key_1") }',
  ])('changes nothing: %s', async (query) => {
    const { secret } = await apiKey(api().world, member);
    const before = await api().world.dump();
    const { json } = await api().ask({ query, headers: bearer(secret) });
    expect(json.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const changed = (await api().world.dump()).filter(({ pk }) => !pk.startsWith('quota#'));
    expect(changed).toEqual(before.filter(({ pk }) => !pk.startsWith('quota#')));
  });

  it('ends with the very next request after it was revoked, by whichever instance', async () => {
    const { id, secret } = await apiKey(api().world, member);
    expect((await api().ask({ query: read, headers: bearer(secret) })).status).toBe(200);
    await api().world.get(member, revokeApiKey, { id });
    expect((await api().ask({ query: read, headers: bearer(secret) })).status).toBe(401);
  });

  it('is made and used over HTTP by somebody who is signed in', async () => {
    const token = await api().token('ada');
    const made = await api().ask({ query: createApiKey, variables: { name: 'Copy' }, headers: bearer(token) });
    const secret = /trv_[\w-]+/.exec(made.body)?.[0] ?? '';
    expect(made.headers['cache-control']).toBe('no-store');
    expect((await api().ask({ query: read, headers: bearer(secret) })).status).toBe(200);
  });
});

describe('what is no key', () => {
  it('is 401 with one and the same answer, whatever is wrong with it', async () => {
    const { secret } = await apiKey(api().world, member);
    const revoked = await apiKey(api().world, member2);
    await api().world.get(member2, revokeApiKey, { id: revoked.id });
    const wrong = [
      revoked.secret,
      'trv_',
      secret.slice(0, -1),
      `${secret}A`,
      secret.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      secret.toUpperCase(),
      `trv_${'A'.repeat(49)}`,
      `trv_${'x'.repeat(5000)}`,
      'trv_ؠؠؠ',
      `${secret},${secret}`,
    ];
    const answers = await Promise.all(wrong.map((token) => api().ask({ query: read, headers: bearer(token) })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [{ status, headers, json } = { status: 0, headers: {}, json: {} }] = answers;
    expect(status).toBe(401);
    expect(headers).toMatchObject({ 'www-authenticate': 'Bearer error="invalid_token"', 'cache-control': 'no-store' });
    expect(json.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(json).not.toHaveProperty('data');
  });

  it('is refused before anything of the query is read', async () => {
    const answer = await api().ask({ query: '{ not a query', headers: bearer('trv_wrong') });
    expect(answer.status).toBe(401);
  });
});
