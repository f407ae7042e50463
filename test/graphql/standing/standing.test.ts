import { expect, it } from 'vitest';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { commit } from '#graphql/events/commit.ts';
import { eventAt } from '#graphql/events/events.ts';
import { eventQuery } from '#graphql/events/query.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { dropStanding, keepStanding, standingFaults, standingFor } from '#graphql/standing/standing.ts';
import { standingChangesKey, standingKey } from '#graphql/table/keys.ts';
import { contextFor } from '#test/support/engine.ts';
import { aProposal } from '#test/support/records.ts';
import { openedFor } from '../catalogue/opened.ts';
import { keepVocabulary } from '../catalogue/world.ts';

const { catalogue, ctx, table } = openedFor(async (ctx) => {
  await keepVocabulary(ctx);
  await keepProposal(ctx, aProposal({ slug: 'spam', topics: ['spam'], symbol: 'RUS/27' }));
});
const newest = async () => {
  const event = await eventAt(ctx(), (await ctx().catalogue()).cursor());
  if (!event) throw new Error('Something was entered.');
  return event;
};
const asked = (input: Parameters<typeof eventQuery.parse>[0]) => eventQuery.parse(input);
/** A process of its own, as another Lambda is. */
const elsewhere = () => contextFor({ table: table(), catalogue: catalogue() });

it('a query is asked from the moment it is kept until it is dropped, wherever that was done', async () => {
  const event = await newest();
  expect(await standingFor(ctx(), 'webhook', event)).toEqual([]);
  await commit(ctx(), keepStanding('webhook', { id: 'one', query: asked({ proposals: { topics: ['network'] } }) }));
  await commit(ctx(), keepStanding('webhook', { id: 'two', query: asked({ proposals: { topics: ['finance'] } }) }));
  expect(await standingFor(ctx(), 'webhook', event)).toEqual(['one']);
  await commit(elsewhere(), keepStanding('webhook', { id: 'two', query: asked({ kinds: ['PROPOSAL_TABLED'] }) }));
  expect((await standingFor(ctx(), 'webhook', event)).sort()).toEqual(['one', 'two']);
  await commit(elsewhere(), dropStanding('webhook', 'one'));
  expect(await standingFor(ctx(), 'webhook', event)).toEqual(['two']);
  await commit(ctx(), dropStanding('webhook', 'two'));
  expect(await standingFor(ctx(), 'webhook', event)).toEqual([]);
});

it('queries of one kind are not those of another', async () => {
  await commit(ctx(), keepStanding('live', { id: 'mine', query: asked({}) }));
  expect(await standingFor(ctx(), 'live', await newest())).toEqual(['mine']);
  expect(await standingFor(ctx(), 'search', await newest())).toEqual([]);
  await commit(ctx(), dropStanding('live', 'mine'));
});

it.each([
  ['everything', {}, true],
  ['a subject', { subjects: ['topic_spam'] }, true],
  ['another subject', { subjects: ['topic_finance'] }, false],
  ['a process', { processes: ['wcit-12'] }, true],
  ['another process', { processes: ['igf-25'] }, false],
  ['a process that nobody knows', { processes: ['nowhere'] }, false],
  ['an instant ahead', { since: '2040-01-01T00:00:00Z' }, false],
  ['every proposal', { proposals: {} }, true],
  ['a symbol, however it is spaced', { proposals: { text: 'rus / 27' } }, true],
  ['a word that must not stand there', { proposals: { text: '-spam' } }, false],
  ['a beginning', { proposals: { text: 'prop*' } }, true],
  ['a sponsor in small letters', { proposals: { sponsors: ['aaa'] } }, true],
  ['another sponsor', { proposals: { sponsors: ['BBB'] } }, false],
  ['a topic and a kind of event', { kinds: ['PROPOSAL_DELETED'], proposals: { topics: ['spam'] } }, false],
])('an event on a proposal is held against a query for %s', async (_name, input, met) => {
  await commit(ctx(), keepStanding('search', { id: 'it', query: asked(input) }));
  expect(await standingFor(ctx(), 'search', await newest())).toEqual(met ? ['it'] : []);
  await commit(ctx(), dropStanding('search', 'it'));
});

it('a query that cannot be read is set aside with its fault, and stops no other', async () => {
  await commit(ctx(), keepStanding('search', { id: 'good', query: asked({}) }));
  await table().transact([
    { put: { ...standingKey('search', 'bad'), id: 'bad', query: { kinds: ['NEVER_HEARD_OF'] } } },
    { put: { ...standingChangesKey('search'), changes: 1000 } },
  ]);
  expect(await standingFor(ctx(), 'search', await newest())).toEqual(['good']);
  expect([...(await standingFaults(ctx(), 'search')).keys()]).toEqual(['bad']);
  await commit(ctx(), keepStanding('search', { id: 'bad', query: asked({}) }));
  expect((await standingFor(ctx(), 'search', await newest())).sort()).toEqual(['bad', 'good']);
  expect(await standingFaults(ctx(), 'search')).toEqual(new Map());
});

it('an event is matched against queries with one look at the table, when none was changed', async () => {
  const other = openCatalogue(':memory:');
  const event = await newest();
  await standingFor(contextFor({ table: table(), catalogue: other }), 'search', event);
  const of = ctx();
  await of.catalogue();
  const looks: unknown[] = [];
  const load: typeof of.load = (key) => {
    looks.push(key);
    return of.load(key);
  };
  await standingFor({ ...of, load }, 'search', event);
  expect(looks).toEqual([standingChangesKey('search')]);
  other.close();
});
