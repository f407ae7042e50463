import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { impactsOf } from '#graphql/impacts/impacts.ts';
import { type Card, cardOf } from '#graphql/proposals/card.ts';
import { readQuery } from '#graphql/proposals/meets.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { type ProposalQuery, proposalQuery } from '#graphql/proposals/query.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { openedFor } from '../catalogue/opened.ts';
import { enterWorld, makeWorld } from '../catalogue/world.ts';
import { asked, phrases, wordedQueries } from './worded.ts';

const world = makeWorld(2014);
const { catalogue, ctx } = openedFor(async (ctx) => {
  await enterWorld(ctx, {
    ...world,
    proposals: world.proposals.map((proposal, at) => ({
      ...proposal,
      summary: phrases[at % phrases.length] ?? '',
      justification: at % 3 === 0 ? (phrases[(at + 2) % phrases.length] ?? null) : null,
      provisionNote: at % 5 === 0 ? 'Article on cyber-security' : null,
      texts: at % 4 === 0 ? textsOf(phrases[(at + 4) % phrases.length] ?? '') : [],
    })),
  });
  await keepTopic(ctx, { slug: 'finance', label: 'Finance', altLabels: ['Accounting rates'], definition: 'Who pays.' });
});
const textsOf = (body: string) => (body === '' ? [] : [{ language: 'en', versionedAt: '2012-06-01T00:00:00Z', body }]);

let all: Card[] = [];
beforeAll(async () => {
  all = await Promise.all(
    world.proposals.map(async ({ slug }) => {
      const proposal = await proposalBySlug(ctx(), slug);
      if (!proposal) throw new Error(`no ${slug}`);
      return cardOf(proposal, await impactsOf(ctx(), proposal));
    }),
  );
});
const met = (query: ProposalQuery) =>
  all
    .filter(readQuery(query, catalogue().naming()))
    .map(({ id }) => id)
    .sort();
const searched = (query: ProposalQuery) =>
  catalogue()
    .proposals(query, 'TABLED_NEWEST', null, 1000)
    .items.map(({ id }) => id)
    .sort();

describe('a query', () => {
  it('is met by the cards of those proposals, and no others, that the search finds', () => {
    let found = 0;
    const alike = fc.property(wordedQueries, (query) => {
      expect(met(query)).toEqual(searched(query));
      found += met(query).length;
    });
    fc.assert(alike, { numRuns: 600 });
    expect(found).toBeGreaterThan(500);
  });

  it('finds the same for words alone, whatever they are', () => {
    for (const text of asked) {
      const query = proposalQuery.parse({ text });
      expect(met(query), text).toEqual(searched(query));
    }
    const found = asked.filter((text) => met(proposalQuery.parse({ text })).length > 0);
    expect(found.length).toBeGreaterThan(asked.length / 2);
    expect(met(proposalQuery.parse({ text: '"' }))).toEqual([]);
  });

  it('means by an unknown name nothing', () => {
    for (const unknown of [{ topics: ['nothing'] }, { sponsors: ['NOBODY'] }, { processes: ['nowhere'] }]) {
      expect(met(proposalQuery.parse(unknown))).toEqual([]);
    }
  });
});
