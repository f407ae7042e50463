/** Saved searches as people make them: mostly one thing and sometimes two, asked for as often as it is there. */
import type { Context } from '#graphql/context.ts';
import { type EventQuery, eventQuery } from '#graphql/events/query.ts';
import { proposalQuery } from '#graphql/proposals/query.ts';
import { putStanding } from '#graphql/standing/store.ts';
import { type Chance, groups, makeChance, processes, rights } from './record.ts';

type Asked = Parameters<typeof proposalQuery.parse>[0];

function questionOf(chance: Chance): Asked {
  const { random } = chance;
  const kind = random.fraction();
  const more = random.fraction() < 0.4 ? { directions: [random.pick(['RESTRICTS', 'ADVANCES'])] } : {};
  if (kind < 0.3) return { topics: chance.topics(1), rights: [random.pick(rights)] };
  if (kind < 0.4) return { topics: chance.topics(1), processes: [random.pick(processes)], ...more };
  if (kind < 0.55) return { sponsors: chance.states(random.between(1, 2)), topics: chance.topics(1) };
  if (kind < 0.6)
    return { sponsors: [...chance.states(1), random.pick(groups)], expandGroups: true, topics: chance.topics(1) };
  if (kind < 0.75) return { provisions: chance.provisions(1), ...more };
  if (kind < 0.95) return { text: chance.tellingWords(random.between(1, 2)).join(' ') };
  return { processes: [random.pick(processes)], stages: ['ADOPTED'], actions: ['SUP'] };
}

export function makeQueries(size: number, purpose = 'queries'): EventQuery[] {
  const chance = makeChance(purpose);
  return Array.from({ length: size }, () => ({
    ...eventQuery.parse({}),
    proposals: proposalQuery.parse(questionOf(chance)),
  }));
}

/** Lets queries stand, many in a transaction. */
export async function letStand(
  ctx: Context,
  queries: readonly EventQuery[],
  idOf: (at: number) => string,
): Promise<void> {
  // Two of one id are one.
  const items = [...new Map(queries.map((query, at) => [idOf(at), { id: idOf(at), query }])).values()];
  for (let from = 0; from < items.length; from += 90) {
    const writes = items.slice(from, from + 90).map((item) => putStanding('search', item));
    const [count] = writes.flatMap((parts) => parts.slice(1));
    await ctx.table.transact([...writes.flatMap((parts) => parts.slice(0, 1)), ...(count ? [count] : [])]);
  }
}
