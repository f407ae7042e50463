/** Whom the API believes: tokens of a stand-in issuer, one thing wrong with each. */
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeVerifier } from '#functions/runtime/tokens.ts';
import { accountId } from '#graphql/ids.ts';

const clientId = 'travaux-web';
let server: Server;
let issuer: string;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let foreign: typeof keys;

beforeAll(async () => {
  [keys, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] };
  server = createServer((request, response) => {
    const said = request.url === '/jwks' ? jwks : { issuer, jwks_uri: `${issuer}/jwks` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  issuer = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
});
afterAll(() => server.close());
afterEach(() => vi.useRealTimers());

interface Made {
  claims?: Record<string, unknown>;
  key?: Parameters<SignJWT['sign']>[0];
  alg?: string;
  iss?: string;
  expires?: string | number | null;
}

async function token({ claims = {}, key = keys.privateKey, alg = 'RS256', iss = issuer, expires = '5m' }: Made = {}) {
  const jwt = new SignJWT({ aud: clientId, sub: 's1', username: 'ada', token_use: 'access', ...claims });
  jwt.setProtectedHeader({ alg, kid: 'k' }).setIssuer(iss).setIssuedAt();
  if (expires !== null) jwt.setExpirationTime(expires);
  return `Bearer ${await jwt.sign(key)}`;
}

/** Nobody has a key here. */
const nobody = async () => null;
const verify = (authorization: string | undefined) => makeVerifier({ issuer, clientId })(authorization, nobody);
const refused = { code: 'UNAUTHENTICATED' };

describe('a bearer token', () => {
  it('speaks for its account, which follows from issuer and subject', async () => {
    expect(await verify(await token())).toEqual({
      kind: 'SIGNED_IN',
      id: accountId(issuer, 's1'),
      handle: 'ada',
      role: 'MEMBER',
    });
  });

  it('keeps the account where the issuer moves to another address, when a realm is given', async () => {
    const actor = await makeVerifier({ issuer, clientId, realm: 'here' })(await token(), nobody);
    expect(actor).toMatchObject({ id: accountId('here', 's1') });
  });

  it('is not needed: without one, somebody visits', async () => {
    expect(await verify(undefined)).toEqual({ kind: 'VISITOR' });
    expect(await verify('')).toEqual({ kind: 'VISITOR' });
  });

  it.each([
    [['curator'], 'CURATOR'],
    [['moderator'], 'MODERATOR'],
    [['curator', 'moderator'], 'MODERATOR'],
    [['admins'], 'MEMBER'],
    [[], 'MEMBER'],
  ])('of the groups %j gives the role %s', async (groups, role) => {
    expect(await verify(await token({ claims: { 'cognito:groups': groups } }))).toMatchObject({ role });
  });

  it('without an audience holds by its client, as Cognito makes them', async () => {
    expect(await verify(await token({ claims: { aud: undefined, client_id: clientId } }))).toMatchObject({
      handle: 'ada',
    });
  });

  it.each<[string, Made]>([
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['for another audience', { claims: { aud: 'others' } }],
    ['for another audience, though for our client', { claims: { aud: 'others', client_id: clientId } }],
    ['for another client', { claims: { aud: undefined, client_id: 'others' } }],
    ['for nobody', { claims: { aud: undefined } }],
    ['that is over', { expires: Math.floor(Date.now() / 1000) - 60 }],
    ['without an end', { expires: null }],
    ['not yet valid', { claims: { nbf: Math.floor(Date.now() / 1000) + 600 } }],
    ['that is an identity, not an access', { claims: { token_use: 'id' } }],
    ['that says no use', { claims: { token_use: undefined } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['without a name', { claims: { username: undefined } }],
    ['with groups that are no list', { claims: { 'cognito:groups': 'curator' } }],
    [
      'signed with a secret that is the issuer’s public name',
      { key: new TextEncoder().encode('k'.repeat(32)), alg: 'HS256' },
    ],
  ])('%s is refused', async (_, made) => {
    await expect(verify(await token(made))).rejects.toMatchObject(refused);
  });

  it('signed with another key is refused', async () => {
    await expect(verify(await token({ key: foreign.privateKey }))).rejects.toMatchObject(refused);
  });

  it('that is not signed is refused', async () => {
    const claims = { aud: clientId, sub: 's1', username: 'ada', token_use: 'access' };
    const bare = new UnsecuredJWT(claims).setIssuer(issuer).setIssuedAt().setExpirationTime('5m').encode();
    await expect(verify(`Bearer ${bare}`)).rejects.toMatchObject(refused);
  });

  it('that was changed after signing is refused', async () => {
    const [head, , signature] = (await token()).split('.');
    const body = Buffer.from(
      JSON.stringify({ iss: issuer, aud: clientId, sub: 's2', username: 'eve', token_use: 'access', exp: 9e9 }),
    ).toString('base64url');
    await expect(verify(`${head}.${body}.${signature}`)).rejects.toMatchObject(refused);
  });

  it.each([
    'Bearer',
    'Bearer ',
    'Bearer a.b',
    'Bearer a b',
    'Basic YTpi',
    'x',
    'Bearer ….….…',
    `Bearer ${'a'.repeat(5000)}`,
  ])('%j is refused without a fault', async (header) => {
    await expect(verify(header)).rejects.toMatchObject(refused);
  });

  it('cannot be checked while the issuer does not answer', async () => {
    await expect(makeVerifier({ issuer: 'http://127.0.0.1:9', clientId })(await token(), nobody)).rejects.toMatchObject(
      {
        code: 'UNAVAILABLE',
      },
    );
  });

  it('that was seen a moment ago is believed again, and not beyond its own end', async () => {
    const check = makeVerifier({ issuer, clientId });
    const brief = await token({ expires: '30s' });
    await check(brief, nobody);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25_000 });
    expect(await check(brief, nobody)).toMatchObject({ handle: 'ada' });
    vi.setSystemTime(Date.now() + 6_000);
    await expect(check(brief, nobody)).rejects.toMatchObject(refused);
  });

  it('is looked at again after a minute, so that a key that was taken back is not believed for long', async () => {
    const check = makeVerifier({ issuer, clientId });
    const long = await token({ expires: '1h' });
    await check(long, nobody);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    const looked = vi.spyOn(crypto.subtle, 'verify');
    await check(long, nobody);
    await check(long, nobody);
    expect(looked).toHaveBeenCalledTimes(1);
    looked.mockRestore();
  });
});
