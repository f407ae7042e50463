/** The questions as the servers written by hand take them. */
import * as z from 'zod';
import { post, type Questions, type Tally } from '../target.ts';

const listed = 'id symbol title date action status';
const documents = {
  Q1: `query Q1($id: Int!) {
    proposal(id: $id) {
      ${listed} process summary provision
      sponsors { code name kind }
      topics { slug name }
      impacts { right rightName direction severity }
      versions { version createdAt body }
      annotations(first: 20) { id body quoteExact quotePrefix quoteSuffix createdAt author { id name } }
    }
  }`,
  Q2: `query Q2($sponsor: String!, $topic: String!) {
    proposals(sponsor: $sponsor, topic: $topic, first: 50) {
      nodes { ${listed} sponsors { code name } topics { slug name } }
    }
  }`,
  Q3: `query Q3($process: String!) { cells: topicMatrix(process: $process) { sponsor topic proposals } }`,
  Q3R: `query Q3R($process: String!, $topic: String!) {
    cells: rightMatrix(process: $process, topic: $topic) { sponsor right proposals }
  }`,
  Q4: `query Q4($q: String!) {
    search(q: $q, first: 20) { total byTopic { topic proposals } nodes { ${listed} } }
  }`,
  Q5: `query Q5($now: String!, $until: String!) {
    consultations(openAt: $now, closingBefore: $until) { id title process opensAt closesAt followers }
  }`,
  Q6: `query Q6($process: String!, $page: Int!, $after: String) {
    proposals(process: $process, first: $page, after: $after) {
      nodes { ${listed} }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  W1: `mutation W1($input: AnnotationInput!) { addAnnotation(input: $input) { id createdAt } }`,
  COUNT: `query Count($proposal: Int!) { proposal(id: $proposal) { annotationCount } }`,
};

const row = z.object({
  id: z.number(),
  symbol: z.string(),
  title: z.string(),
  date: z.string(),
  action: z.string(),
  status: z.string(),
});
const linked = row.extend({
  sponsors: z.array(z.object({ code: z.string() })).transform((list) => list.map(({ code }) => code)),
  topics: z.array(z.object({ slug: z.string() })).transform((list) => list.map(({ slug }) => slug)),
});
const whole = linked.extend({
  process: z.string(),
  summary: z.string(),
  provision: z.string(),
  impacts: z.array(z.object({ right: z.string(), direction: z.string(), severity: z.number() })),
  versions: z.array(
    z.object({ version: z.number(), body: z.string() }).transform(({ version, body }) => ({ version, text: body })),
  ),
  annotations: z.array(
    z
      .object({
        id: z.number(),
        body: z.string(),
        quoteExact: z.string(),
        createdAt: z.string(),
        author: z.object({ id: z.number() }),
      })
      .transform(({ id, body, quoteExact, createdAt, author }) => {
        return { id, author: author.id, body, exact: quoteExact, created: createdAt };
      }),
  ),
});
const cellsAnswer = z.object({
  cells: z.array(
    z
      .object({
        sponsor: z.string(),
        topic: z.string().optional(),
        right: z.string().optional(),
        proposals: z.number(),
      })
      .transform(({ sponsor, topic, right, proposals }) => [sponsor, topic ?? right ?? '', proposals] as const),
  ),
});
const answers = {
  Q1: z.object({ proposal: whole }),
  Q2: z.object({ proposals: z.object({ nodes: z.array(linked) }) }),
  Q4: z.object({
    search: z.object({
      total: z.number(),
      byTopic: z.array(z.object({ topic: z.string(), proposals: z.number() })),
      nodes: z.array(row),
    }),
  }),
  Q5: z.object({
    consultations: z.array(
      z.object({ id: z.number(), title: z.string(), closesAt: z.string(), followers: z.number() }),
    ),
  }),
  Q6: z.object({
    proposals: z.object({
      nodes: z.array(row),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
  COUNT: z.object({ proposal: z.object({ annotationCount: z.number() }) }),
};

const base: Questions = {
  Q1: { ask: ({ id }) => post(documents.Q1, { id }), read: (data) => answers.Q1.parse(data).proposal },
  Q2: { ask: (variables) => post(documents.Q2, variables), read: (data) => answers.Q2.parse(data).proposals.nodes },
  Q3: { ask: (variables) => post(documents.Q3, variables), read: (data) => cellsAnswer.parse(data).cells },
  Q3R: { ask: (variables) => post(documents.Q3R, variables), read: (data) => cellsAnswer.parse(data).cells },
  Q4: {
    ask: (variables) => post(documents.Q4, variables),
    read(data) {
      const { total, byTopic, nodes } = answers.Q4.parse(data).search;
      const facets = byTopic.map(({ topic, proposals }) => [topic, proposals] as const);
      return { total, ids: nodes.map(({ id }) => id), facets };
    },
  },
  Q5: {
    ask: (variables) => post(documents.Q5, variables),
    read: (data) =>
      answers.Q5.parse(data).consultations.map(({ id, title, closesAt, followers }) => {
        return { id, title, closes: closesAt, followers };
      }),
  },
  Q6: {
    ask: (variables, after) => post(documents.Q6, { ...variables, after }),
    read(data) {
      const { nodes, pageInfo } = answers.Q6.parse(data).proposals;
      return { ids: nodes.map(({ id }) => id), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    },
  },
  COUNT: {
    ask: (variables) => post(documents.COUNT, variables),
    read: (data) => answers.COUNT.parse(data).proposal.annotationCount,
  },
  async writing() {
    const writing = { ask: (input: object) => post(documents.W1, { input }) };
    return { W1: writing, W2: writing };
  },
};

/** Without an export: Apollo's standalone server answers GraphQL alone. */
export const withoutExport = (): Questions => base;
export const withExport = (): Questions => ({ ...base, B1: { take, tally } });

async function take(url: string, write: (piece: Uint8Array) => void): Promise<void> {
  const answer = await fetch(`${url}/export.ndjson`);
  if (!answer.ok || !answer.body) throw new Error(`The export answers ${answer.status}.`);
  for await (const piece of answer.body) write(piece);
}

function tally(text: string): Tally {
  const sum = { rows: 0, idSum: 0, sponsors: 0, topics: 0, impacts: 0, textChars: 0 };
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const proposal = exported.parse(JSON.parse(line));
    sum.rows += 1;
    sum.idSum += proposal.id;
    sum.sponsors += proposal.sponsors.length;
    sum.topics += proposal.topics.length;
    sum.impacts += proposal.impacts.length;
    sum.textChars += proposal.text.length;
  }
  return sum;
}

const list = z.array(z.unknown());
const exported = z.object({ id: z.number(), sponsors: list, topics: list, impacts: list, text: z.string() });
