/** API keys: made and revoked by their owner; whoever sends one reads the public record within a higher quota, and nothing else. */
import { hash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { notFound, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { newApiKeyId } from '../ids.ts';
import { type Actor, type SignedIn, signedIn } from './actor.ts';
import { demand } from './permissions.ts';
import { putApiKey, readApiKey, readApiKeys, readKeyHolder, removeApiKey } from './store.ts';

export interface ApiKey {
  id: string;
  name: string;
  createdAt: string;
}

const most = 20;
const keyName = z.object({
  name: z.string().trim().min(1, 'A key needs a name.').max(80, 'At most 80 characters.'),
});

/** Whether a bearer token means to be a key; what else it is, is seen when it is read. */
export const isApiKey = (token: string) => token.startsWith(prefix);

const prefix = 'trv_';
const digestOf = (text: string) => hash('sha256', text, 'base64url');
/** Tells a slip of the pen from a key before the table is asked. It protects nothing: anyone can work it out. */
const checkOf = (random: string) => digestOf(random).slice(0, 6);

function newSecret(): string {
  const random = randomBytes(32).toString('base64url');
  return `${prefix}${random}${checkOf(random)}`;
}

const wellFormed = /^trv_([\w-]{43})([\w-]{6})$/;

/**
 * Who acts with a key. Null for one that is malformed, unknown or revoked; the table is asked anew in every request, so that a
 * revoked key ends at once, everywhere. It is found by the digest of its secret: there is nothing to compare that time could tell of.
 */
export async function actorByKey(ctx: Context, secret: string): Promise<Actor | null> {
  const [, random, check] = wellFormed.exec(secret) ?? [];
  if (!random || check !== checkOf(random)) return null;
  const countedAs = await readKeyHolder(ctx, digestOf(secret));
  return countedAs === null ? null : { kind: 'KEY', countedAs };
}

/** What a key is known by, for whoever asks again whether it holds: nothing leads from it to the secret. */
export const keyDigest = (secret: string) => digestOf(secret);

/** Whether the key of this digest was not revoked. */
export const isKeyHeld = async (ctx: Context, digest: string) => (await readKeyHolder(ctx, digest)) !== null;

/** Keys of the account that were not revoked, newest first. */
export async function apiKeysOf(ctx: Context, owner: SignedIn): Promise<ApiKey[]> {
  return (await readApiKeys(ctx, owner.id)).map(({ id, name, createdAt }) => ({ id, name, createdAt }));
}

/** Makes a key. The secret is in this answer and nowhere else, so a retry is refused and not answered. */
export async function createApiKey(
  ctx: Context,
  input: string,
  key?: string | null,
): Promise<{ key: ApiKey; secret: string }> {
  demand(ctx.actor, 'createApiKey');
  const { id: accountId } = signedIn(ctx.actor);
  const { name } = parse(keyName, { name: input });
  return once(
    ctx,
    { verb: 'createApiKey', key, input: { name } },
    async () => {
      throw new Refusal(
        'CONFLICT',
        'This key was made already, and its secret is not shown again. Revoke it and make another.',
        'idempotencyKey',
      );
    },
    async (claim) => {
      const secret = newSecret();
      const made = { id: newApiKeyId(ctx.now), name, createdAt: ctx.now.toISOString() };
      const { parts, oneMore } = putApiKey(
        accountId,
        { ...made, digest: digestOf(secret) },
        digestOf(`keys of ${accountId}`),
      );
      const tooMany = new Refusal(
        'TOO_MANY',
        `An account has at most ${most} keys. Revoke one that you no longer need.`,
      );
      await commit(ctx, [...parts, { write: oneMore(most), otherwise: tooMany }, ...claim(made.id)]);
      return { key: made, secret };
    },
  );
}

/** Ends a key and returns its id. */
export async function revokeApiKey(ctx: Context, id: string, key?: string | null): Promise<string> {
  demand(ctx.actor, 'revokeApiKey');
  const { id: accountId } = signedIn(ctx.actor);
  return once(
    ctx,
    { verb: 'revokeApiKey', key, input: { id } },
    async (revoked) => revoked,
    async (claim) => {
      const found = await readApiKey(ctx, accountId, id);
      if (!found) throw notFound('id');
      const parts = removeApiKey(accountId, found).map((write) => ({ write, otherwise: notFound('id') }));
      await commit(ctx, [...parts, ...claim(id)]);
      return id;
    },
  );
}
