/**
 * The end of an account. Everything held of it goes, step by step: whoever is interrupted asks again, and the rest goes. What
 * others wrote stays theirs, and what a curator entered into the record stays in it.
 */
import * as z from 'zod';
import { forgetFeedLinks } from '../addresses/feedLinks.ts';
import { forgetMailAddress } from '../addresses/mail/setMailAddress.ts';
import { forgetAlerts } from '../alerts/forgetAlerts.ts';
import { erasedNotes, eraseNotes } from '../annotations/eraseNotes.ts';
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { demandLeavable, leaveGroups } from '../groups/leaveGroups.ts';
import { eraseAssessments } from '../impacts/eraseAssessments.ts';
import { forgetConnections } from '../live/connections.ts';
import { forgetWebhooks } from '../webhooks/webhooks.ts';
import { signedIn } from './actor.ts';
import { demand } from './permissions.ts';
import { leftInPartition, readApiKeys, removeAccount, removeApiKey } from './store.ts';

const wish = z.object({ handle: z.string(), publicNotes: z.enum(erasedNotes) });

/** Deletes the actor's own account and returns its id. */
export async function deleteAccount(ctx: Context, input: z.input<typeof wish>): Promise<string> {
  demand(ctx.actor, 'deleteAccount');
  const account = signedIn(ctx.actor);
  const { handle, publicNotes } = parse(wish, input);
  if (handle !== account.handle) throw invalid('handle', 'Type your own pseudonym, as it is shown, to confirm.');
  await demandLeavable(ctx);
  await eraseNotes(ctx, account, publicNotes);
  await eraseAssessments(ctx, account);
  await leaveGroups(ctx, account);
  await forgetFeedLinks(ctx, account);
  await forgetMailAddress(ctx, account);
  await forgetAlerts(ctx, account);
  await forgetWebhooks(ctx, account);
  await forgetConnections(ctx, account.id);
  for (const key of await readApiKeys(ctx, account.id)) await commit(ctx, removeApiKey(account.id, key));
  // Deliveries, counters and the like.
  for (let left = await leftInPartition(ctx, account.id); left.length > 0; ) {
    await commit(ctx, left);
    left = await leftInPartition(ctx, account.id);
  }
  await commit(ctx, removeAccount(account.id));
  return account.id;
}
