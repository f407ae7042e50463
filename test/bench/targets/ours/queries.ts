/** The questions as our schema takes them, and its answers read back. */
import * as z from 'zod';
import type { Place, Questions } from '../target.ts';
import { post } from '../target.ts';
import { takeExport, tallyExport } from './export.ts';
import { numberOf, personOf, proposalIdOf, proposalNumberOf } from './ids.ts';
import { processCodeOf, processSlugOf, rightSlugOf, statusOf, theirDirectionOf } from './words.ts';
import { makeWriters } from './writers.ts';

const documents = {
  Q1: `query Q1($symbol: String!) {
    proposal(symbol: $symbol) {
      id symbol title summary provisionNote action tabledOn stage
      process { slug }
      sponsorships { role party { code name kind } }
      topics { slug label }
      impacts { direction severity { scale } right { code label } }
      texts { id versionedAt body }
      annotations(first: 20) { nodes { id body createdAt selector { exact prefix suffix } author { id handle } } }
    }
  }`,
  Q2: `query Q2($sponsor: String!, $topic: String!) {
    proposals(query: { sponsors: [$sponsor], topics: [$topic] }, sort: TABLED_NEWEST, first: 50) {
      nodes { id symbol title tabledOn action stage sponsorships { party { code name } } topics { slug label } }
    }
  }`,
  Q3: `query Q3($process: String!) {
    matrix(query: { processes: [$process] }, rows: SPONSOR, columns: TOPIC) { cells { row column count } }
  }`,
  Q3R: `query Q3R($process: String!, $topic: String!) {
    matrix(query: { processes: [$process], topics: [$topic] }, rows: SPONSOR, columns: RIGHT) {
      cells { row column count }
    }
  }`,
  Q4: `query Q4($text: String!) {
    proposals(query: { text: $text }, sort: RELEVANCE, first: 20) {
      totalCount
      facets { topics { value count } }
      nodes { id symbol title tabledOn action stage }
    }
  }`,
  Q5: `query Q5($until: DateTime!) {
    consultations(query: { status: [OPEN], closesBefore: $until }, first: 100) {
      nodes { id title opensAt closesAt followers process { slug } }
    }
  }`,
  Q6: `query Q6($process: String!, $page: Int!, $after: String) {
    proposals(query: { processes: [$process] }, sort: TABLED_NEWEST, first: $page, after: $after) {
      nodes { id symbol title tabledOn action stage }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  COUNT: `query Count($id: ID!) { node(id: $id) { ... on Proposal { annotationCount } } }`,
};

const listed = z.object({
  id: z.string().transform(proposalNumberOf),
  symbol: z.string(),
  title: z.string(),
  tabledOn: z.string(),
  action: z.string().nullable(),
  stage: z.string().transform(statusOf),
});
const linked = listed
  .extend({
    sponsorships: z.array(z.object({ party: z.object({ code: z.string() }) })),
    topics: z.array(z.object({ slug: z.string() })),
  })
  .transform(({ tabledOn, stage, sponsorships, topics, ...rest }) => ({
    ...rest,
    date: tabledOn,
    status: stage,
    sponsors: sponsorships.map(({ party }) => party.code),
    topics: topics.map(({ slug }) => slug),
  }));
const shown = z.object({
  summary: z.string(),
  provisionNote: z.string(),
  process: z.object({ slug: z.string().transform(processCodeOf) }),
  impacts: z.array(
    z.object({
      direction: z.string().transform(theirDirectionOf),
      severity: z.object({ scale: z.number() }).nullable(),
      right: z.object({ code: z.string().transform(rightSlugOf) }),
    }),
  ),
  texts: z.array(z.object({ id: z.string(), body: z.string() })),
  annotations: z.object({
    nodes: z.array(
      z.object({
        id: z.string().transform(numberOf),
        body: z.string(),
        createdAt: z.string(),
        selector: z.object({ exact: z.string() }).nullable(),
        author: z.object({ id: z.string().transform(personOf) }),
      }),
    ),
  }),
});
const answers = {
  Q1: z.object({ proposal: z.intersection(linked, shown) }),
  Q2: z.object({ proposals: z.object({ nodes: z.array(linked) }) }),
  matrix: z.object({
    matrix: z.object({ cells: z.array(z.object({ row: z.string(), column: z.string(), count: z.number() })) }),
  }),
  Q4: z.object({
    proposals: z.object({
      totalCount: z.number(),
      facets: z.object({ topics: z.array(z.object({ value: z.string(), count: z.number() })) }),
      nodes: z.array(listed),
    }),
  }),
  Q5: z.object({
    consultations: z.object({
      nodes: z.array(
        z.object({
          id: z.string().transform(numberOf),
          title: z.string(),
          closesAt: z.string(),
          followers: z.number().nullable(),
        }),
      ),
    }),
  }),
  Q6: z.object({
    proposals: z.object({
      nodes: z.array(listed),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
  COUNT: z.object({ node: z.object({ annotationCount: z.number() }) }),
};

/** A text's id ends in its number. */
const versionOf = (textId: string) => Number(textId.slice(textId.lastIndexOf('-') + 1));
/** Our filter leaves out its own end, the question does not. */
const justAfter = (instant: string) => new Date(Date.parse(instant) + 1).toISOString();
/** In quotes words are found as written, as the others find them. */
const asWritten = (words: string) => words.replace(/\S+/g, (word) => `"${word}"`);

export function questions(place: Place): Questions {
  return {
    Q1: {
      ask: ({ symbol }) => post(documents.Q1, { symbol }),
      read(data) {
        const { proposal } = answers.Q1.parse(data);
        const { provisionNote, process, impacts, texts, annotations, ...rest } = proposal;
        return {
          ...rest,
          process: process.slug,
          provision: provisionNote,
          impacts: impacts.map(({ right, direction, severity }) => {
            return { right: right.code, direction, severity: severity?.scale ?? null };
          }),
          versions: texts.map(({ id, body }) => ({ version: versionOf(id), text: body })),
          annotations: annotations.nodes.map(({ id, author, body, selector, createdAt }) => {
            return { id, author: author.id, body, exact: selector?.exact, created: createdAt };
          }),
        };
      },
    },
    Q2: {
      ask: (variables) => post(documents.Q2, variables),
      read: (data) => answers.Q2.parse(data).proposals.nodes,
    },
    Q3: {
      ask: ({ process }) => post(documents.Q3, { process: processSlugOf(process) }),
      read: (data) => answers.matrix.parse(data).matrix.cells.map(({ row, column, count }) => [row, column, count]),
    },
    Q3R: {
      ask: ({ process, topic }) => post(documents.Q3R, { process: processSlugOf(process), topic }),
      read: (data) =>
        answers.matrix.parse(data).matrix.cells.map(({ row, column, count }) => [row, rightSlugOf(column), count]),
    },
    Q4: {
      ask: ({ q }) => post(documents.Q4, { text: asWritten(q) }),
      read(data) {
        const { totalCount, facets, nodes } = answers.Q4.parse(data).proposals;
        const counts = facets.topics.map(({ value, count }) => [value, count] as const);
        return { total: totalCount, ids: nodes.map(({ id }) => id), facets: counts };
      },
    },
    Q5: {
      ask: ({ until }) => post(documents.Q5, { until: justAfter(until) }),
      read: (data) =>
        answers.Q5.parse(data).consultations.nodes.map(({ id, title, closesAt, followers }) => {
          return { id, title, closes: closesAt, followers };
        }),
    },
    Q6: {
      ask: ({ process, page }, after) => post(documents.Q6, { process: processSlugOf(process), page, after }),
      read(data) {
        const { nodes, pageInfo } = answers.Q6.parse(data).proposals;
        return { ids: nodes.map(({ id }) => id), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
      },
    },
    COUNT: {
      ask: ({ proposal }) => post(documents.COUNT, { id: proposalIdOf(proposal) }),
      read: (data) => answers.COUNT.parse(data).node.annotationCount,
    },
    writing: (url) => makeWriters(place, url),
    B1: { take: takeExport, tally: tallyExport },
  };
}
