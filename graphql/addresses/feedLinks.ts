/** Secret addresses of one's personal feeds: whoever has one reads what its owner follows and was told, and nothing else. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { type SignedIn, signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { putFeedLinks, readFeedLinks, readFeedOwner, removeFeedLinks } from './store.ts';

export interface FeedLinks {
  createdAt: string;
}

export interface FeedLinksWithSecret {
  calendar: string;
  atom: string;
  json: string;
}

const digestOf = (secret: string) => hash('sha256', secret, 'base64url');
const secretShape = /^[\w-]{43}$/;

/** Path of personal feeds without their format, from the root of the site. */
export const personalPath = (secret: string) => `/feeds/mine/${secret}`;

/** The owner's addresses, without their secret; null when there are none. */
export async function feedLinksOf(ctx: Context, { id }: SignedIn): Promise<FeedLinks | null> {
  const links = await readFeedLinks(ctx, id);
  return links && { createdAt: links.createdAt };
}

/** Makes the addresses anew. They are in this answer and nowhere else, so a retry is refused and not answered. */
export async function makeFeedLinks(ctx: Context, key?: string | null): Promise<FeedLinksWithSecret> {
  demand(ctx.actor, 'makeFeedLinks');
  const { id: accountId } = signedIn(ctx.actor);
  return once(
    ctx,
    { verb: 'makeFeedLinks', key, input: {} },
    async () => {
      throw new Refusal(
        'CONFLICT',
        'These addresses were made already, and are not shown again. Make others; those will stop to work.',
        'idempotencyKey',
      );
    },
    (claim) => {
      const collision = atOnce();
      return undisturbed(ctx, collision, async () => {
        const before = await readFeedLinks(ctx, accountId);
        const secret = randomBytes(32).toString('base64url');
        const links = {
          digest: digestOf(secret),
          createdAt: ctx.now.toISOString(),
          version: (before?.version ?? 0) + 1,
        };
        const parts = putFeedLinks(accountId, links, before).map((write) => ({ write, otherwise: collision }));
        await commit(ctx, [...parts, ...claim(links.createdAt)]);
        const address = ctx.publicUrl + personalPath(secret);
        return { calendar: `${address}.ics`, atom: `${address}.atom`, json: `${address}.json` };
      });
    },
  );
}

const atOnce = () => new Refusal('CONFLICT', 'These addresses were changed at the same moment. Try again.');

/** Ends the addresses at once; returns whether there were any. */
export async function revokeFeedLinks(ctx: Context, key?: string | null): Promise<boolean> {
  demand(ctx.actor, 'revokeFeedLinks');
  const account = signedIn(ctx.actor);
  return once(
    ctx,
    { verb: 'revokeFeedLinks', key, input: {} },
    async (result) => result === 'revoked',
    (claim) => {
      const collision = atOnce();
      return undisturbed(ctx, collision, async () => {
        const links = await readFeedLinks(ctx, account.id);
        const parts = links ? removeFeedLinks(account.id, links) : [];
        const result = links ? 'revoked' : 'none';
        await commit(ctx, [...parts.map((write) => ({ write, otherwise: collision })), ...claim(result)]);
        return links !== null;
      });
    },
  );
}

/** Takes the addresses away with their account. Done again it finds nothing. */
export async function forgetFeedLinks(ctx: Context, { id }: SignedIn): Promise<void> {
  const links = await readFeedLinks(ctx, id);
  if (links) await commit(ctx, removeFeedLinks(id, links));
}

/**
 * Whose feeds a secret leads to; null for one that is malformed, unknown or revoked, which are all one. It is found by its digest,
 * so nothing of the secret itself is compared; the digests are, in constant time.
 */
export async function feedOwner(ctx: Context, secret: string): Promise<SignedIn | null> {
  if (!secretShape.test(secret)) return null;
  const digest = digestOf(secret);
  const found = await readFeedOwner(ctx, digest);
  if (!found || !timingSafeEqual(Buffer.from(found.digest), Buffer.from(digest))) return null;
  return { kind: 'SIGNED_IN', id: found.accountId, handle: '', role: 'MEMBER' };
}
