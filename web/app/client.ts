/** The GraphQL client of one session: cache, token, retries, transport. */
import { authExchange } from '@urql/exchange-auth';
import { retryExchange } from '@urql/exchange-retry';
import { type Client, createClient, fetchExchange, type Operation, type SSRData, ssrExchange } from 'urql';
import { cache } from './cache.ts';
import { accessToken, endSession } from './session.ts';
import { withoutGaps } from './withoutGaps.ts';

/**
 * A new client with an empty cache, for the session of the given number: it never sends the token of another one. `answers` are
 * those that came with the page; each is used once.
 */
export function makeClient(sessionNumber: number, answers?: SSRData): Client {
  return createClient({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'omit', headers: { accept: 'application/graphql-response+json, application/json' } },
    exchanges: [
      cache(),
      withoutGaps,
      ssrExchange({ isClient: true, initialState: answers ?? {} }),
      retryExchange({
        initialDelayMs: 400,
        maxDelayMs: 4000,
        maxNumberAttempts: 4,
        retryIf: (fault, operation) => Boolean(fault.networkError) && mayRepeat(operation),
      }),
      authExchange(async (tools) => {
        let token = await accessToken(sessionNumber);
        return {
          addAuthToOperation: (operation) =>
            token ? tools.appendHeaders(operation, { authorization: `Bearer ${token}` }) : operation,
          willAuthError: () => token !== null && expiresSoon(token),
          didAuthError: (fault) =>
            token !== null && fault.graphQLErrors.some((error) => error.extensions.code === 'UNAUTHENTICATED'),
          refreshAuth: async () => {
            const before = token;
            token = await accessToken(sessionNumber);
            if (token === before) endSession();
          },
        };
      }),
      fetchExchange,
    ],
  });
}

/** A question can be asked again; a change only when its key makes a second arrival harmless. */
function mayRepeat(operation: Operation): boolean {
  return operation.kind === 'query' || typeof operation.variables?.idempotencyKey === 'string';
}

/** Whether a token ends within 20 seconds. One that is no JWT is taken as lasting; the API will tell. */
function expiresSoon(token: string): boolean {
  try {
    const claims: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
    if (typeof claims !== 'object' || claims === null || !('exp' in claims) || typeof claims.exp !== 'number')
      return false;
    return claims.exp * 1000 < Date.now() + 20_000;
  } catch {
    return false;
  }
}
