/** What mail servers say of letters that were sent. Sending stops when there is no such mailbox, or when somebody called a letter spam. */
import type { Context } from '../../context.ts';
import { Refusal } from '../../errors.ts';
import { commit } from '../../events/commit.ts';
import { undisturbed } from '../../events/retries.ts';
import { demand } from '../../people/permissions.ts';
import { addressDigest, type MailAddress } from './mailAddress.ts';
import { changeMailAddress, readHolders, readMailAddress } from './store.ts';

/** ARRIVED: it was taken. FULL: it came back for a reason that may pass. GONE: it came back for good. SPAM: its reader complained. */
export type Word = 'ARRIVED' | 'FULL' | 'GONE' | 'SPAM';

const mostSoftBounces = 5;

/** Heeds what was said of an address, for every account that has it. Returns for how many something changed. */
export async function letterReturned(ctx: Context, address: string, word: Word): Promise<number> {
  demand(ctx.actor, 'deliver');
  let changed = 0;
  for (const accountId of await readHolders(ctx, addressDigest(address))) {
    const collision = new Refusal('CONFLICT', 'The address changed at the same moment.');
    await undisturbed(ctx, collision, async () => {
      const before = await readMailAddress(ctx, accountId);
      const change = before && heeded(before, word);
      if (!change) return;
      const since = change.state === undefined ? {} : { since: ctx.now.toISOString() };
      const after = { ...before, ...change, ...since, version: before.version + 1 };
      await commit(ctx, [{ write: changeMailAddress(after), otherwise: collision }]);
      changed += 1;
    });
  }
  return changed;
}

/** What changes by it; null when nothing does. Of an address that gets no letters any more nothing is heeded but a complaint. */
function heeded(address: MailAddress, word: Word): Pick<Partial<MailAddress>, 'state' | 'softBounces'> | null {
  const isWrittenTo = address.state === 'CONFIRMED' || address.state === 'UNCONFIRMED';
  switch (word) {
    case 'SPAM':
      return address.state === 'COMPLAINED' ? null : { state: 'COMPLAINED' };
    case 'GONE':
      return isWrittenTo ? { state: 'BOUNCED' } : null;
    case 'FULL': {
      if (!isWrittenTo) return null;
      const softBounces = address.softBounces + 1;
      return softBounces >= mostSoftBounces ? { softBounces, state: 'BOUNCED' } : { softBounces };
    }
    default:
      return address.softBounces > 0 && isWrittenTo ? { softBounces: 0 } : null;
  }
}
