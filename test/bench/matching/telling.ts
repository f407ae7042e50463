/** Whether telling keeps up: 10,000 followers and 1,000 saved searches, and 100 public events a second on the embedded engine. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Follow } from '#graphql/alerts/follow.ts';
import { eventsOfSearch, idOfSearch } from '#graphql/alerts/searches.ts';
import { putFollow } from '#graphql/alerts/store.ts';
import { tellTogether } from '#graphql/alerts/tell.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import type { Context } from '#graphql/context.ts';
import { commit } from '#graphql/events/commit.ts';
import { eventsAfter, readHead } from '#graphql/events/store.ts';
import { followId } from '#graphql/ids.ts';
import { proposalNews } from '#graphql/proposals/news.ts';
import { type Proposal, proposalBySlug, replaceProposal } from '#graphql/proposals/proposals.ts';
import { everything, type ProposalQuery } from '#graphql/proposals/query.ts';
import type { Write } from '#graphql/table/client.ts';
import { followersKey } from '#graphql/table/keys.ts';
import { contextFor, type Engine } from '#test/support/engine.ts';
import { processorSeconds } from './processorSeconds.ts';
import { letStand, makeQueries } from './queries.ts';
import { type Chance, enterProposals, enterVocabulary, makeChance } from './record.ts';

export interface Kept {
  events: number;
  told: number;
  /** Events a second that came about, of 100 asked for. */
  entered: number;
  /** Milliseconds of the processor, ours and the engine's together, for entering an event and telling all of it. */
  processor: number;
  /** Notifications a second, from the first event until all were told. */
  toldASecond: number;
  /** How many events behind telling was, at most and at the end. */
  mostBehind: number;
  behindAtEnd: number;
  /** Milliseconds from the commit of an event until all were told of it. */
  medianDelay: number;
  p95Delay: number;
}

const followers = 10_000;
const searches = 1000;
const proposals = 1000;
const perSecond = 100;
const seconds = 30;
/** Milliseconds after which who follows is held in memory, as it is in a service that runs. */
const settling = 61_000;

/** Of ten followers eight follow one proposal each, one a search, one a provision or a topic. */
async function enterFollows(ctx: Context, ids: readonly string[]): Promise<void> {
  const chance = makeChance('follows');
  const queries = makeQueries(searches, 'searches').map(({ proposals }) => proposals ?? everything);
  await letStand(ctx, queries.map(eventsOfSearch), (at) => idOfSearch(queries[at] ?? everything));
  const counts = new Map<string, number>();
  const writes: Write[] = [];
  for (let at = 0; at < followers; at += 1) {
    const kind = at % 10;
    const query: ProposalQuery | null = kind === 8 ? (queries[(at / 10) | 0] ?? null) : null;
    const [one = ''] =
      chance.random.fraction() < 0.5
        ? chance.provisions(1).map((code) => `prov_${code}`)
        : chance.topics(1).map((slug) => `topic_${slug}`);
    const subjectId = query ? idOfSearch(query) : kind === 9 ? one : chance.random.pick(ids);
    const accountId = `acct_${at.toString(16).padStart(32, '0')}`;
    const follow: Follow = {
      ...{ id: followId(accountId, subjectId), accountId, subjectId, name: 'Made up', kinds: [], rate: 'LIVE' },
      ...{ channels: ['INBOX'], query, fault: null, createdAt: '2026-01-01T00:00:00.000Z', version: 1 },
    };
    counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1);
    writes.push(...putFollow(follow, null, null).slice(0, 1));
  }
  for (const [subjectId, count] of counts) writes.push({ put: { ...followersKey(subjectId), count, changes: count } });
  for (let from = 0; from < writes.length; from += 95) await ctx.table.transact(writes.slice(from, from + 95));
}

export async function measureTelling(engine: Engine, say: (line: string) => void): Promise<Kept> {
  const { table } = await engine.newTable();
  const catalogue = openCatalogue(':memory:');
  const context = () => contextFor({ table, catalogue, now: new Date() });
  await enterVocabulary(context());
  await enterProposals(context(), proposals);
  const state: Proposal[] = [];
  for (let at = 0; at < proposals; at += 1) {
    const found = await proposalBySlug(context(), `made-up-${at}`);
    if (found) state.push(found);
  }
  const ids = state.map(({ id }) => id);
  await enterFollows(context(), ids);
  await context().catalogue();
  say(`${ids.length} proposals, ${followers} followers, ${searches} searches`);

  const first = await readHead(table);
  const committedAt = new Map<number, number>();
  const delays: number[] = [];
  let [entered, told, done, mostBehind, writing] = [first, 0, first, 0, true];

  const teller = (async () => {
    while (writing || done < entered) {
      const events = await eventsAfter(table, done, 950);
      if (events.length === 0) {
        await pause(5);
        continue;
      }
      const ctx = context();
      const outcome = await tellTogether(ctx, events);
      if (outcome.failed) throw outcome.failed.error;
      told += outcome.told;
      done = events.at(-1)?.sequence ?? done;
      for (const { sequence } of events) {
        delays.push(performance.now() - (committedAt.get(sequence) ?? performance.now()));
      }
    }
  })();

  const chance = makeChance('changes');
  for (const wait of [0, settling, 0]) {
    await pause(wait);
    for (let at = 0; at < perSecond; at += 1) {
      await enterChange(proposals - 1 - at);
      entered += 1;
    }
    while (done < entered) await pause(10);
  }
  say('settled');
  const head = entered;
  told = 0;
  delays.length = 0;
  const began = performance.now();
  const used = processorSeconds();
  const running: Promise<void>[] = [];
  function enterChange(at: number): Promise<void> {
    const ctx = context();
    const before = state[at % state.length];
    if (!before) throw new Error('There are proposals.');
    const after = reword(before, chance, ctx.now);
    state[at % state.length] = after;
    return commit(ctx, [replaceProposal(after)], [{ kind: 'PROPOSAL_CORRECTED', ...proposalNews(after, before) }]);
  }
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const due = began + (at * 1000) / perSecond;
    if (performance.now() < due) await pause(due - performance.now());
    running.push(
      enterChange(at).then(() => {
        entered += 1;
        committedAt.set(entered, performance.now());
        mostBehind = Math.max(mostBehind, entered - done);
      }),
    );
  }
  await Promise.all(running);
  say('entered');
  const took = (performance.now() - began) / 1000;
  const behindAtEnd = entered - done;
  writing = false;
  await teller;
  say(`told ${told}`);
  const toldASecond = (told * 1000) / (performance.now() - began);
  catalogue.close();
  const processor = ((processorSeconds() - used) * 1000) / (entered - head);
  delays.sort((a, b) => a - b);
  const events = entered - head;
  return {
    ...{ events, told, entered: events / took, mostBehind, behindAtEnd, processor, toldASecond },
    medianDelay: delays[Math.floor(delays.length / 2)] ?? 0,
    p95Delay: delays[Math.floor(delays.length * 0.95)] ?? 0,
  };
}

/** Another wording of a proposal, in one transaction: whoever enters changes is not what is measured. */
function reword(before: Proposal, chance: Chance, now: Date): Proposal {
  const title = chance.words(8).join(' ');
  const summary = `${chance.words(40).join(' ')} ${chance.tellingWords(20).join(' ')}`;
  return { ...before, title, summary, version: before.version + 1, updatedAt: now.toISOString() };
}
