import { expect, it } from 'vitest';
import { addRecord, applyNews } from '#graphql/catalogue/apply.ts';
import { blockSize } from '#graphql/catalogue/columns/columns.ts';
import { packAll } from '#graphql/catalogue/columns/pack.ts';
import { countFacet } from '#graphql/catalogue/counts.ts';
import { openFile } from '#graphql/catalogue/files.ts';
import { countMatrix } from '#graphql/catalogue/matrix.ts';
import type { Rows } from '#graphql/catalogue/rows.ts';
import { countProposals, findProposals } from '#graphql/catalogue/search.ts';
import { eventId } from '#graphql/ids.ts';
import type { Proposal } from '#graphql/proposals/proposals.ts';
import { everything, type ProposalSort } from '#graphql/proposals/query.ts';

/** More than one block of them. */
const many = blockSize + 300;
const topicIds = ['topic_spam', 'topic_naming', 'topic_routing'];

/** Ids go down as numbers go up, as in a table that is read in no order. */
function proposal(at: number): Proposal {
  const day = `${2000 + (at % 20)}-0${1 + (at % 9)}-15`;
  return {
    ...{ id: `prop_${String(100_000 - at)}`, version: 1, slug: `p-${at}`, kind: 'PROPOSAL', kindNote: null },
    ...{ symbol: at % 5 === 0 ? null : `X ${(at * 7) % 1000}`, title: `Number ${at}`, summary: 'Made up.' },
    ...{ processId: `proc_${at % 3}`, documentId: null, provisionIds: [], provisionNote: null },
    ...{
      action: at % 2 === 0 ? 'ADD' : 'MOD',
      actionNote: null,
      sponsorships: [],
      relations: [],
      texts: [],
      sources: [],
    },
    topicIds: topicIds.filter((_, topic) => at % (topic + 2) === 0),
    ...{ stage: 'TABLED', stageScope: 'RECORD', stageNote: null, tabled: at % 11 === 0 ? null : day },
    ...{ phase: null, section: null, confidence: 'HIGH', confidenceNote: null, justification: null },
    ...{ actionLines: [], actionLinesNote: null, createdAt: '2020-01-01T00:00:00.000Z' },
    updatedAt: new Date(Date.UTC(2020, 0, 1) + ((at * 7919) % 100_000) * 1000).toISOString(),
  } as Proposal;
}

function enterTopics(rows: Rows): void {
  for (const id of topicIds) {
    const slug = id.slice('topic_'.length);
    const topic = { id, version: 1, slug, label: slug, definition: null, altLabels: [], broaderId: null };
    addRecord(rows, topic);
  }
}

function built(): Rows {
  const rows = openFile(':memory:');
  enterTopics(rows);
  for (let at = 0; at < many; at += 1) addRecord(rows, proposal(at));
  packAll(rows);
  return rows;
}

/** Entered by events, some at a time, and asked in between so that all is in memory. */
function grown(): Rows {
  const rows = openFile(':memory:');
  enterTopics(rows);
  for (let at = 0; at < many; at += 1100) {
    const records = Array.from({ length: Math.min(1100, many - at) }, (_, step) => proposal(at + step));
    const events = records.map(({ id, processId }, step) => ({
      ...{ id: eventId(at + step + 1), sequence: at + step + 1, kind: 'PROPOSAL_TABLED' as const, at: '2020-01-01' },
      ...{ subjectId: id, subjectLabel: '', subjectPath: '/', processId, concerns: [id], changes: [] },
    }));
    applyNews(rows, { events, records: new Map(records.map((record) => [record.id, record])), authors: [] });
    answers(rows);
  }
  return rows;
}

const sorts: Record<Exclude<ProposalSort, 'RELEVANCE'>, string> = {
  TABLED_NEWEST: 'first_day DESC NULLS LAST, id',
  TABLED_OLDEST: 'first_day ASC NULLS LAST, id',
  UPDATED_NEWEST: 'updated_at DESC, id',
  SYMBOL: 'symbol_order ASC NULLS LAST, id',
};
const sortNames = Object.keys(sorts) as (keyof typeof sorts)[];

function walk(rows: Rows, sort: ProposalSort, size: number): string[] {
  const seen: string[] = [];
  for (let after: (string | number | null)[] | null = null, more = true; more; ) {
    const { items, hasMore }: ReturnType<typeof findProposals> = findProposals(rows, everything, sort, after, size);
    seen.push(...items.map(({ id }) => id));
    after = items.at(-1)?.position ?? null;
    more = hasMore;
  }
  return seen;
}

const answers = (rows: Rows) => ({
  count: countProposals(rows, { ...everything, topics: ['spam', 'routing'], tabledFrom: '2005-01-01' }),
  facets: (['topics', 'actions', 'years', 'months'] as const).map((name) => countFacet(rows, everything, name)),
  matrix: countMatrix(rows, { ...everything, actions: ['ADD'] }, 'TOPIC', 'YEAR'),
  lists: sortNames.map((sort) => findProposals(rows, { ...everything, topics: ['naming'] }, sort, null, 50).items),
});

it('finds, counts and sorts beyond the first block as the tables say', { timeout: 30_000 }, () => {
  const rows = built();
  for (const sort of sortNames) {
    expect(walk(rows, sort, 500), sort).toEqual(rows.texts(`SELECT id FROM proposals ORDER BY ${sorts[sort]}`));
  }
  const byTopic = rows.all<{ value: string; count: number }>(
    'SELECT substr(topic_id, 7) AS value, count(*) AS count FROM proposal_topics GROUP BY 1 ORDER BY 2 DESC',
  );
  expect(countFacet(rows, everything, 'topics').map(({ value, count }) => ({ value, count }))).toEqual(byTopic);
  expect(countProposals(rows, { ...everything, tabledTo: '2000-02-15' })).toBe(
    rows.number(`SELECT count(*) FROM proposals WHERE first_day <= '2000-02-15'`),
  );
  rows.close();
});

it('gives numbers in the order of ids when it is built', () => {
  const rows = built();
  const wrong = 'SELECT count(*) FROM proposals a JOIN proposals b ON b.number = a.number + 1 WHERE a.id > b.id';
  expect(rows.number(wrong)).toBe(0);
  rows.close();
});

it('answers when it grew over the end of a block as when it was built', { timeout: 60_000 }, () => {
  const [byGrowth, byBuilding] = [grown(), built()];
  expect(answers(byGrowth)).toEqual(answers(byBuilding));
  byGrowth.close();
  byBuilding.close();
});
