/**
 * Blocking: an account that moderators keep from publishing. From the moment of the block nothing it writes becomes public; what
 * it had published is hidden step by step, and shown again so when the block ends.
 */
import * as z from 'zod';
import { withholdNotes, withholdSoon } from '../annotations/withhold.ts';
import type { Context } from '../context.ts';
import { invalid, notFound, parse } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import type { Account } from './accounts.ts';
import { signedIn } from './actor.ts';
import { demandAccount } from './organisations.ts';
import { demand } from './permissions.ts';
import { putBlock, removeBlock } from './store.ts';

const blockInput = z.object({
  account: z.string(),
  reason: z.string().trim().min(1, 'Say why.').max(1_000, 'At most 1,000 characters.'),
});

/** Keeps an account from publishing, and begins to hide what it published. */
export async function blockAccount(
  ctx: Context,
  input: z.input<typeof blockInput>,
  key?: string | null,
): Promise<Account> {
  demand(ctx.actor, 'blockAccount');
  const { id: by } = signedIn(ctx.actor);
  const { account, reason } = parse(blockInput, input);
  if (account === by) throw invalid('account', 'Nobody blocks themselves. Ask another moderator.');
  return change(
    ctx,
    'blockAccount',
    { account, reason },
    key,
    putBlock(account, { by, reason, at: ctx.now.toISOString() }),
  );
}

/** Lets an account publish again, and begins to show what was hidden with it; what was hidden one by one stays so. */
export async function unblockAccount(ctx: Context, account: string, key?: string | null): Promise<Account> {
  demand(ctx.actor, 'unblockAccount');
  return change(ctx, 'unblockAccount', { account }, key, removeBlock(account));
}

async function change(
  ctx: Context,
  verb: 'blockAccount' | 'unblockAccount',
  input: { account: string; reason?: string },
  key: string | null | undefined,
  write: ReturnType<typeof removeBlock>,
): Promise<Account> {
  const { account: id } = input;
  const found = await once(
    ctx,
    { verb, key, input },
    () => demandAccount(ctx, id),
    async (claim) => {
      const account = await demandAccount(ctx, id);
      const parts = [{ write, otherwise: notFound('account') }, withholdSoon(id), ...claim(id)];
      await commit(ctx, parts);
      return account;
    },
  );
  await withholdNotes(ctx, id);
  return found;
}
