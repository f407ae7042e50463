/** GraphQL over HTTP: one request of API Gateway's HTTP API in, one answer out. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { visitor } from '#graphql/people/actor.ts';
import { actorByKey } from '#graphql/people/apiKeys.ts';
import type { Quotas } from '#graphql/quotas/quotas.ts';
import { makeSchema } from '#graphql/schema.ts';
import { addressOf } from '../runtime/address.ts';
import { type Entry, entry } from '../runtime/entry.ts';
import { readSurroundings } from '../runtime/env.ts';
import { log } from '../runtime/log.ts';
import { maskFault } from '../runtime/mask.ts';
import { quotasOn } from '../runtime/quotas.ts';
import { makeVerifier } from '../runtime/tokens.ts';
import { callerOf, makeAllowance } from './allowance.ts';
import { type Answer, readRequest, refuse, writeAnswer } from './answer.ts';
import { newOutcome, type Outcome, type RequestContext, watch } from './asking.ts';
import { keepable } from './keepable.ts';
import { makeServer } from './server.ts';

const server = makeServer(makeSchema());
const started = server.start();
// A failure is told to whoever asks, not to the process.
started.catch(() => {});

let verifier: ReturnType<typeof makeVerifier> | undefined;
let quotas: Quotas | undefined;

export async function handler(event: APIGatewayProxyEventV2): Promise<Answer> {
  const began = performance.now();
  const outcome = newOutcome();
  const answer = await respond(event, outcome).catch((fault: unknown) => {
    const { message, extensions } = maskFault(fault);
    return refuse(extensions?.code === 'UNAVAILABLE' ? 503 : 500, message, extensions);
  });
  const { operation, code } = outcome;
  log('info', {
    function: 'api',
    operation,
    code,
    status: answer.statusCode,
    milliseconds: Math.round(performance.now() - began),
  });
  return answer;
}

async function respond(event: APIGatewayProxyEventV2, outcome: Outcome): Promise<Answer> {
  const read = readRequest(event);
  if ('answer' in read) return read.answer;
  const { request } = read;
  await started;
  const surroundings = await entry();
  const answer = writeAnswer(
    await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: request,
      context: () => admit(event, request.headers.get('authorization'), surroundings, outcome),
    }),
  );
  // The older media type has 200 for whatever is well-formed JSON, also for a document that cannot be executed.
  if (outcome.documentFault && answer.headers['content-type']?.startsWith('application/json')) answer.statusCode = 200;
  if (outcome.isKeepable && answer.statusCode === 200) return keepable(answer, request.headers.get('if-none-match'));
  return { ...answer, headers: { ...answer.headers, ...outcome.allowance?.headers() } };
}

/** Finds out who asks, and takes the first point; what the query costs beyond it is known only when it is read. */
async function admit(
  event: APIGatewayProxyEventV2,
  authorization: string | undefined,
  { table, contextFor }: Entry,
  outcome: Outcome,
): Promise<RequestContext> {
  const { ISSUER: issuer, CLIENT_ID: clientId, ACCOUNT_REALM: realm, EDGE_MARK: mark } = readSurroundings();
  verifier ??= makeVerifier({ issuer, clientId, realm });
  quotas ??= quotasOn(table);
  const actor = await verifier(authorization, (secret) => actorByKey(contextFor(visitor), secret)).catch(
    tellCode(outcome),
  );
  const ctx = contextFor(actor);
  outcome.allowance = makeAllowance(quotas, callerOf(actor, addressOf(event, mark)), ctx.now);
  await outcome.allowance.spend(1).catch(tellCode(outcome));
  return watch(ctx, outcome);
}

/** Apollo tells its plugins nothing of a request that is refused at the door. */
const tellCode = (outcome: Outcome) => (fault: unknown) => {
  if (fault instanceof Error && 'code' in fault && typeof fault.code === 'string') outcome.code = fault.code;
  throw fault;
};
