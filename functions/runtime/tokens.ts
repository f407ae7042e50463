/** Who a bearer token speaks for: an API key, or an access token made out to us under one of the issuer's own keys, by two algorithms. */
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import { Refusal } from '#graphql/errors.ts';
import { accountId } from '#graphql/ids.ts';
import { type Actor, type Role, visitor } from '#graphql/people/actor.ts';
import { isApiKey } from '#graphql/people/apiKeys.ts';
import { withStatus } from './withStatus.ts';

export interface Trust {
  issuer: string;
  /** Whom a token must be made out to. */
  clientId: string;
  /** What account ids are made from; the issuer's address when absent. */
  realm?: string | undefined;
}

/** Whoever sends an API key; null when there is no such key. */
export type FindKeyHolder = (secret: string) => Promise<Actor | null>;

const claims = z.object({
  sub: z.string().min(1),
  token_use: z.literal('access'),
  username: z.string().min(1).max(128),
  'cognito:groups': z.array(z.string()).default([]),
});
const discovered = z.object({ issuer: z.string(), jwks_uri: z.url() });
const bearer = /^Bearer +([\w\-.~+/]+=*)$/i;

/** Who was recognised, and until when; null for what holds until it is taken back. */
export interface Recognised {
  actor: Actor;
  until: Date | null;
}

/** Makes the check of Authorization headers. No header is a visitor; a header that does not hold is UNAUTHENTICATED; an issuer that does not answer is UNAVAILABLE. */
export function makeVerifier(trust: Trust) {
  const recognise = makeRecogniser(trust);
  return async (authorization: string | undefined, findKeyHolder: FindKeyHolder): Promise<Actor> =>
    (await recognise(authorization, findKeyHolder)).actor;
}

/** The same, for what outlives one request. */
export function makeRecogniser(trust: Trust) {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const verified = new Map<string, Recognised & { keptUntil: number }>();

  return async (authorization: string | undefined, findKeyHolder: FindKeyHolder): Promise<Recognised> => {
    if (authorization === undefined || authorization.trim() === '') return { actor: visitor, until: null };
    const token = bearer.exec(authorization.trim())?.[1];
    if (token === undefined) throw notSignedIn();
    if (isApiKey(token)) {
      const holder = await findKeyHolder(token);
      if (holder === null) throw notSignedIn();
      return { actor: holder, until: null };
    }
    const known = verified.get(token);
    if (known && Date.now() < known.keptUntil) return known;
    keys ??= discover(trust.issuer).catch(() => {
      keys = undefined;
      throw issuerSilent();
    });
    const found = await keys;
    const { payload } = await jwtVerify(token, found, {
      issuer: trust.issuer,
      algorithms: ['RS256', 'ES256'],
      requiredClaims: ['exp', 'sub'],
    }).catch((fault: unknown) => {
      throw isSilence(fault) ? issuerSilent() : notSignedIn();
    });
    const said = claims.safeParse(payload);
    if (!said.success || !isForUs(payload, trust.clientId)) throw notSignedIn();
    const { sub, username, 'cognito:groups': groups } = said.data;
    const actor: Actor = {
      kind: 'SIGNED_IN',
      id: accountId(trust.realm ?? trust.issuer, sub),
      handle: username,
      role: roleOf(groups),
    };
    const ends = (payload.exp ?? 0) * 1000;
    const recognised = { actor, until: new Date(ends) };
    if (verified.size >= mostVerified) verified.clear();
    verified.set(token, { ...recognised, keptUntil: Math.min(Date.now() + keptFor, ends) });
    return recognised;
  };
}

/** Milliseconds for which a token is believed without looking at its signature again: whoever writes sends several requests, and a signature costs more than reading a page. Never beyond the token's own end. */
const keptFor = 60_000;
const mostVerified = 1000;

/** A token that names an audience must name us; Cognito's access tokens name none, and say for which client they were made. */
function isForUs({ aud, client_id }: JWTPayload, clientId: string): boolean {
  return aud === undefined ? client_id === clientId : [aud].flat().includes(clientId);
}

/** An account has one role. Of somebody in both groups the lesser power is taken: hiding a note can be undone, an entry in the record stays in its feed. */
function roleOf(groups: readonly string[]): Role {
  if (groups.includes('moderator')) return 'MODERATOR';
  return groups.includes('curator') ? 'CURATOR' : 'MEMBER';
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(3000) });
  const said = discovered.parse(await answer.json());
  if (said.issuer !== issuer) throw new Error('The issuer calls itself by another address.');
  return createRemoteJWKSet(new URL(said.jwks_uri), { timeoutDuration: 3000, cacheMaxAge: 600_000 });
}

/** Whether the fault is the issuer's and not the token's: its keys could not be read. */
function isSilence(fault: unknown): boolean {
  if (!(fault instanceof errors.JOSEError)) return true;
  return fault instanceof errors.JWKSTimeout || fault.code === 'ERR_JOSE_GENERIC';
}

const notSignedIn = () =>
  withStatus(
    new Refusal(
      'UNAUTHENTICATED',
      'This sign-in or key does not hold, or no longer. Sign in again, or send another key.',
    ),
    401,
    [['www-authenticate', 'Bearer error="invalid_token"']],
  );
const issuerSilent = () =>
  withStatus(new Refusal('UNAVAILABLE', 'The sign-in service does not answer. Try again in a moment.'), 503);
