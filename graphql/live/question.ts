/** What somebody asks to be told: a document with one subscription, checked as a query over HTTP is checked. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  parse as parseDocument,
  validate,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import * as z from 'zod';
import { parse, Refusal } from '../errors.ts';
import { feedPlace } from '../events/lists.ts';
import { type EventQuery, eventQuery } from '../events/query.ts';
import { excess, limits, measure } from '../execution/limits.ts';

/** As it came, and as it is kept. */
export interface Question {
  document: string;
  operationName: string | null;
  variables: Record<string, unknown>;
}

export interface Wish {
  /** Which events. */
  query: EventQuery;
  /** The place after which to begin; null for what is new. */
  after: number | null;
}

/** Errors of a question, all of which the caller may see. */
export class Faulty extends Error {
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super('The question is at fault.');
    this.errors = errors.slice(0, limits.errors);
  }
}

const fault = (code: string, message: string) => new GraphQLError(message, { extensions: { code } });
const coded = (code: string, error: GraphQLError) =>
  new GraphQLError(error.message, { ...error, originalError: error.originalError, extensions: { code } });

/** A document that was valid once; kept where many ask the same. */
export function readDocument(text: string): DocumentNode {
  return parseDocument(text, { maxTokens: limits.tokens });
}

const args = z.object({ query: z.unknown().optional(), after: z.string().nullish() });

/** What is asked for. Throws Faulty, or a Refusal, with what the caller is told. */
export function readWish(schema: GraphQLSchema, { document: text, operationName, variables }: Question): Wish {
  const document = parsed(text);
  const errors = validate(schema, document, undefined, { maxErrors: limits.errors, hideSuggestions: true });
  if (errors.length > 0) throw new Faulty(errors.map((error) => coded('GRAPHQL_VALIDATION_FAILED', error)));
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const sentence = 'Name the one operation of the document that is meant.';
    throw new Faulty([fault('OPERATION_RESOLUTION_FAILURE', sentence)]);
  }
  if (operation.operation !== 'subscription') {
    throw new Faulty([fault('BAD_REQUEST', 'Only subscriptions come this way. Send a query or mutation by HTTP.')]);
  }
  const sentence = excess(measure({ schema, document, operation, variables }));
  if (sentence !== null) throw new Refusal('TOO_COSTLY', sentence);

  const { coerced, errors: wrong } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: limits.errors,
    hideSuggestions: true,
  });
  if (wrong) throw new Faulty(wrong.map((error) => coded('BAD_USER_INPUT', error)));
  const type = schema.getSubscriptionType();
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one]] : [])),
  );
  const [nodes] = type ? collectFields(schema, fragments, coerced, type, operation.selectionSet).values() : [];
  const node = nodes?.[0];
  const field = node && type?.getFields()[node.name.value];
  if (!field) throw new Faulty([fault('BAD_REQUEST', 'This subscription asks for nothing.')]);
  const { query, after } = parse(args, getArgumentValues(field, node, coerced));
  return { query: parse(eventQuery, query ?? {}), after: feedPlace(after) };
}

function parsed(text: string): DocumentNode {
  try {
    return readDocument(text);
  } catch (error) {
    throw error instanceof GraphQLError ? new Faulty([coded('GRAPHQL_PARSE_FAILED', error)]) : error;
  }
}
