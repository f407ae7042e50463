/** Queries by GET: what a cache may keep, what it may never keep, and queries known by their hash. */
import { createHash } from 'node:crypto';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { makeSchema } from '#graphql/schema.ts';
import { type Answered, type Asked, withApi } from '#test/support/api.ts';
import {
  apiKey,
  follow,
  notifications,
  proposalInput,
  publicNote,
  reviseProposal,
  tableProposal,
} from '#test/support/mutations.ts';
import { curator, member, textAt } from '#test/support/world.ts';

const api = withApi({ QUOTA_VISITOR: '1000000' });
const get = (query: string, more: Asked = {}) => api().ask({ query, method: 'GET', ...more });
const isKept = ({ headers }: Answered) => headers['cache-control'] !== 'no-store';
const proposals = '{ proposals { totalCount nodes { slug title } } }';

describe('what anybody may keep', () => {
  it('says how long, and under which name it is known', async () => {
    const { status, headers, json } = await get(proposals);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=30, stale-while-revalidate=30',
      vary: 'accept, authorization',
      etag: expect.stringMatching(/^W\/"[\w-]{27}"$/),
    });
    // Nothing of whoever asked first.
    expect(json.extensions).toEqual({ cost: { query: expect.any(Number) } });
    expect(headers).not.toHaveProperty('ratelimit');
    expect(headers).not.toHaveProperty('ratelimit-policy');
  });

  it('is the same to the byte for everyone', async () => {
    const answers = await Promise.all(['192.0.2.1', '198.51.100.1'].map((sourceIp) => get(proposals, { sourceIp })));
    expect(answers[1]).toEqual(answers[0]);
  });

  it.each([
    (etag: string) => etag,
    (etag: string) => etag.replace('W/', ''),
    (etag: string) => `"another", ${etag}`,
    () => '*',
  ])('is not sent again to whoever has it: %s', async (header) => {
    const { headers } = await get(proposals);
    const again = await get(proposals, { headers: { 'if-none-match': header(headers.etag ?? '') } });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(again.headers).toMatchObject({
      etag: headers.etag,
      vary: headers.vary,
      'cache-control': headers['cache-control'],
    });
    expect(again.headers).not.toHaveProperty('content-type');
  });

  it('is sent to whoever has another', async () => {
    expect((await get(proposals, { headers: { 'if-none-match': 'W/"another"' } })).status).toBe(200);
  });
});

describe('what nobody may keep', () => {
  it.each<[string, Asked]>([
    ['by POST', { method: 'POST' }],
    ['with a fault', { query: '{ nothing }' }],
    ['with a refusal in a part', { query: '{ __typename proposals(first: 1000) { totalCount } }' }],
    ['with an empty token', { headers: { authorization: '' } }],
    ['without the header that a form cannot send', { headers: { 'apollo-require-preflight': '' } }],
    ['a mutation', { query: 'mutation { unfollow(id: "flw_1") }' }],
    ['about the viewer', { query: '{ proposals { totalCount } viewer { role } }' }],
  ])('an answer %s', async (_, asked) => {
    const answer = await get(asked.query ?? proposals, asked);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers).not.toHaveProperty('etag');
  });

  it('any answer to a request with a token or a key, and 304 neither', async () => {
    const { etag = '' } = (await get(proposals)).headers;
    for (const token of [await api().token('ada'), (await apiKey(api().world, member)).secret]) {
      const headers = { authorization: `Bearer ${token}`, 'if-none-match': etag };
      const answer = await get(proposals, { headers });
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    }
  });
});

