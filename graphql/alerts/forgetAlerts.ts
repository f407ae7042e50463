/** Ends all that an account follows and empties its inbox, when the account is deleted. Done again it finds nothing. */
import type { Context } from '../context.ts';
import { commit } from '../events/commit.ts';
import { clearSome } from '../inbox/letters.ts';
import type { SignedIn } from '../people/actor.ts';
import { end } from './follows.ts';
import { readFollows } from './store.ts';

/** A transaction takes 100 parts. */
const atOnce = 90;

export async function forgetAlerts(ctx: Context, { id }: SignedIn): Promise<void> {
  for (const follow of await readFollows(ctx, id)) await end(ctx, follow);
  for (;;) {
    const { parts, isEmpty } = await clearSome(ctx, id, atOnce);
    await commit(ctx, parts);
    if (isEmpty) return;
  }
}
