/** The API over HTTP, against a running host: the GraphQL-over-HTTP specification by the audit of its own authors, and what is refused. */
import { getIntrospectionQuery } from 'graphql';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clear, type LocalHost, newFolder, startLocalHost } from '#test/support/host.ts';

const folder = newFolder();
let host: LocalHost;
beforeAll(async () => {
  host = await startLocalHost(folder);
}, 60_000);
afterAll(async () => {
  await host.end();
  clear(folder);
});

/** A query by GET needs a header that a form cannot send, which the audit does not; the specification leaves GET to us. */
const declined = ['5A70', '6A70', 'D6D5'];

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${host.url}/graphql` });

  it.each(audits.filter(({ id }) => !declined.includes(id)))('$name ($id)', async ({ fn }) => {
    const { status, ...rest } = await fn();
    expect({ status, reason: 'reason' in rest ? rest.reason : undefined }).toEqual({ status: 'ok', reason: undefined });
  });

  it('takes a query by GET from whoever sends a header that a form cannot', async () => {
    const answer = await fetch(`${host.url}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(await answer.json()).toEqual({
      data: { __typename: 'Query' },
      extensions: { cost: { query: 1 } },
    });
  });

  it('refuses a query by GET without it', async () => {
    const answer = await fetch(`${host.url}/graphql?query={__typename}`);
    expect(answer.status).toBe(400);
  });

  it('refuses a mutation by GET', async () => {
    const query = encodeURIComponent('mutation { unfollow(id: "flw_1") }');
    const answer = await fetch(`${host.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it('may be read from a page elsewhere, without cookies', async () => {
    const asked = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
      origin: 'https://elsewhere.example',
    };
    const preflight = await fetch(`${host.url}/graphql`, { method: 'OPTIONS', headers: asked });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('lets nobody keep or reinterpret an answer', async () => {
    const { headers } = await fetch(`${host.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('what asks too much', () => {
  const post = (body: string, accept = 'application/graphql-response+json', type = 'application/json') =>
    fetch(`${host.url}/graphql`, { method: 'POST', headers: { 'content-type': type, accept }, body });
  const query = (text: string) => JSON.stringify({ query: text });
  const deep = `{ party(code: "RUS") { ${'memberOf { '.repeat(12)} code ${'}'.repeat(14)}`;
  const aliased = `{ ${Array.from({ length: 16 }, (_, at) => `a${at}: __typename`).join(' ')} }`;
  const directed = `{ ${Array.from({ length: 31 }, (_, at) => `a: __typename @include(if: ${at >= 0})`).join(' ')} }`;
  const costly = '{ proposals(first: 100) { nodes { sponsorships { party { members { code } } } } } }';

  it.each([
    ['a query of 14 levels', deep, '14 levels deep; 12 are allowed'],
    ['a query with 16 aliases', aliased, '16 aliases; 15 are allowed'],
    ['pages within pages', costly, 'objects; 5000 are allowed'],
  ])('refuses %s', async (_, text, sentence) => {
    const answer = await post(query(text));
    expect(answer.status).toBe(400);
    const { errors, data } = await answer.json();
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_COSTLY' } }]);
    expect(errors[0].message).toContain(sentence);
    expect(data).toBeUndefined();
  });

  it('refuses a heap of directives', async () => {
    const { errors } = await (await post(query(directed))).json();
    expect(errors[0].extensions.code).toBe('TOO_COSTLY');
  });

  it('counts the page size in a variable', async () => {
    const text = 'query ($n: Int) { proposals(first: $n) { nodes { id topics { id slug label } } } }';
    const asked = async (n: number) => (await post(JSON.stringify({ query: text, variables: { n } }))).status;
    expect(await asked(5)).toBe(200);
    const nested = 'query ($n: Int) { proposals(first: $n) { nodes { history(first: $n) { nodes { id kind at } } } } }';
    expect((await post(JSON.stringify({ query: nested, variables: { n: 100 } }))).status).toBe(400);
    expect((await post(JSON.stringify({ query: nested, variables: { n: 10 } }))).status).toBe(200);
  });

  it('refuses a document of more than 1,000 tokens as one that cannot be parsed', async () => {
    const answer = await post(query(`{ ${'__typename '.repeat(1000)} }`));
    expect(answer.status).toBe(400);
    expect((await answer.json()).errors[0].extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('refuses fragments that grow without end before they grow', async () => {
    const fragments = Array.from(
      { length: 40 },
      (_, at) => `fragment f${at} on Party { memberOf { ...f${at + 1} ...f${at + 1} } }`,
    );
    const text = `{ party(code: "RUS") { ...f0 } } ${fragments.join(' ')} fragment f40 on Party { code }`;
    const began = performance.now();
    const { errors } = await (await post(query(text))).json();
    expect(errors[0].message).toMatch(/levels deep|recursive|selections/i);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('refuses a body above 256 KiB', async () => {
    const answer = await post(JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(262_144) } }));
    expect(answer.status).toBe(413);
    expect((await answer.json()).errors[0].message).toContain('256 KiB');
  });

  it('tells of five errors at most', async () => {
    const { errors } = await (await post(query('{ a b c d e f g h }'))).json();
    expect(errors).toHaveLength(5);
  });

  it('refuses several requests in one', async () => {
    const answer = await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
    expect(answer.status).toBe(400);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'refuses a body of %s, which a form elsewhere could send',
    async (type) => {
      expect((await post(query('{ __typename }'), 'application/json', type)).status).toBe(415);
    },
  );

  it('does not help to guess names', async () => {
    const { errors } = await (await post(query('{ proposal(slug: "x") { titel } }'))).json();
    expect(errors[0].message).not.toMatch(/did you mean/i);
  });

  it('answers 200 to a wrong document for clients of the older media type', async () => {
    expect((await post(query('{ nothing }'), 'application/json')).status).toBe(200);
    expect((await post(query(deep), 'application/json')).status).toBe(200);
    expect((await post(query('{ nothing }'))).status).toBe(400);
  });

  it('answers the whole introspection query', async () => {
    const { data } = await (await post(query(getIntrospectionQuery()))).json();
    expect(data.__schema.queryType.name).toBe('Query');
  });

  it('tells of malformed input with its field', async () => {
    const { errors } = await (
      await post(query('{ proposals(query: { tabledFrom: "yesterday" }) { totalCount } }'))
    ).json();
    expect(errors[0].extensions).toEqual({ code: 'INVALID', field: 'tabledFrom' });
  });
});
