/** The questions as PostGraphile's generated schema takes them: lists where they will do, and joins by many-to-many fields. */
import * as z from 'zod';
import { post, type Questions } from '../target.ts';
import { takePages, tallyPages } from './export.ts';

const links = `
  sponsors: sponsorsByProposalSponsorProposalIdAndSponsorCodeList { code name KIND }
  topics: topicsByProposalTopicProposalIdAndTopicSlugList { slug name }`;
const listed = 'rowId symbol title date action status';

const documents = {
  Q1: `query Q1($id: Int!) {
    proposal(rowId: $id) {
      ${listed} processCode summary provision ${links.replace('KIND', 'kind')}
      rightsImpactsList { rightSlug direction severity humanRightByRightSlug { name } }
      textVersionsList(orderBy: VERSION_ASC) { version createdAt body }
      annotationsList(first: 20, orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) {
        rowId body quoteExact quotePrefix quoteSuffix createdAt authorId author { name }
      }
    }
  }`,
  Q2: `query Q2($sponsor: String!, $topic: String!) {
    proposalsList(
      first: 50
      orderBy: [DATE_DESC, ROW_ID_DESC]
      filter: {
        proposalSponsors: { some: { sponsorCode: { equalTo: $sponsor } } }
        proposalTopics: { some: { topicSlug: { equalTo: $topic } } }
      }
    ) { ${listed} ${links.replace('KIND', '')} }
  }`,
  Q3: `query Q3($process: String!) { cells: topicMatrixList(processCode: $process) { sponsorCode topicSlug proposals } }`,
  Q3R: `query Q3R($process: String!, $topic: String!) {
    cells: rightMatrixList(processCode: $process, topicSlug: $topic) { sponsorCode rightSlug proposals }
  }`,
  Q4: `query Q4($q: String!) {
    foundInAll(words: $q)
    foundByTopicList(words: $q) { topicSlug proposals }
    foundProposalsList(words: $q, first: 20) { ${listed} }
  }`,
  Q5: `query Q5($now: Datetime!, $until: Datetime!) {
    consultationsList(
      orderBy: [CLOSES_AT_ASC, ROW_ID_ASC]
      filter: { opensAt: { lessThanOrEqualTo: $now }, closesAt: { greaterThan: $now, lessThanOrEqualTo: $until } }
    ) { rowId title opensAt closesAt processCode consultationFollowers { totalCount } }
  }`,
  Q6: `query Q6($process: String!, $page: Int!, $after: Cursor) {
    proposals(condition: { processCode: $process }, first: $page, after: $after, orderBy: [DATE_DESC, ROW_ID_DESC]) {
      nodes { ${listed} }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  W1: `mutation W1($annotation: AnnotationInput!) {
    createAnnotation(input: { annotation: $annotation }) { annotation { rowId createdAt } }
  }`,
  COUNT: `query Count($proposal: Int!) { proposal(rowId: $proposal) { annotations { totalCount } } }`,
};

const row = z.object({
  rowId: z.number(),
  symbol: z.string(),
  title: z.string(),
  date: z.string(),
  action: z.string(),
  status: z.string(),
});
const linked = row
  .extend({ sponsors: z.array(z.object({ code: z.string() })), topics: z.array(z.object({ slug: z.string() })) })
  .transform(({ rowId, sponsors, topics, ...rest }) => ({
    ...rest,
    id: rowId,
    sponsors: sponsors.map(({ code }) => code),
    topics: topics.map(({ slug }) => slug),
  }));
const whole = z.object({
  processCode: z.string(),
  summary: z.string(),
  provision: z.string(),
  rightsImpactsList: z.array(z.object({ rightSlug: z.string(), direction: z.string(), severity: z.number() })),
  textVersionsList: z.array(z.object({ version: z.number(), body: z.string() })),
  annotationsList: z.array(
    z.object({
      rowId: z.coerce.number(),
      body: z.string(),
      quoteExact: z.string(),
      createdAt: z.string(),
      authorId: z.number(),
    }),
  ),
});
const cellsAnswer = z.object({
  cells: z.array(
    z.object({
      sponsorCode: z.string(),
      topicSlug: z.string().optional(),
      rightSlug: z.string().optional(),
      proposals: z.number(),
    }),
  ),
});
const readCells = (data: unknown) =>
  cellsAnswer
    .parse(data)
    .cells.map((cell) => [cell.sponsorCode, cell.topicSlug ?? cell.rightSlug ?? '', cell.proposals] as const);
const answers = {
  Q1: z.object({ proposal: z.intersection(linked, whole) }),
  Q2: z.object({ proposalsList: z.array(linked) }),
  Q4: z.object({
    foundInAll: z.number(),
    foundByTopicList: z.array(z.object({ topicSlug: z.string(), proposals: z.number() })),
    foundProposalsList: z.array(row),
  }),
  Q5: z.object({
    consultationsList: z.array(
      z.object({
        rowId: z.number(),
        title: z.string(),
        closesAt: z.string(),
        consultationFollowers: z.object({ totalCount: z.number() }),
      }),
    ),
  }),
  Q6: z.object({
    proposals: z.object({
      nodes: z.array(row),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
  COUNT: z.object({ proposal: z.object({ annotations: z.object({ totalCount: z.number() }) }) }),
};

export function questions(): Questions {
  const writing = {
    ask: (given: { proposal: number; author: number; body: string; exact: string; prefix: string; suffix: string }) =>
      post(documents.W1, {
        annotation: {
          ...{ proposalId: given.proposal, authorId: given.author, body: given.body },
          ...{ quoteExact: given.exact, quotePrefix: given.prefix, quoteSuffix: given.suffix },
        },
      }),
  };
  return {
    Q1: {
      ask: ({ id }) => post(documents.Q1, { id }),
      read(data) {
        const { processCode, rightsImpactsList, textVersionsList, annotationsList, ...rest } =
          answers.Q1.parse(data).proposal;
        return {
          ...rest,
          process: processCode,
          impacts: rightsImpactsList.map(({ rightSlug, ...impact }) => ({ right: rightSlug, ...impact })),
          versions: textVersionsList.map(({ version, body }) => ({ version, text: body })),
          annotations: annotationsList.map(({ rowId, authorId, body, quoteExact, createdAt }) => {
            return { id: rowId, author: authorId, body, exact: quoteExact, created: createdAt };
          }),
        };
      },
    },
    Q2: { ask: (variables) => post(documents.Q2, variables), read: (data) => answers.Q2.parse(data).proposalsList },
    Q3: { ask: (variables) => post(documents.Q3, variables), read: (data) => readCells(data) },
    Q3R: { ask: (variables) => post(documents.Q3R, variables), read: (data) => readCells(data) },
    Q4: {
      ask: (variables) => post(documents.Q4, variables),
      read(data) {
        const { foundInAll, foundByTopicList, foundProposalsList } = answers.Q4.parse(data);
        return {
          total: foundInAll,
          ids: foundProposalsList.map(({ rowId }) => rowId),
          facets: foundByTopicList.map(({ topicSlug, proposals }) => [topicSlug, proposals]),
        };
      },
    },
    Q5: {
      ask: (variables) => post(documents.Q5, variables),
      read: (data) =>
        answers.Q5.parse(data).consultationsList.map(({ rowId, title, closesAt, consultationFollowers }) => {
          return { id: rowId, title, closes: closesAt, followers: consultationFollowers.totalCount };
        }),
    },
    Q6: {
      ask: (variables, after) => post(documents.Q6, { ...variables, after }),
      read(data) {
        const { nodes, pageInfo } = answers.Q6.parse(data).proposals;
        return { ids: nodes.map(({ rowId }) => rowId), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
      },
    },
    COUNT: {
      ask: (variables) => post(documents.COUNT, variables),
      read: (data) => answers.COUNT.parse(data).proposal.annotations.totalCount,
    },
    writing: async () => ({ W1: writing, W2: writing }),
    B1: { take: takePages, tally: tallyPages },
  };
}
