/** Follows: making, changing and ending them. Nobody else can see them. */
import * as z from 'zod';
import { alternatives } from '../alternatives.ts';
import type { Context } from '../context.ts';
import { invalid, notFound, parse, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import { eventKinds } from '../events/events.ts';
import { once, undisturbed } from '../events/retries.ts';
import { countFollowers } from '../followers/followers.ts';
import { followId, parseOwnedId } from '../ids.ts';
import { type Page, type PageArgs, readPage } from '../pages.ts';
import { type SignedIn, signedIn } from '../people/actor.ts';
import { demand, type Verb } from '../people/permissions.ts';
import { proposalQuery } from '../proposals/query.ts';
import { dropStanding, keepStanding } from '../standing/standing.ts';
import { alertChannels } from './channels.ts';
import { alertRates, channelsOf, type Follow } from './follow.ts';
import { canonical, eventsOfSearch, findsEverything, idOfSearch } from './searches.ts';
import { putFollow, readFollow, readFollowCount, readFollows, removeFollow } from './store.ts';
import { nameOf } from './subjects.ts';

const kinds = alternatives(z.enum(eventKinds)).transform((kinds) => [...new Set(kinds ?? [])]);
const rate = z
  .enum(alertRates)
  .nullish()
  .transform((rate) => rate ?? 'LIVE');
const channels = alternatives(z.enum(alertChannels)).transform(channelsOf);
const everything = z.boolean().nullish();
const name = z.string().trim().min(1, 'A name is needed.').max(100, 'At most 100 characters.');

const followInput = z.object({ id: z.string(), kinds, rate, channels });
export type FollowInput = z.input<typeof followInput>;
const searchInput = z.object({ name, query: proposalQuery, kinds, rate, channels, everything });
export type SearchInput = z.input<typeof searchInput>;
const changeInput = z.object({
  id: z.string(),
  name: name.nullish(),
  kinds: z
    .array(z.enum(eventKinds))
    .max(100, 'At most 100 values.')
    .transform((kinds) => [...new Set(kinds)])
    .nullish(),
  rate: z.enum(alertRates).nullish(),
  channels: z.array(z.enum(alertChannels)).min(1, 'At least one.').max(100, 'At most 100 values.').nullish(),
  everything,
});
export type ChangeInput = z.input<typeof changeInput>;

export const mostFollows = 1000;

const atOnce = () => new Refusal('CONFLICT', 'This follow changed at the same moment. Try again.');

/** Follows something, or changes the settings of a follow that is there. */
export async function follow(ctx: Context, input: FollowInput, key?: string | null): Promise<Follow> {
  demand(ctx.actor, 'follow');
  const { id: subjectId, ...settings } = parse(followInput, input);
  return keep(ctx, { verb: 'follow', key, input }, subjectId, async (before) => {
    const name = await nameOf(ctx, subjectId);
    return { name: before?.name ?? name, query: null, ...settings };
  });
}

/** Follows a search, or changes name and settings of the same search that is followed already. */
export async function saveSearch(ctx: Context, input: SearchInput, key?: string | null): Promise<Follow> {
  demand(ctx.actor, 'saveSearch');
  const { query: asked, everything: confirmed, ...settings } = parse(searchInput, input);
  const query = canonical(asked);
  return keep(ctx, { verb: 'saveSearch', key, input }, idOfSearch(query), async () => {
    await demandConfirmed(ctx, { ...settings, query }, confirmed);
    return { ...settings, query };
  });
}

/** Changes a follow; what is absent stays as it is. */
export async function changeFollow(ctx: Context, input: ChangeInput, key?: string | null): Promise<Follow> {
  demand(ctx.actor, 'changeFollow');
  const account = signedIn(ctx.actor);
  const { id, everything: confirmed, name, kinds, rate, channels } = parse(changeInput, input);
  const owned = parseOwnedId(id);
  if (owned?.account !== account.id) throw notFound('id');
  return keep(ctx, { verb: 'changeFollow', key, input }, owned.rest, async (before) => {
    if (!before) throw notFound('id');
    if (name != null && before.query === null) {
      throw invalid('name', 'Only saved searches are named by people. Leave the name out.');
    }
    const after = {
      name: name ?? before.name,
      query: before.query,
      kinds: kinds ?? before.kinds,
      rate: rate ?? before.rate,
      channels: channels ? channelsOf(channels) : before.channels,
    };
    if (before.rate !== 'LIVE') await demandConfirmed(ctx, after, confirmed);
    return after;
  });
}

type Settings = Pick<Follow, 'name' | 'query' | 'kinds' | 'rate' | 'channels'>;

/** Every change to every proposal, each at once, is seldom what is meant. */
async function demandConfirmed(ctx: Context, { query, rate }: Settings, confirmed: boolean | null | undefined) {
  if (query === null || rate !== 'LIVE' || confirmed || !(await findsEverything(ctx, query))) return;
  throw invalid(
    'everything',
    'This search finds every proposal, and each change to each would be told at once. Narrow it, choose DAILY or WEEKLY, or confirm with everything: true.',
  );
}

interface Attempt {
  verb: Verb;
  key: string | null | undefined;
  input: unknown;
}

/** Makes a follow, or changes the one that is there, to what `decide` says of it. */
function keep(
  ctx: Context,
  attempt: Attempt,
  subjectId: string,
  decide: (before: Follow | null) => Promise<Settings>,
): Promise<Follow> {
  const account = signedIn(ctx.actor);
  return once(
    ctx,
    attempt,
    () => demandFollow(ctx, account, subjectId),
    (claim) => {
      const collision = atOnce();
      return undisturbed(ctx, collision, async () => {
        const before = await readFollow(ctx, account.id, subjectId);
        const settings = await decide(before);
        const after: Follow = {
          id: followId(account.id, subjectId),
          accountId: account.id,
          subjectId,
          createdAt: before?.createdAt ?? ctx.now.toISOString(),
          version: (before?.version ?? 0) + 1,
          ...settings,
          // Chosen anew, it is tried anew.
          fault: null,
        };
        const parts = (await partsOfKeeping(ctx, after, before)).map((write) => ({ write, otherwise: collision }));
        await commit(ctx, [...parts, ...claim(after.id)]);
        return after;
      });
    },
  );
}

async function partsOfKeeping(ctx: Context, after: Follow, before: Follow | null) {
  if (before) return putFollow(after, before, null);
  if ((await readFollowCount(ctx, after.accountId)) >= mostFollows) {
    throw new Refusal(
      'TOO_MANY',
      `You follow ${mostFollows} things, which is as many as one can. End some of them; a topic, a process or one saved search tells of many proposals at once.`,
    );
  }
  const followers = await countFollowers(ctx, after.subjectId);
  const first = followers === 0 && after.query !== null;
  return [
    ...putFollow(after, null, { followers, most: mostFollows }),
    ...(first && after.query
      ? keepStanding('search', { id: after.subjectId, query: eventsOfSearch(after.query) })
      : []),
  ];
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
      await end(ctx, found, claim(found.id));
      return found.id;
    },
  );
}

/** Ends a follow that is there; a search that nobody else follows is looked up no more. */
export async function end(ctx: Context, follow: Follow, more: readonly Part[] = []): Promise<void> {
  const collision = atOnce();
  await undisturbed(ctx, collision, async () => {
    const followers = await countFollowers(ctx, follow.subjectId);
    const last = followers <= 1 && follow.query !== null;
    const parts = [...removeFollow(follow, followers), ...(last ? dropStanding('search', follow.subjectId) : [])].map(
      (write) => ({ write, otherwise: collision }),
    );
    await commit(ctx, [...parts, ...more]);
  });
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
