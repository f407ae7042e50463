/** Stopping letters by the link in one, without signing in: whoever has the letter may. */
import { changeFollow, followById } from '../../alerts/follows.ts';
import type { Context } from '../../context.ts';
import { Refusal } from '../../errors.ts';
import { commit } from '../../events/commit.ts';
import { undisturbed } from '../../events/retries.ts';
import { followId } from '../../ids.ts';
import { digestOf, isSame, isSecret, type MailAddress } from './mailAddress.ts';
import { changeMailAddress, readBySecret } from './store.ts';

/** The address whose letters a secret stops; null for one that is malformed, unknown or of an address that was forgotten, which are all one. Changes nothing. */
export async function stoppableBy(ctx: Context, secret: string): Promise<MailAddress | null> {
  if (!isSecret(secret)) return null;
  const digest = digestOf(secret);
  const found = await readBySecret(ctx, digest);
  return found && isSame(digestOf(found.stopSecret), digest) ? found : null;
}

/** Stops all letters to the address. Returns whether none are sent now because of it; done again it is as it was. */
export async function stopLetters(ctx: Context, secret: string): Promise<boolean> {
  const collision = new Refusal('CONFLICT', 'The address changed at the same moment. Try again.');
  return undisturbed(ctx, collision, async () => {
    const found = await stoppableBy(ctx, secret);
    if (!found) return false;
    if (found.state !== 'CONFIRMED' && found.state !== 'UNCONFIRMED') return true;
    const after: MailAddress = {
      ...found,
      ...{ state: 'STOPPED', since: ctx.now.toISOString(), version: found.version + 1 },
    };
    await commit(ctx, [{ write: changeMailAddress(after), otherwise: collision }]);
    return true;
  });
}

/** Its name, where the context's account follows it and is told of it by letter; null else. */
export async function followByLetter(ctx: Context, subjectId: string): Promise<{ id: string; name: string } | null> {
  const found = await ownFollow(ctx, subjectId);
  return found?.channels.includes('EMAIL') ? { id: found.id, name: found.name } : null;
}

/** Stops letters on one thing that the context's account follows. What it is told besides stays as it is, in the inbox at least. */
export async function stopLettersOn(ctx: Context, subjectId: string): Promise<void> {
  const found = await ownFollow(ctx, subjectId);
  if (!found?.channels.includes('EMAIL')) return;
  const rest = found.channels.filter((channel) => channel !== 'EMAIL');
  // Chosen already: nothing is to be confirmed by telling of it in fewer places.
  await changeFollow(ctx, { id: found.id, channels: rest.length === 0 ? ['INBOX'] : rest, everything: true });
}

const ownFollow = async (ctx: Context, subjectId: string) =>
  ctx.actor.kind === 'SIGNED_IN' ? followById(ctx, followId(ctx.actor.id, subjectId)) : null;
