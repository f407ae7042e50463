/** What the local issuer signs with, kept on disk so that a restart ends nobody's session. Only the owner of the folder can read it. */
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import * as z from 'zod';
import { type AccountName, clientId, tokenClaims } from './accounts.ts';

const privateKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
  ...Object.fromEntries(['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'].map((part) => [part, z.string()])),
});
const keysFile = z.object({
  signing: privateKey,
  cookies: z.array(z.string()).min(1),
  /** What account ids are made from: stays the same when the port, and with it the issuer's address, changes. */
  realm: z.string(),
});
export type Keys = z.output<typeof keysFile>;

/** The keys on disk; made when there are none. */
export async function readKeys(path: string): Promise<Keys> {
  const found = read(path);
  if (found) return found;
  const { privateKey: made } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  const signing = { ...(await exportJWK(made)), kid, alg: 'RS256', use: 'sig' };
  const keys = { signing, cookies: [randomBytes(32).toString('hex')], realm: `local:${kid}` };
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Linked into place whole: whoever comes second finds the first one's keys, and nobody half a file.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(keys), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch {
    // Somebody was first.
  }
  rmSync(draft);
  return keysFile.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function read(path: string): Keys | null {
  try {
    return keysFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** An access token for an account, valid for twelve hours, just as signing in gives it. */
export async function signToken({ signing }: Keys, issuer: string, name: AccountName): Promise<string> {
  return await new SignJWT({ ...tokenClaims(name), client_id: clientId })
    .setProtectedHeader({ alg: 'RS256', kid: signing.kid, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setSubject(name)
    .setAudience(clientId)
    .setIssuedAt()
    .setExpirationTime('12h')
    .sign(await importJWK(signing, 'RS256'));
}
