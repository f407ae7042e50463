/** How fast the feed is read from its beginning: directly, by the API's pages of 100, and filtered by a search. */
import { parse } from 'graphql';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { commit } from '#graphql/events/commit.ts';
import type { News } from '#graphql/events/events.ts';
import { eventsAfter, readHead } from '#graphql/events/store.ts';
import { makeExecutor } from '#graphql/execution/executor.ts';
import { proposalNews } from '#graphql/proposals/news.ts';
import { proposalBySlug, replaceProposal } from '#graphql/proposals/proposals.ts';
import { makeSchema } from '#graphql/schema.ts';
import { contextFor, type Engine } from '#test/support/engine.ts';
import { processorSeconds } from './processorSeconds.ts';
import { enterProposals, enterVocabulary, makeChance } from './record.ts';

export interface Backfill {
  events: number;
  /** Events read straight from the table, in a second of the processor: ours and the engine's together, since others use the machine too. */
  direct: number;
  /** The same by pages of 100 through the schema, in a process whose catalogue is up to date. */
  pages: number;
  /** The same of a search of one topic: places looked at. */
  searched: number;
  /** Building the catalogue of another process first, in seconds of the processor. */
  catalogue: number;
}

const proposals = 200;
const events = 5000;
const document = parse(`query ($after: String, $query: EventQuery) {
  events(first: 100, after: $after, query: $query) {
    edges { cursor node { id kind at subjectId subjectLabel subjectUrl process { slug } changes { field before after } } }
    pageInfo { hasNextPage endCursor }
  }
}`);

export async function measureBackfill(engine: Engine, say: (line: string) => void): Promise<Backfill> {
  const { table } = await engine.newTable();
  const first = openCatalogue(':memory:');
  const ctx = contextFor({ table, catalogue: first });
  await enterVocabulary(ctx);
  await enterProposals(ctx, proposals);
  const chance = makeChance('corrections');
  const state = await Promise.all(
    Array.from({ length: proposals }, async (_, at) => {
      const found = await proposalBySlug(ctx, `made-up-${at}`);
      if (!found) throw new Error('It was entered.');
      return found;
    }),
  );
  for (let left = events - (await readHead(table)), at = 0; left > 0; left -= 40, at += 40) {
    const parts = Array.from({ length: 40 }, (_, place) => {
      const number = (at + place) % proposals;
      const before = state[number] ?? state[0];
      if (!before) throw new Error('There are proposals.');
      const after = { ...before, title: chance.words(8).join(' '), version: before.version + 1 };
      state[number] = after;
      const changes = [{ field: 'title', before: before.title, after: after.title }];
      const news: News = { kind: 'PROPOSAL_CORRECTED', ...proposalNews(after, before), changes };
      return { part: replaceProposal(after), news };
    });
    await commit(
      contextFor({ table, catalogue: first }),
      parts.map(({ part }) => part),
      parts.map(({ news }) => news),
    );
  }
  first.close();
  const head = await readHead(table);
  say(`${head} events`);

  let began = processorSeconds();
  let read = 0;
  for (let after = 0; after < head; ) {
    const found = await eventsAfter(table, after, 500);
    after = found.at(-1)?.sequence ?? head;
    read += found.length;
  }
  const direct = read / (processorSeconds() - began);

  const catalogue = openCatalogue(':memory:');
  began = processorSeconds();
  await catalogue.catchUp(table);
  const built = processorSeconds() - began;
  const pages = await readPages({});
  const searched = await readPages({ proposals: { topics: ['topic-20'] } });
  catalogue.close();
  return { events: head, direct, pages, searched, catalogue: built };

  /** Places of the feed a second. */
  async function readPages(query: object): Promise<number> {
    const answer = makeExecutor(makeSchema());
    const [operation] = document.definitions.filter((one) => one.kind === 'OperationDefinition');
    const start = processorSeconds();
    for (let after: unknown = null, more = true; more; ) {
      const variables = { after, query };
      const context = contextFor({ table, catalogue });
      const { data, errors } = await answer({ document, operation, variables, context });
      if (errors) throw errors[0];
      const info: unknown = Reflect.get(Object(Reflect.get(Object(data), 'events')), 'pageInfo');
      after = Reflect.get(Object(info), 'endCursor');
      more = Reflect.get(Object(info), 'hasNextPage') === true;
    }
    return head / (processorSeconds() - start);
  }
}
