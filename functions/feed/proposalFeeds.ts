/** Feeds of proposals: of a question, of all that belongs to a process, party, topic or right, and of the changes to one proposal. */
import type { Context } from '#graphql/context.ts';
import { Refusal } from '#graphql/errors.ts';
import { eventKinds } from '#graphql/events/events.ts';
import { events } from '#graphql/events/lists.ts';
import { isA } from '#graphql/ids.ts';
import { impactById } from '#graphql/impacts/impacts.ts';
import { partyByCode, partyPath } from '#graphql/parties/parties.ts';
import { processBySlug, processPath } from '#graphql/processes/processes.ts';
import { newestChanges } from '#graphql/proposals/newest.ts';
import { proposalBySlug, proposalPath } from '#graphql/proposals/proposals.ts';
import { everything, type ProposalQuery } from '#graphql/proposals/query.ts';
import { formatQuestion } from '#graphql/proposals/queryString.ts';
import { fixedInWords, questionInWords } from '#graphql/proposals/questionInWords.ts';
import type { Basis } from '#graphql/provenance.ts';
import { rightByCode, rightPath } from '#graphql/vocabulary/rights.ts';
import { topicBySlug, topicPath } from '#graphql/vocabulary/topics.ts';
import { eventEntry } from './eventEntry.ts';
import { type Feed, updatedOf } from './feed.ts';
import { isOn, proposalEntry } from './proposalEntry.ts';

export type Subject = 'PROCESS' | 'PARTY' | 'TOPIC' | 'RIGHT';

/** When the record as a whole last changed; the beginning of time while it is empty. */
export async function lastChange(ctx: Context): Promise<string> {
  const { nodes } = await events(ctx, { last: 1 });
  return nodes[0]?.at ?? new Date(0).toISOString();
}

export async function questionFeed(ctx: Context, query: ProposalQuery, from: string | null): Promise<Feed> {
  const question = formatQuestion({ query, sort: null });
  const words = questionInWords(query);
  return proposalFeed(
    ctx,
    query,
    { from, bases: query.bases },
    {
      path: '/feeds/proposals',
      question,
      title: words === '' ? 'Travaux: proposals' : `Travaux: proposals (${words})`,
      page: `/proposals${question === '' ? '' : `?${question}`}`,
    },
  );
}

/** What each subject is found by, what it is called, and which proposals are its own. */
const subjects: Record<
  Subject,
  (ctx: Context, name: string) => Promise<[string, string, Partial<ProposalQuery>] | null>
> = {
  async PROCESS(ctx, name) {
    const found = await processBySlug(ctx, name);
    return found && [found.title, processPath(found.slug), { processes: [found.slug] }];
  },
  async PARTY(ctx, name) {
    const found = await partyByCode(ctx, name);
    return found && [found.name, partyPath(found.code), { sponsors: [found.code] }];
  },
  async TOPIC(ctx, name) {
    const found = await topicBySlug(ctx, name);
    return found && [found.label, topicPath(found.slug), { topics: [found.slug] }];
  },
  async RIGHT(ctx, name) {
    const found = await rightByCode(ctx, name);
    return found && [`${found.code} ${found.label}`, rightPath(found.code), { rights: [found.code] }];
  },
};

interface Stretch {
  from: string | null;
  /** On which the assessments stand that are shown; null for all. */
  bases: readonly Basis[] | null;
}

/** With `bases` a right has the proposals that are assessed on one of them; all else keeps its own, with those assessments alone. */
export async function subjectFeed(
  ctx: Context,
  subject: Subject,
  name: string,
  { from, bases }: Stretch,
): Promise<Feed> {
  const found = await subjects[subject](ctx, name);
  if (!found) throw missing(fixedInWords(subject));
  const [label, page, query] = found;
  const asked = { ...everything, ...query, ...(subject === 'RIGHT' && bases && { bases: [...bases] }) };
  const title = `Travaux: proposals · ${label}`;
  return proposalFeed(ctx, asked, { from, bases }, { path: `/feeds${page}`, question: questionOf(bases), title, page });
}

/** As it stands in the feed's own address. */
const questionOf = (bases: readonly Basis[] | null) =>
  formatQuestion({ query: { ...everything, bases: bases && [...bases] }, sort: null });

export const missing = (what: string) => new Refusal('NOT_FOUND', `There is no ${what} of this name.`);

async function proposalFeed(
  ctx: Context,
  query: ProposalQuery,
  { from, bases }: Stretch,
  about: Pick<Feed, 'path' | 'question' | 'title' | 'page'>,
): Promise<Feed> {
  const { changed, next } = await newestChanges(ctx, query, from).catch((fault: unknown) => {
    // The reader knows the cursor by the name that it has in the address.
    if (fault instanceof Refusal && fault.field === 'after') throw new Refusal(fault.code, fault.message, 'from');
    throw fault;
  });
  const entries = await Promise.all(changed.map((one) => proposalEntry(ctx, one, bases)));
  const updated = updatedOf(entries, await lastChange(ctx));
  const subtitle =
    'New and changed records, the newest change first, with who is behind them, how far they came and how sure that is.';
  return { ...about, subtitle, updated, from, next, entries };
}

const newest = 50;

/** Notes are no change to the record, and a feed is copied to where nothing can be taken back. */
const recordKinds = eventKinds.filter((kind) => !kind.startsWith('ANNOTATION_'));

/** What happened to one proposal and to its assessments, the newest first. */
export async function historyFeed(ctx: Context, slug: string, bases: readonly Basis[] | null): Promise<Feed> {
  const proposal = await proposalBySlug(ctx, slug);
  if (!proposal) throw missing('proposal');
  const { nodes } = await events(ctx, { query: { subjects: [proposal.id], kinds: recordKinds }, last: newest });
  const shown = await Promise.all(
    nodes.toReversed().map(async (event) => {
      const impact = isA('impact', event.subjectId) ? await impactById(ctx, event.subjectId) : null;
      // Of one that was removed nobody can say on what basis it stood.
      const isShown = bases === null || !isA('impact', event.subjectId) || (impact !== null && isOn(bases)(impact));
      return isShown ? [event] : [];
    }),
  );
  const entries = await Promise.all(shown.flat().map((event) => eventEntry(ctx, event)));
  return {
    path: `/feeds${proposalPath(proposal.slug)}`,
    question: questionOf(bases),
    title: `Travaux: changes to ${proposal.symbol === null ? '' : `${proposal.symbol}: `}${proposal.title}`,
    subtitle: 'What happened to this record and to its assessments, the newest first.',
    page: proposalPath(proposal.slug),
    updated: updatedOf(entries, proposal.updatedAt),
    from: null,
    next: null,
    entries,
  };
}
