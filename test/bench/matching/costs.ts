/** What it costs to find the queries that an event meets, as more of them stand; beside asking every one of them. */
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { readEventQuery } from '#graphql/events/meets.ts';
import { eventQuery } from '#graphql/events/query.ts';
import { standingFor } from '#graphql/standing/standing.ts';
import { contextFor, type Engine } from '#test/support/engine.ts';
import { letStand, makeQueries } from './queries.ts';
import { enterProposals, enterVocabulary } from './record.ts';

export interface Cost {
  standing: number;
  /** Microseconds of the processor an event, without the look whether queries were changed. Others may use the machine meanwhile. */
  matching: number;
  /** The same where each of them is asked. */
  asking: number;
  /** Queries that an event meets. */
  met: number;
}

const proposals = 300;
const sizes = [10, 100, 1000, 10_000];
const scanned = 40;

export async function measureCosts(engine: Engine, say: (line: string) => void): Promise<Cost[]> {
  const { table } = await engine.newTable();
  const catalogue = openCatalogue(':memory:');
  const ctx = contextFor({ table, catalogue });
  await enterVocabulary(ctx);
  await enterProposals(ctx, proposals);
  await ctx.catalogue();
  const { events } = catalogue.events(eventQuery.parse({ kinds: ['PROPOSAL_TABLED'] }), { after: 0 }, proposals);
  say(`${events.length} events`);
  const costs: Cost[] = [];
  const all = makeQueries(sizes.at(-1) ?? 0);
  for (const standing of sizes) {
    await letStand(ctx, all.slice(0, standing), (at) => `srch_${at}`);
    // A context of its own, which reads the count once: what follows is matching alone.
    const of = contextFor({ table, catalogue });
    const [first] = events;
    if (first) await standingFor(of, 'search', first);
    let met = 0;
    const matching = await processorTime(async () => {
      for (const event of events) met += (await standingFor(of, 'search', event)).length;
    });
    const naming = catalogue.naming();
    const questions = all.slice(0, standing).map((query) => readEventQuery(query, naming));
    const asking = await processorTime(async () => {
      for (const event of events.slice(0, scanned)) {
        const cards = catalogue.cards(event);
        for (const question of questions) question(event, () => cards);
      }
    });
    const cost = { standing, matching: matching / events.length, asking: asking / scanned, met: met / events.length };
    say(JSON.stringify(cost));
    costs.push(cost);
  }
  catalogue.close();
  return costs;
}

async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}
