/** The record as the API tells it, to hold the pages against; and changes to it that a test begins with. */
import { inject } from 'vitest';
import * as z from 'zod';
import { tokenFor } from '#test/support/host.ts';
import type { Account } from './site.ts';

const tokens = new Map<Account, Promise<string>>();

/** A bearer token of an account. */
export function tokenOf(account: Account): Promise<string> {
  const known = tokens.get(account) ?? tokenFor(account, inject('folder'));
  tokens.set(account, known);
  return known;
}

/** Asks the API as somebody, or as a visitor, and reads the answer in a shape. Throws what the API refused. */
export async function ask<Shape extends z.ZodType>(
  shape: Shape,
  query: string,
  variables: object = {},
  account?: Account,
): Promise<z.output<Shape>> {
  const answer = await fetch(`${inject('site')}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(account && { authorization: `Bearer ${await tokenOf(account)}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = z
    .object({ data: z.unknown(), errors: z.unknown() })
    .partial()
    .parse(await answer.json());
  if (errors) throw new Error(JSON.stringify(errors));
  return shape.parse(data);
}

const line = z.object({ value: z.string(), label: z.string(), count: z.number() });
const matrixShape = z.object({
  matrix: z.object({
    totalCount: z.number(),
    rows: z.array(line),
    columns: z.array(line),
    cells: z.array(z.object({ row: z.string(), column: z.string(), count: z.number() })),
  }),
});

/** The matrix of the records that meet a query. */
export async function matrixOf(query: object, rows: string, columns: string) {
  const question = `query ($query: ProposalQuery, $rows: MatrixAxis!, $columns: MatrixAxis!) {
    matrix(query: $query, rows: $rows, columns: $columns) {
      totalCount rows { value label count } columns { value label count } cells { row column count }
    }
  }`;
  return (await ask(matrixShape, question, { query, rows, columns })).matrix;
}

const listShape = z.object({
  proposals: z.object({ totalCount: z.number(), nodes: z.array(z.object({ slug: z.string(), title: z.string() })) }),
});

/** The first page of a list of proposals, as many as the pages show at once. */
export async function listOf(query: object, sort?: string) {
  const question = `query ($query: ProposalQuery, $sort: ProposalSort) {
    proposals(query: $query, sort: $sort, first: 25) { totalCount nodes { slug title } }
  }`;
  return (await ask(listShape, question, { query, sort })).proposals;
}

const announcedShape = z.object({ announceConsultation: z.object({ id: z.string(), slug: z.string() }) });

/** A consultation that opened yesterday and closes in so many days. */
export async function announce(title: string, days: number, more: object = {}) {
  const day = 24 * 3_600_000;
  const input = {
    title,
    summary: 'Announced by a test, so that something is open on any day.',
    process: 'un-tax',
    timeZone: 'America/New_York',
    opensAt: new Date(Date.now() - day).toISOString(),
    closesAt: new Date(Date.now() + days * day).toISOString(),
    whoMayTakePart: 'Anyone.',
    howToTakePart: 'By a letter.',
    sources: [{ title: 'The test itself' }],
    ...more,
  };
  const mutation = 'mutation ($input: ConsultationInput!) { announceConsultation(input: $input) { id slug } }';
  return (await ask(announcedShape, mutation, { input }, 'curator')).announceConsultation;
}

const tabledShape = z.object({ tableProposal: z.object({ id: z.string(), slug: z.string() }) });

/** A proposal of its own for a test that writes on it. */
export async function table(title: string, summary: string, more: object = {}) {
  const input = {
    process: 'wcit-12',
    title,
    summary,
    sponsors: [{ party: 'CUB' }],
    topics: ['spam'],
    sources: [{ title: 'The test itself' }],
    ...more,
  };
  const mutation = 'mutation ($input: ProposalInput!) { tableProposal(input: $input) { id slug } }';
  return (await ask(tabledShape, mutation, { input }, 'curator')).tableProposal;
}
