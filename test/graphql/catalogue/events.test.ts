import { describe, expect, it } from 'vitest';
import { annotate } from '#graphql/annotations/annotate.ts';
import { eventById } from '#graphql/events/events.ts';
import { type EventQuery, eventQuery } from '#graphql/events/query.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { anImpact, aProposal } from '#test/support/records.ts';
import { openedFor } from './opened.ts';
import { keepVocabulary } from './world.ts';

const may = new Date('2013-05-01T00:00:00Z');
const { catalogue, ctx } = openedFor(async (ctx) => {
  await keepVocabulary(ctx);
  await keepProposal(ctx, aProposal({ slug: 'spam', topics: ['spam'] }));
  await keepImpact(ctx, anImpact({ key: '1', proposal: 'spam', right: 'UDHR-19' }));
  await keepProposal(ctx, aProposal({ slug: 'finance', topics: ['finance'], process: 'igf-25' }));
  await keepImpact(ctx, anImpact({ key: '2', proposal: 'finance', right: 'UDHR-19' }));
});
const begun = (more: object = {}): EventQuery => eventQuery.parse(more);

async function told(query: EventQuery): Promise<string[]> {
  const { events } = catalogue().events(query, { after: 0 }, 100);
  // The table and the catalogue tell the same of each.
  for (const event of events) expect(await eventById(ctx(), event.id)).toEqual(event);
  return events.map(({ kind, subjectLabel }) => `${kind} ${subjectLabel}`);
}

describe('the feed', () => {
  it('is read forward from a place, each event once', () => {
    const seen: number[] = [];
    for (let after = 0, more = true; more && seen.length < 100; ) {
      const { events, hasMore } = catalogue().events(begun(), { after }, 3);
      seen.push(...events.map(({ sequence }) => sequence));
      after = seen.at(-1) ?? after;
      more = hasMore;
    }
    expect(seen).toEqual(Array.from({ length: catalogue().cursor() }, (_, at) => at + 1));
  });

  it('is read from its end too, oldest first on every page', () => {
    const last = catalogue().cursor();
    const upTo = (place: number) => {
      const { events, hasMore } = catalogue().events(begun(), { before: place }, 2);
      return { sequences: events.map(({ sequence }) => sequence), hasMore };
    };
    expect(upTo(Number.MAX_SAFE_INTEGER)).toEqual({ sequences: [last - 1, last], hasMore: true });
    expect(upTo(3)).toEqual({ sequences: [1, 2], hasMore: false });
    expect(upTo(1)).toEqual({ sequences: [], hasMore: false });
  });

  it('is filtered by kind, process and day', async () => {
    expect(await told(begun({ kinds: ['PROPOSAL_TABLED'] }))).toEqual([
      'PROPOSAL_TABLED Proposal spam',
      'PROPOSAL_TABLED Proposal finance',
    ]);
    expect(await told(begun({ kinds: ['PROPOSAL_TABLED'], processes: ['igf-25'] }))).toEqual([
      'PROPOSAL_TABLED Proposal finance',
    ]);
    await keepTopic(ctx({ now: may }), { slug: 'roaming', label: 'Roaming' });
    await ctx().catalogue();
    expect(await told(begun({ since: '2013-05-01T02:00:00+02:00' }))).toEqual(['RECORD_ADDED Roaming']);
    expect(await told(begun({ since: '2013-05-01T00:00:01Z' }))).toEqual([]);
  });

  it('is filtered by what an event concerns', async () => {
    const ofTopic = ['RECORD_ADDED Spam', 'PROPOSAL_TABLED Proposal spam', 'IMPACT_ASSESSED UDHR-19 · Proposal spam'];
    expect(await told(begun({ subjects: ['topic_spam'] }))).toEqual(ofTopic);
    expect(await told(begun({ subjects: ['topic_spam', 'topic_finance'], kinds: ['PROPOSAL_TABLED'] }))).toHaveLength(
      2,
    );
    expect(await told(begun({ subjects: ['topic_none'] }))).toEqual([]);
  });

  it('is filtered by proposals, with their assessments and public notes', async () => {
    const proposal = await proposalBySlug(ctx(), 'spam');
    const actor = { kind: 'SIGNED_IN' as const, id: `acct_${'a'.repeat(32)}`, handle: 'ann', role: 'MEMBER' as const };
    const target = proposal?.id ?? '';
    await annotate(ctx({ actor }), { target, body: 'Public.', visibility: 'PUBLIC' });
    await annotate(ctx({ actor }), { target, body: 'Private.' });
    await ctx().catalogue();
    const ofSpam = [
      'PROPOSAL_TABLED Proposal spam',
      'IMPACT_ASSESSED UDHR-19 · Proposal spam',
      'ANNOTATION_PUBLISHED Proposal spam',
    ];
    expect(await told(begun({ proposals: { topics: ['network'] } }))).toEqual(ofSpam);
    expect(await told(begun({ proposals: { topics: ['network'] }, kinds: ['IMPACT_ASSESSED'] }))).toEqual([ofSpam[1]]);
    // The processes of the query and those of its proposals are different filters.
    expect(await told(begun({ proposals: { processes: ['wcit-12'] }, processes: ['igf-25'] }))).toEqual([]);
  });
});
