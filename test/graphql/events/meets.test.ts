import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { annotate } from '#graphql/annotations/annotate.ts';
import type { Catalogue } from '#graphql/catalogue/catalogue.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { Refusal } from '#graphql/errors.ts';
import { commit } from '#graphql/events/commit.ts';
import type { Event } from '#graphql/events/events.ts';
import { eventMeets } from '#graphql/events/meets.ts';
import { type EventQuery, eventQuery } from '#graphql/events/query.ts';
import { assessImpact } from '#graphql/impacts/assessImpact.ts';
import { impactDirections, impactRecordsOf, impactsOf } from '#graphql/impacts/impacts.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { publishAssessment } from '#graphql/impacts/publishAssessment.ts';
import { removeImpact } from '#graphql/impacts/removeImpact.ts';
import { saveAssessmentDraft } from '#graphql/impacts/saveDraft.ts';
import { withdrawImpact } from '#graphql/impacts/withdrawImpact.ts';
import { correctProposal } from '#graphql/proposals/correctProposal.ts';
import { deleteProposal } from '#graphql/proposals/deleteProposal.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { mergeProposal } from '#graphql/proposals/mergeProposal.ts';
import { proposalActions, proposalBySlug, proposalStages } from '#graphql/proposals/proposals.ts';
import { everything } from '#graphql/proposals/query.ts';
import { bases } from '#graphql/provenance.ts';
import { keepStanding, standingFor } from '#graphql/standing/standing.ts';
import { reviseProposal } from '#graphql/texts/reviseProposal.ts';
import { contextFor } from '#test/support/engine.ts';
import { anImpact, aProposal } from '#test/support/records.ts';
import { person } from '../catalogue/life.ts';
import { openedFor } from '../catalogue/opened.ts';
import { keepVocabulary, parties, provisions, rights, topics } from '../catalogue/world.ts';
import { phrases, wordedQueries } from '../proposals/worded.ts';

const { catalogue, ctx, table } = openedFor(keepVocabulary);
const others: Catalogue[] = [];
afterAll(() => {
  for (const one of others) one.close();
});

const slugs = ['a', 'b', 'c', 'd', 'e'];
const words = fc.constantFrom(...phrases);
const some = <T>(values: readonly T[], minLength = 0) => fc.subarray([...values], { minLength, maxLength: 2 });
const codes = { topics: topics.map(({ slug }) => slug), rights: rights.map(({ code }) => code) };

/** What somebody may do to the record. */
const deeds = fc.record({
  what: fc.constantFrom(
    ...(['keep', 'keep', 'correct', 'correct', 'revise', 'assess', 'reassess', 'withdraw', 'note', 'merge'] as const),
    ...(['publish', 'publish', 'publish', 'remove', 'delete'] as const),
  ),
  slug: fc.constantFrom(...slugs),
  other: fc.constantFrom(...slugs),
  facts: fc.record({
    title: words,
    summary: words,
    justification: fc.option(words),
    symbol: fc.option(fc.constantFrom('RUS 17', 'CWG/TD 7')),
    action: fc.constantFrom(...proposalActions, null),
    stage: fc.constantFrom(...proposalStages),
    topics: some(codes.topics, 1),
    provisions: some(provisions),
    tabled: fc.constantFrom(null, '2012', '2012-06', '2012-06-15', '2011-12-31'),
  }),
  body: words,
  sponsors: fc.array(fc.record({ party: fc.constantFrom(...parties), role: fc.constantFrom('LEAD', 'OPPOSED') }), {
    minLength: 1,
    maxLength: 2,
  }),
  assessment: fc.record({
    right: fc.constantFrom(...codes.rights),
    direction: fc.constantFrom(...impactDirections),
    basis: fc.constantFrom(...bases),
  }),
});
type Deed = typeof deeds extends fc.Arbitrary<infer T> ? T : never;