describe('every field of the schema', () => {
  const schema = makeSchema();
  /** Types that only mutations answer with. */
  const answersOnly = [
    'ApiKeyWithSecret',
    'WebhookWithSecret',
    'FeedLinksWithSecret',
    'NewInvitation',
    'ImportReport',
    'AssessmentImport',
    'AnchorCount',
    'ImportFault',
  ];

  /** Ids of one record of each kind, so that no field is passed over because nothing is there. */
  async function someIds(): Promise<Record<string, string>> {
    const { world } = api();
    const text = { language: 'en', body: 'States tell each other the route.' };
    const tabled = await world.get(curator, tableProposal, { input: { ...proposalInput, text } });
    const revision = { proposal: textAt(tabled, 'tableProposal.id'), language: 'en', body: 'States may tell.' };
    const revised = await world.get(curator, reviseProposal, { input: revision });
    const note = await publicNote(world, member);
    const [notification = ''] = await notifications(world, member);
    const followed = textAt(await world.get(member, follow, { id: 'topic_spam' }), 'follow.id');
    const found = JSON.stringify(
      await world.get(
        member,
        `{ proposals { nodes { id texts { id } impacts { id } } } processes { nodes { id documents { id } instruments { id provisions { id } } } }
          consultation(slug: "comments") { id } topics { id } rights { id } actionLines { id } parties { nodes { id } } }`,
      ),
    );
    const first = (prefix: string) => new RegExp(`"(${prefix}_[^"]+)"`).exec(found)?.[1] ?? '';
    const prefixes = {
      Proposal: 'prop',
      ProposalText: 'text',
      Impact: 'imp',
      Process: 'proc',
      Document: 'doc',
      Instrument: 'inst',
      Provision: 'prov',
      Consultation: 'cons',
      Topic: 'topic',
      Right: 'right',
      ActionLine: 'line',
      Party: 'party',
    };
    return {
      ...Object.fromEntries(Object.entries(prefixes).map(([type, prefix]) => [type, first(prefix)])),
      // Only a later version tells what became of notes on an earlier one.
      ProposalText: textAt(revised, 'reviseProposal.texts.1.id'),
      Topic: 'topic_spam',
      Annotation: note,
      Notification: notification,
      Follow: followed,
      Event: 'evt_000000000001',
      Author: member.id,
    };
  }

  const samples: Record<string, string> = {
    slug: '"rus-27-1"',
    code: '"RUS"',
    article: '"19"',
    text: '"route"',
    rows: 'SPONSOR',
    columns: 'TOPIC',
    id: '"topic_spam"',
    ids: '["topic_spam"]',
  };
  function sample({ name, type }: GraphQLArgument): string {
    const named = getNamedType(type);
    return samples[name] ?? (isEnumType(named) ? (named.getValues()[0]?.name ?? '') : '"x"');
  }
  function call({ name, args }: GraphQLField<unknown, unknown>): string {
    const needed = args.filter(({ type }) => isNonNullType(type)).map((one) => `${one.name}: ${sample(one)}`);
    return needed.length > 0 ? `${name}(${needed.join(', ')})` : name;
  }
  const plainFields = (type: GraphQLObjectType) =>
    Object.values(type.getFields())
      .filter((field) => !isCompositeType(getNamedType(field.type)))
      .map(call);

  /** A way from the query to each type, as a text with a place for its fields. */
  function ways(ids: Record<string, string>): Map<string, string> {
    const found = new Map([
      ['Query', '{ $ }'],
      ...Object.entries(ids).map(([type, id]): [string, string] => [
        type,
        `{ node(id: "${id}") { ... on ${type} { $ } } }`,
      ]),
    ]);
    const line = [...found.keys()];
    for (let name = line.shift(); name !== undefined; name = line.shift()) {
      const type = schema.getType(name);
      const way = found.get(name) ?? '';
      for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
        const next = getNamedType(field.type);
        if (!isObjectType(next) || found.has(next.name)) continue;
        found.set(
          next.name,
          way.replace('$', () => `${call(field)} { $ }`),
        );
        line.push(next.name);
      }
    }
    return found;
  }

  function questions(ids: Record<string, string>): [string, string][] {
    return [...ways(ids)].flatMap(([name, way]) => {
      const type = schema.getType(name);
      return Object.values(isObjectType(type) ? type.getFields() : {}).map((field): [string, string] => {
        const inner = getNamedType(field.type);
        const deeper = isObjectType(inner) ? ['__typename', ...plainFields(inner)] : ['__typename'];
        const asked = isCompositeType(inner) ? `${call(field)} { ${deeper.join(' ')} }` : call(field);
        return [`${name}.${field.name}`, way.replace('$', () => asked)];
      });
    });
  }

  it('may be kept only where it says the same to somebody signed in', async () => {
    const ids = await someIds();
    expect(Object.entries(ids).filter(([, id]) => id === '')).toEqual([]);
    const headers = { authorization: `Bearer ${await api().token('member')}` };
    const [asked, differing, kept]: [string[], string[], string[]] = [[], [], []];
    for (const [name, text] of questions(ids)) {
      const [anonymous, signedIn] = [await get(text), await get(text, { headers })];
      expect(isKept(signedIn), name).toBe(false);
      asked.push(name);
      if (JSON.stringify(anonymous.json.data) !== JSON.stringify(signedIn.json.data)) differing.push(name);
      if (isKept(anonymous)) kept.push(name);
    }
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !/^__|^(Mutation|Subscription)$/.test(type.name),
    );
    expect(new Set(asked.map((name) => name.split('.')[0])).size).toBe(types.length - answersOnly.length);
    expect(differing).toEqual(
      expect.arrayContaining(['Query.viewer', 'Topic.viewerFollows', 'Annotation.viewerMayEdit']),
    );
    expect(differing.filter((name) => kept.includes(name))).toEqual([]);
    const personal =
      /^(Viewer|Follow|Notification|ApiKey|AlertSettings|MailAddress|ChatRoom|FeedLinks|Webhook|WebhookDelivery)\.|\.viewer|\.annotations$|\.replies$/;
    expect(kept.filter((name) => personal.test(name))).toEqual([]);
    // Most of the record is anybody's.
    expect(kept.length).toBeGreaterThan(asked.length / 2);
  }, 120_000);
});

describe('a query known by its hash', () => {
  const hash = createHash('sha256').update(proposals).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };

  it('is asked for once in full and then by the hash alone, and may be kept', async () => {
    const unknown = await api().ask({ extensions, method: 'GET' });
    expect(unknown.json.errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
    expect(unknown.headers['cache-control']).toBe('no-store');
    expect((await get(proposals, { extensions })).json.data).toBeDefined();
    const known = await api().ask({ extensions, method: 'GET' });
    expect(known.json.data).toMatchObject({ proposals: { totalCount: expect.any(Number) } });
    expect(isKept(known)).toBe(true);
  });

  it.each([
    ['another query', { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }],
    ['another version', { persistedQuery: { version: 2, sha256Hash: hash } }],
  ])('that is of %s is refused as the request’s own fault', async (_, wrong) => {
    const { status, json } = await get('{ __typename }', { extensions: wrong });
    expect(status).toBe(400);
    expect(json.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });
});
