/** The change feed, as the schema offers it. */
import { describe, expect, it } from 'vitest';
import { commit } from '#graphql/events/commit.ts';
import { keepParty } from '#graphql/parties/parties.ts';
import { correctProposal } from '#graphql/proposals/correctProposal.ts';
import { deleteProposal } from '#graphql/proposals/deleteProposal.ts';
import { proposalById } from '#graphql/proposals/proposals.ts';
import { deleteAnnotation, impactInput, publicNote } from '#test/support/mutations.ts';
import {
  at,
  curator,
  hours,
  inWorld,
  listAt,
  member,
  refusal,
  system,
  type Variables,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const feed = `query ($query: EventQuery, $first: Int, $after: String, $last: Int, $before: String) {
  events(query: $query, first: $first, after: $after, last: $last, before: $before) {
    nodes { id kind subjectLabel } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
interface Seen {
  id: string;
  kind: string;
  subjectLabel: string;
}
const ask = (variables: Variables = {}) => world().get(visitor, feed, variables);
const seen = async (variables: Variables = {}) =>
  listAt(await ask({ first: 100, ...variables }), 'events.nodes') as Seen[];
const labels = async (query: object) =>
  (await seen({ query })).map(({ kind, subjectLabel }) => `${kind} ${subjectLabel}`);

describe('the feed', () => {
  it('tells everything from the first event, in one order without gaps', async () => {
    const ids = (await seen()).map(({ id }) => Number(id.slice(4)));
    expect(ids).toEqual(ids.map((_, place) => place + 1));
    expect(ids.length).toBeGreaterThan(25);
  });

  it.each([1, 7, 100])('read %i at a time gives each event once, forwards and backwards', async (size) => {
    const all = (await seen()).map(({ id }) => id);
    const forwards: Seen[] = [];
    for (let after: unknown = null; after !== undefined; ) {
      const page = await ask({ first: size, after });
      forwards.push(...(listAt(page, 'events.nodes') as Seen[]));
      after = at(page, 'events.pageInfo.hasNextPage') ? at(page, 'events.pageInfo.endCursor') : undefined;
    }
    expect(forwards.map(({ id }) => id)).toEqual(all);
    const backwards: Seen[] = [];
    for (let before: unknown = null; before !== undefined; ) {
      const page = await ask({ last: size, before });
      backwards.unshift(...(listAt(page, 'events.nodes') as Seen[]));
      before = at(page, 'events.pageInfo.hasPreviousPage') ? at(page, 'events.pageInfo.startCursor') : undefined;
    }
    expect(backwards.map(({ id }) => id)).toEqual(all);
  });

  it('goes on from a cursor when something has happened since', async () => {
    const after = at(await ask({ last: 1 }), 'events.pageInfo.endCursor');
    expect(await seen({ after })).toEqual([]);
    const id = await publicNote(world(), member);
    expect(await seen({ after })).toMatchObject([{ kind: 'ANNOTATION_PUBLISHED' }]);
    await world().get(member, deleteAnnotation, { id });
    expect((await seen({ after })).map(({ kind }) => kind)).toEqual(['ANNOTATION_PUBLISHED', 'ANNOTATION_REMOVED']);
  });

  it('takes a cursor with any query, because it is a place', async () => {
    const after = at(await ask({ first: 20 }), 'events.pageInfo.endCursor');
    const kinds = ['PROPOSAL_TABLED'];
    const later = (await seen({ after, query: { kinds } })).map(({ id }) => id);
    expect(later).toEqual(
      (await seen({ query: { kinds } })).map(({ id }) => id).filter((id) => Number(id.slice(4)) > 20),
    );
  });

  it.each([
    [{ after: 'x' }, 'INVALID after'],
    [{ last: 1, before: 'x' }, 'INVALID before'],
    [{ before: 'x' }, 'INVALID before'],
    [{ first: 1, last: 1 }, 'INVALID last'],
    [{ last: 0 }, 'INVALID last'],
    [{ first: 101 }, 'INVALID first'],
    [{ query: { kinds: ['RUMOUR'] } }, 'INVALID kinds.0'],
    [{ query: { since: 'yesterday' } }, 'INVALID since'],
    [{ query: { proposals: { text: 'a'.repeat(501) } } }, 'INVALID proposals.text'],
  ])('refuses %o', async (variables, expected) =>
    expect(refusal(await world().ask(visitor, feed, variables))).toBe(expected),
  );
});

describe('a query of the feed', () => {
  it('by kind finds those kinds', async () => {
    expect(
      (await labels({ kinds: ['CONSULTATION_ANNOUNCED', 'IMPACT_ASSESSED'] })).map((line) => line.split(' ')[0]),
    ).toEqual([...Array(3).fill('IMPACT_ASSESSED'), ...Array(2).fill('CONSULTATION_ANNOUNCED')]);
  });

  it('by process finds what belongs to it', async () => {
    expect(await labels({ processes: ['cstd'] })).toEqual([
      'RECORD_ADDED Follow-up to the summit',
      'PROPOSAL_TABLED The text of cstd-1',
    ]);
    expect(await labels({ processes: ['nowhere'] })).toEqual([]);
  });

  it('by subject finds what happened to it and to what belongs to it', async () => {
    expect(await labels({ subjects: ['right_UDHR-12'] })).toEqual([
      'RECORD_ADDED UDHR-12 Privacy',
      'IMPACT_ASSESSED UDHR-12 · The text of rus-27-1',
    ]);
    expect(await labels({ subjects: ['party_RCC', 'topic_routing'], kinds: ['PROPOSAL_TABLED'] })).toEqual(
      ['rus-27-1', 'rcc-14-2', 'usa-9-13'].map((slug) => `PROPOSAL_TABLED The text of ${slug}`),
    );
    expect(await labels({ subjects: ['x', 'prop_', 'topic_magic'] })).toEqual([]);
  });

  it('by proposals finds what happened to those that met it before or after, to their assessments and notes', async () => {
    await publicNote(world(), member);
    expect(await labels({ proposals: { sponsors: ['ALG'], actions: ['MOD'] } })).toEqual([
      'PROPOSAL_TABLED The text of rus-27-1',
      'IMPACT_ASSESSED UDHR-19 · The text of rus-27-1',
      'IMPACT_ASSESSED UDHR-12 · The text of rus-27-1',
      'ANNOTATION_PUBLISHED The text of rus-27-1',
    ]);
    expect(await labels({ proposals: { text: 'nowhere to be found' } })).toEqual([]);
  });

  it('by proposals, read from a cursor of long ago, also finds what they were until they were changed or deleted', async () => {
    const long = at(await ask({ first: 1 }), 'events.pageInfo.endCursor');
    const id = await world().proposalId('cstd-1');
    const query = { proposals: { processes: ['cstd'] }, kinds: ['PROPOSAL_CORRECTED', 'PROPOSAL_DELETED'] };
    expect(await seen({ after: long, query })).toEqual([]);
    const input = { title: 'Something else' };
    await correctProposal(world().context(curator), { id, input, reason: 'As the report says.' });
    await deleteProposal(world().context(curator), { id, reason: 'Entered twice.' });
    const kinds = (await seen({ after: long, query })).map(({ kind }) => kind);
    expect(kinds).toEqual(['PROPOSAL_CORRECTED', 'PROPOSAL_DELETED']);
    const titled = { proposals: { text: '"something else"' } };
    expect((await seen({ after: long, query: titled })).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('gives each event its own cursor, the same as the page does', async () => {
    const page = await world().get(visitor, '{ events(first: 5) { edges { cursor node { cursor } } } }');
    const edges = listAt(page, 'events.edges') as { cursor: string; node: { cursor: string } }[];
    expect(edges).toHaveLength(5);
    for (const { cursor, node } of edges) expect(node.cursor).toBe(cursor);
  });

  it('by moment finds that instant and later', async () => {
    const input = impactInput(await world().proposalId('rus-27-1'));
    await world().get(
      curator,
      'mutation ($input: ImpactInput!) { assessImpact(input: $input) { id } }',
      { input },
      hours(2),
    );
    expect(await seen({ query: { since: hours(2).toISOString() } })).toHaveLength(1);
    expect(await seen({ query: { since: '2012-12-03T09:00:00.000+01:00' } })).toHaveLength(1);
    expect(await seen({ query: { since: '2012-12-03T08:00:00.001Z' } })).toHaveLength(0);
  });
});

describe('an event', () => {
  it('of a correction says what was and what is', async () => {
    const party = { code: 'USA', iso3: 'USA', name: 'The United States', kind: 'STATE' } as const;
    expect(await keepParty(world().context(system), party)).toBe('CORRECTED');
    expect(await keepParty(world().context(system), party)).toBe('UNCHANGED');
    const document =
      '{ events(last: 1) { nodes { kind at subjectUrl changes { field before after } subject { ... on Party { name } } } } }';
    expect(at(await world().get(visitor, document), 'events.nodes.0')).toEqual({
      kind: 'RECORD_CORRECTED',
      at: '2012-12-03T06:00:00.000Z',
      subjectUrl: 'https://travaux.test/parties/USA',
      changes: [{ field: 'name', before: 'United States', after: 'The United States' }],
      subject: { name: 'The United States' },
    });
  });

  it('keeps id and label of a record that is gone', async () => {
    const ctx = world().context(system);
    const id = await world().proposalId('usa-9-13');
    const gone = await proposalById(ctx, id);
    if (!gone) throw new Error('no proposal');
    const news = {
      kind: 'PROPOSAL_DELETED',
      subjectId: id,
      subjectLabel: gone.title,
      subjectPath: '/',
      processId: null,
      concerns: [id],
    } as const;
    await commit(ctx, [{ delete: { pk: id, sk: '@' } }], [{ ...news, concerns: [...news.concerns] }]);
    const document = `query ($id: ID!) { node(id: $id) { id } proposals(query: { sponsors: ["USA"] }) { nodes { slug } }
      events(query: { subjects: [$id] }) { nodes { kind subjectId subjectLabel subject { id } } } }`;
    expect((await world().get(visitor, document, { id })).data).toEqual({
      node: null,
      proposals: { nodes: [{ slug: 'td62-usa' }] },
      events: {
        nodes: ['PROPOSAL_TABLED', 'PROPOSAL_DELETED'].map((kind) => ({
          kind,
          subjectId: id,
          subjectLabel: gone.title,
          subject: null,
        })),
      },
    });
  });

  it('can be read by its id, and by none that is not one', async () => {
    const ids = ['evt_000000000001', 'evt_000000000000', 'evt_999999999999', 'evt_1', 'evt_x', ''];
    const answer = await world().get(visitor, 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Event { id } } }', {
      ids,
    });
    expect(at(answer, 'nodes')).toEqual([{ id: 'evt_000000000001' }, null, null, null, null, null]);
  });
});