async function act({ what, slug, other, facts, body, sponsors, assessment }: Deed): Promise<void> {
  const proposal = await proposalBySlug(ctx(), slug);
  const texts = [{ language: 'en', versionedAt: '2012-06-01T00:00:00Z', body }];
  const sponsorships = sponsors.filter(({ party }, at) => sponsors.findIndex((one) => one.party === party) === at);
  if (what === 'keep' || !proposal) {
    await keepProposal(ctx(), aProposal({ slug, ...facts, texts, sponsorships }));
    return;
  }
  const { id } = proposal;
  const reason = 'As the report says.';
  switch (what) {
    case 'correct': {
      const { justification, symbol, ...rest } = facts;
      await correctProposal(ctx(), { id, input: { ...rest, justification, symbol, sponsors: sponsorships }, reason });
      return;
    }
    case 'revise':
      await reviseProposal(ctx(), { proposal: id, language: 'en', body });
      return;
    case 'assess':
      await assessImpact(ctx(), { proposal: id, ...assessment, ...said });
      return;
    case 'reassess':
      await keepImpact(ctx(), anImpact({ key: slug, proposal: slug, ...assessment }));
      return;
    case 'withdraw': {
      const [impact] = await impactsOf(ctx(), proposal);
      if (impact) await withdrawImpact(ctx(), { id: impact.id, reason });
      return;
    }
    case 'publish': {
      const author = person('ann');
      const own = (await impactsOf(ctx(), proposal)).find(({ authorId }) => authorId === author.id);
      const { right, direction } = assessment;
      const draft = await saveAssessmentDraft(ctx({ actor: author }), {
        ...{ proposal: id, textId: id, scope: 'RECORD', right, direction, basis: 'OWN' },
        ...{ rationale: said.rationale, sources: said.sources, supersedes: own?.id },
      });
      await publishAssessment(ctx({ actor: author }), { draft: draft.id, version: draft.version });
      return;
    }
    case 'remove': {
      const impact = (await impactRecordsOf(ctx(), proposal)).at(-1);
      if (impact) await removeImpact(ctx({ actor: person('mod', 'MODERATOR') }), { id: impact.id, reason });
      return;
    }
    case 'note':
      await annotate(ctx({ actor: person('ann') }), { target: id, body, visibility: 'PUBLIC' });
      return;
    case 'merge': {
      const into = await proposalBySlug(ctx(), other);
      if (into && into.id !== id) await mergeProposal(ctx(), { id, into: into.id, reason });
      return;
    }
    case 'delete':
      await deleteProposal(ctx(), { id, reason });
  }
}
const said = {
  rationale: 'Why.',
  assessor: 'E.',
  sources: [{ title: 'A report', url: 'https://example.org/report' }],
};

const [sampled = []] = fc.sample(fc.array(wordedQueries, { minLength: 120, maxLength: 120 }), { seed: 5, numRuns: 1 });
const queries = [everything, ...sampled];
const asEvents = (proposals: EventQuery['proposals']): EventQuery => ({ ...eventQuery.parse({}), proposals });

/** For each query the proposals that the search finds at this moment. */
const results = () =>
  queries.map(
    (query) =>
      new Set(
        catalogue()
          .proposals(query, 'TABLED_NEWEST', null, 1000)
          .items.map(({ id }) => id),
      ),
  );

interface Seen {
  event: Event;
  /** Places of the queries that it must be told to. */
  expected: number[];
}

describe('over any changes of the record', () => {
  const seen: Seen[] = [];

  it('an event meets the queries that found its proposal before or after, and no others', async () => {
    for (const [at, query] of queries.entries()) {
      await commit(ctx(), keepStanding('search', { id: `srch_${at}`, query: asEvents(query) }));
    }
    const [drawn = []] = fc.sample(fc.array(deeds, { minLength: 120, maxLength: 120 }), { seed: 12, numRuns: 1 });
    for (const deed of drawn) {
      const before = results();
      const from = catalogue().cursor();
      await act(deed).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
      });
      await ctx().catalogue();
      const after = results();
      const { events } = catalogue().events(eventQuery.parse({}), { after: from }, 100);
      for (const event of events) {
        const id = event.concerns.find((concerned) => concerned.startsWith('prop_')) ?? '';
        const expected = queries.flatMap((_, at) => (before[at]?.has(id) || after[at]?.has(id) ? [at] : []));
        seen.push({ event, expected });
        const told = await standingFor(ctx(), 'search', event);
        expect(told.sort(), `${deed.what} ${event.kind}`).toEqual(expected.map((place) => `srch_${place}`).sort());
      }
    }
    const kinds = new Set(seen.map(({ event }) => event.kind));
    const deedsTold = ['PROPOSAL_DELETED', 'PROPOSAL_CORRECTED', 'PROPOSAL_MERGED', 'IMPACT_WITHDRAWN'] as const;
    for (const kind of [...deedsTold, 'IMPACT_SUPERSEDED'] as const) expect(kinds).toContain(kind);
    expect(seen.flatMap(({ expected }) => expected).length).toBeGreaterThan(seen.length * 2);
  });

  it('which queries an event meets is the same later, and in a catalogue built anew', async () => {
    const anew = openCatalogue(':memory:');
    others.push(anew);
    for (const of of [ctx(), contextFor({ table: table(), catalogue: anew })]) {
      for (const { event, expected } of seen) {
        const told = await standingFor(of, 'search', event);
        expect(told.sort(), event.kind).toEqual(expected.map((place) => `srch_${place}`).sort());
      }
    }
  });

  it('the feed of a query has the events that meet it, and one question asked alone says the same', async () => {
    for (const [at, query] of queries.entries()) {
      const wanted = seen.filter(({ expected }) => expected.includes(at)).map(({ event }) => event.sequence);
      const { events } = catalogue().events(asEvents(query), { after: 0 }, 10_000);
      expect(events.map(({ sequence }) => sequence)).toEqual(wanted);
    }
    for (const { event, expected } of seen.slice(-40)) {
      const query = queries[3] ?? everything;
      expect(await eventMeets(ctx(), asEvents(query), event)).toBe(expected.includes(3));
    }
  });
});
