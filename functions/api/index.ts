/** GraphQL over HTTP: one request of API Gateway's HTTP API in, one answer out. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { makeSchema } from '#graphql/schema.ts';
import { entry } from '../runtime/entry.ts';
import { readSurroundings } from '../runtime/env.ts';
import { log } from '../runtime/log.ts';
import { type Answer, readRequest, refuse, writeAnswer } from './answer.ts';
import { maskFault } from './mask.ts';
import { makeServer, type Outcome } from './server.ts';
import { makeVerifier } from './tokens.ts';

const server = makeServer(makeSchema());
const started = server.start();
// A failure is told to whoever asks, not to the process.
started.catch(() => {});

let verifier: ReturnType<typeof makeVerifier> | undefined;

export async function handler(event: APIGatewayProxyEventV2): Promise<Answer> {
  const began = performance.now();
  const outcome: Outcome = { documentFault: false };
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
  const { contextFor } = await entry();
  const answer = writeAnswer(
    await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: request,
      context: async () => ({ ...contextFor(await verify(request.headers.get('authorization'))), outcome }),
    }),
  );
  // The older media type has 200 for whatever is well-formed JSON, also for a document that cannot be executed.
  if (outcome.documentFault && answer.headers['content-type']?.startsWith('application/json')) answer.statusCode = 200;
  return answer;
}

function verify(authorization: string | undefined) {
  const { ISSUER: issuer, CLIENT_ID: clientId, ACCOUNT_REALM: realm } = readSurroundings();
  verifier ??= makeVerifier({ issuer, clientId, realm });
  return verifier(authorization);
}
