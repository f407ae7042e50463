/** Follows: what a person wants told. Nobody else can see them. */
import * as z from 'zod';
import { alternatives } from '../alternatives.ts';
import { consultationById } from '../consultations/consultations.ts';
import type { Context } from '../context.ts';
import { invalid, notFound, parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { type EventKind, eventKinds } from '../events/events.ts';
import { once, undisturbed } from '../events/retries.ts';
import { followId, parseId, parseOwnedId, type RecordKind } from '../ids.ts';
import { type Page, type PageArgs, readPage } from '../pages.ts';
import { partyById } from '../parties/parties.ts';
import { type SignedIn, signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { provisionById } from '../processes/instruments.ts';
import { processById } from '../processes/processes.ts';
import { proposalById } from '../proposals/proposals.ts';
import { rightById } from '../vocabulary/rights.ts';
import { topicById } from '../vocabulary/topics.ts';
import { putFollow, readFollow, readFollows, removeFollow } from './store.ts';

export const alertRates = ['LIVE', 'DAILY', 'WEEKLY', 'OFF'] as const;
export type AlertRate = (typeof alertRates)[number];
export const alertChannels = ['INBOX', 'EMAIL', 'CHAT'] as const;
export type AlertChannel = (typeof alertChannels)[number];

export interface Follow {
  id: string;
  accountId: string;
  subjectId: string;
  /** Name of the subject when the follow was made. */
  name: string;
  /** Empty means all. */
  kinds: EventKind[];
  rate: AlertRate;
  createdAt: string;
  version: number;
}

/** What can be followed, and the name it then goes by. */
const names: Partial<Record<RecordKind, (ctx: Context, id: string) => Promise<string | undefined>>> = {
  process: async (ctx, id) => (await processById(ctx, id))?.title,
  proposal: async (ctx, id) => (await proposalById(ctx, id))?.title,
  party: async (ctx, id) => (await partyById(ctx, id))?.name,
  topic: async (ctx, id) => (await topicById(ctx, id))?.label,
  right: async (ctx, id) => {
    const right = await rightById(ctx, id);
    return right ? `${right.code} ${right.label}` : undefined;
  },
  provision: async (ctx, id) => (await provisionById(ctx, id))?.code,
  consultation: async (ctx, id) => (await consultationById(ctx, id))?.title,
};

const followInput = z.object({
  id: z.string(),
  kinds: alternatives(z.enum(eventKinds)).transform((kinds) => [...new Set(kinds ?? [])]),
  rate: z
    .enum(alertRates)
    .nullish()
    .transform((rate) => rate ?? 'LIVE'),
});
export type FollowInput = z.input<typeof followInput>;

const atOnce = () => new Refusal('CONFLICT', 'This follow changed at the same moment. Try again.');

/** Follows something, or changes the settings of a follow that is there. */
export async function follow(ctx: Context, input: FollowInput, key?: string | null): Promise<Follow> {
  demand(ctx.actor, 'follow');
  const account = signedIn(ctx.actor);
  const { id: subjectId, kinds, rate } = parse(followInput, input);
  return once(
    ctx,
    { verb: 'follow', key, input },
    () => demandFollow(ctx, account, subjectId),
    (claim) => {
      const collision = atOnce();
      return undisturbed(ctx, collision, async () => {
        const name = await nameOf(ctx, subjectId);
        const before = await readFollow(ctx, account.id, subjectId);
        const after: Follow = before
          ? { ...before, kinds, rate, version: before.version + 1 }
          : {
              id: followId(account.id, subjectId),
              accountId: account.id,
              subjectId,
              name,
              kinds,
              rate,
              createdAt: ctx.now.toISOString(),
              version: 1,
            };
        const parts = putFollow(after, before).map((write) => ({ write, otherwise: collision }));
        await commit(ctx, [...parts, ...claim(after.id)]);
        return after;
      });
    },
  );
}

async function nameOf(ctx: Context, subjectId: string): Promise<string> {
  const kind = parseId(subjectId)?.kind;
  if (kind !== undefined && !names[kind]) throw invalid('id', 'This cannot be followed.');
  const name = kind && (await names[kind]?.(ctx, subjectId));
  if (!name) throw notFound('id');
  return name;
}

/** Ends a follow, by its id or by its subject's, and returns the follow's id. */
export async function unfollow(ctx: Context, id: string, key?: string | null): Promise<string> {
  demand(ctx.actor, 'unfollow');
  const account = signedIn(ctx.actor);
  return once(
    ctx,
    { verb: 'unfollow', key, input: { id } },
    async (made) => made,
    async (claim) => {
      const owned = parseOwnedId(id);
      const found = await demandFollow(ctx, account, owned?.account === account.id ? owned.rest : id);
      const parts = removeFollow(found).map((write) => ({ write, otherwise: atOnce() }));
      await commit(ctx, [...parts, ...claim(found.id)]);
      return found.id;
    },
  );
}

async function demandFollow(ctx: Context, account: SignedIn, subjectId: string): Promise<Follow> {
  const found = await readFollow(ctx, account.id, subjectId);
  if (!found) throw notFound('id');
  return found;
}

/** A follow by its id, if it is the actor's own; null otherwise. */
export async function followById(ctx: Context, id: string): Promise<Follow | null> {
  const owned = parseOwnedId(id);
  if (!owned || ctx.actor.kind !== 'SIGNED_IN' || owned.account !== ctx.actor.id) return null;
  return readFollow(ctx, owned.account, owned.rest);
}

/** The actor's own follows, newest first. */
export async function ownFollows(ctx: Context, account: SignedIn, args: PageArgs): Promise<Page<Follow>> {
  const follows = (await readFollows(ctx, account.id)).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const byId = new Map(follows.map((one) => [one.id, one]));
  return readPage([...byId.keys()], args, ['follows']).load(async (id) => byId.get(id) ?? null);
}

/** The actor's own follow of a subject; null when there is none. */
export const followOf = async (ctx: Context, subjectId: string): Promise<Follow | null> =>
  ctx.actor.kind === 'SIGNED_IN' ? readFollow(ctx, ctx.actor.id, subjectId) : null;

/** Whether the actor follows something; nobody else's follows are looked at. */
export async function follows(ctx: Context, subjectId: string): Promise<boolean> {
  return (await followOf(ctx, subjectId)) !== null;
}
