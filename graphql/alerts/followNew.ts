/** Following what one has just made, in the change that makes it. */
import type { Context } from '../context.ts';
import type { Refusal } from '../errors.ts';
import type { Part } from '../events/commit.ts';
import { followId } from '../ids.ts';
import type { SignedIn } from '../people/actor.ts';
import { channelsOf, type Follow } from './follow.ts';
import { mostFollows } from './follows.ts';
import { putFollow, readFollowCount } from './store.ts';

/**
 * Parts of the change that makes the subject, which nobody follows yet; none for whoever follows as much as one can. `meanwhile` is
 * what it means that another follow took the last place at the same moment.
 */
export async function followNew(
  ctx: Context,
  account: SignedIn,
  subjectId: string,
  name: string,
  meanwhile: Refusal,
): Promise<Part[]> {
  if ((await readFollowCount(ctx, account.id)) >= mostFollows) return [];
  const follow: Follow = {
    id: followId(account.id, subjectId),
    accountId: account.id,
    subjectId,
    name,
    kinds: [],
    rate: 'LIVE',
    channels: channelsOf(null),
    query: null,
    fault: null,
    createdAt: ctx.now.toISOString(),
    version: 1,
  };
  return putFollow(follow, null, { followers: 0, most: mostFollows }).map((write) => ({
    write,
    otherwise: meanwhile,
  }));
}
