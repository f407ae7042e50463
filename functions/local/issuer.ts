/** The sign-in service of a local host: OpenID Connect with authorization code and PKCE, like the one in AWS, over four accounts without passwords. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { accountName, clientId, tokenClaims } from './accounts.ts';
import type { Keys } from './keys.ts';
import { openSessions } from './sessions.ts';
import { faultPage, issuerPolicy, signedOutPage, signInPage, signOutPage } from './signInPage.ts';

export interface Issuer {
  /** Answers whatever lies under /oidc. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
}

/** Where the issuer lies on the site. */
export const issuerPath = '/oidc';
/** What the pages ask for. */
export const scope = 'openid';
/** Names the API as what tokens are for, so that they are JSON Web Tokens which the API can check by itself. */
const resource = 'urn:travaux:api';
const interaction = `${issuerPath}/interaction/`;
const fortnight = 14 * 24 * 3600;
const hour = 3600;

export function openIssuer(site: string, keys: Keys, sessionsPath: string): Issuer {
  const sessions = openSessions(sessionsPath);
  const provider = new Provider(`${site}${issuerPath}`, configurationFor(site, keys, sessions.adapter));
  const others = provider.callback();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('content-security-policy', issuerPolicy);
    const { pathname } = new URL(request.url ?? '/', site);
    if (pathname.startsWith(interaction)) return await interact(request, response, pathname);
    // The provider knows its routes from its own root; the address as it came tells it where it is mounted.
    Object.assign(request, { originalUrl: request.url });
    request.url = request.url?.slice(issuerPath.length) || '/';
    await others(request, response);
  }

  async function interact(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    try {
      await provider.interactionDetails(request, response);
      if (request.method !== 'POST') return send(response, 200, signInPage(pathname));
      const chosen = accountName.safeParse(new URLSearchParams(await text(request)).get('account'));
      if (!chosen.success) return send(response, 400, signInPage(pathname));
      await provider.interactionFinished(request, response, { login: { accountId: chosen.data } });
    } catch {
      send(response, 400, faultPage('This sign-in took too long, or was begun elsewhere. Begin again.'));
    }
  }

  return { answer, close: sessions.close };
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
}

function configurationFor(site: string, keys: Keys, adapter: NonNullable<Configuration['adapter']>): Configuration {
  return {
    adapter,
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${site}/signed-in`],
        post_logout_redirect_uris: [`${site}/`],
      },
    ],
    responseTypes: ['code'],
    scopes: ['openid'],
    pkce: { required: () => true },
    findAccount: (_, id) =>
      accountName.safeParse(id).success ? { accountId: id, claims: () => ({ sub: id }) } : undefined,
    extraTokenClaims: (_, token) =>
      'accountId' in token ? tokenClaims(accountName.parse(token.accountId)) : undefined,
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    loadExistingGrant: grantAll,
    interactions: { url: (_, { uid }) => `${interaction}${uid}` },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: clientId,
          accessTokenTTL: hour,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx, form) {
          ctx.body = signOutPage(form, ctx.oidc.entities.IdTokenHint !== undefined);
        },
        postLogoutSuccessSource(ctx) {
          ctx.body = signedOutPage();
        },
      },
    },
    renderError(ctx, { error_description, error }) {
      ctx.type = 'html';
      ctx.body = faultPage(error_description ?? error);
    },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: fortnight,
      IdToken: hour,
      Interaction: hour,
      RefreshToken: fortnight,
      Session: fortnight,
    },
  };
}

/** The pages are our own: nobody is asked whether they may act for the person who signs in to them. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const found = known ? await provider.Grant.find(known) : undefined;
  if (found) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scope);
  await grant.save();
  return grant;
}
