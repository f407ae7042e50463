/**
 * What a caller is told of an error. Refusals, and faults of the document or its variables, are told as they are. Of anything
 * else the caller learns a random id to quote; what happened stands in the log beside that id.
 */
import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Refusal } from '#graphql/errors.ts';
import { inputRefusal } from '#graphql/inputErrors.ts';
import { faultOf, type Line, log } from './log.ts';

/** Apollo's codes for requests that are at fault themselves. */
const requestFaults: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
];

/** The error as the caller sees it. UNAVAILABLE means that trying again may help; INTERNAL_SERVER_ERROR that it is our fault and will not. */
export function mask(
  formatted: GraphQLFormattedError,
  error: unknown,
  from: Line['function'] = 'api',
): GraphQLFormattedError {
  const refusal = (error instanceof GraphQLError ? inputRefusal(error) : null) ?? refusalIn(error);
  const { message, locations, path } = formatted;
  if (refusal) {
    const { message, code, field, current } = refusal;
    const extensions = {
      code,
      ...(field === undefined ? {} : { field }),
      ...(current === undefined ? {} : { current }),
    };
    return { message, locations, path, extensions };
  }
  const code = isPersistedFault(error) ? 'BAD_REQUEST' : formatted.extensions?.code;
  if (requestFaults.includes(code)) return { message, locations, path, extensions: { code } };
  return { ...maskFault(unwrapResolverError(error), from), locations, path };
}

/** Apollo gives no code to a persisted query of another version, or whose hash is another's, but the status of a request at fault. */
function isPersistedFault(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError || error.extensions.code !== undefined) return false;
  const { http } = error.extensions;
  return typeof http === 'object' && http !== null && 'status' in http && http.status === 400;
}

/** An unexpected error: logged under a random id, and told by that id alone. */
export function maskFault(fault: unknown, from: Line['function'] = 'api'): GraphQLFormattedError {
  const requestId = randomUUID();
  const passing = isPassing(fault);
  const code = passing ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
  log('error', { function: from, requestId, code, ...faultOf(fault) });
  const message = passing
    ? `A part of the system does not answer. Try again; if it stays so, quote ${requestId}.`
    : `Something went wrong on our side. If you report it, quote ${requestId}.`;
  return { message, extensions: { code, requestId } };
}

/** A refusal may have been wrapped by graphql on its way, for example when a scalar refuses a literal. */
function refusalIn(error: unknown): Refusal | null {
  for (let one = error; one instanceof Error; one = 'originalError' in one ? one.originalError : undefined) {
    if (one instanceof Refusal) return one;
  }
  return null;
}

/** Whether the same request may succeed in a moment: the table throttles, or cannot be reached. */
function isPassing(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if ('$retryable' in fault && fault.$retryable !== undefined) return true;
  const names = [fault.name, 'code' in fault ? fault.code : undefined];
  return names.some((name) => typeof name === 'string' && passing.has(name));
}

const passing = new Set([
  'TimeoutError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
]);
