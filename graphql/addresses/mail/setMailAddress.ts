/** Setting, confirming and forgetting the address for letters. */
import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import type { Context } from '../../context.ts';
import { planDelivery } from '../../deliveries/planDelivery.ts';
import { parse, Refusal } from '../../errors.ts';
import { commit } from '../../events/commit.ts';
import { once, undisturbed } from '../../events/retries.ts';
import { deliveryId } from '../../ids.ts';
import { type SignedIn, signedIn } from '../../people/actor.ts';
import { demand } from '../../people/permissions.ts';
import { addressInput, digestOf, isConfirmedBy, isSecret, type MailAddress } from './mailAddress.ts';
import {
  changeMailAddress,
  countLetter,
  dropMailAddress,
  putMailAddress,
  readBySecret,
  readMailAddress,
} from './store.ts';

const lettersADay = 5;
const confirmableMilliseconds = 3 * 24 * 60 * 60 * 1000;
const newSecret = () => randomBytes(32).toString('base64url');
const atOnce = () => new Refusal('CONFLICT', 'The address changed at the same moment. Try again.');

/**
 * Sets the actor's address and plans the letter that asks for it. One that is confirmed already stays as it is, and gets no letter.
 * Whether somebody else has the address makes no difference, so that nobody learns of it.
 */
export async function setMailAddress(ctx: Context, input: string, key?: string | null): Promise<MailAddress> {
  demand(ctx.actor, 'setMailAddress');
  const account = signedIn(ctx.actor);
  const { address } = parse(addressInput, { address: input });
  return once(
    ctx,
    { verb: 'setMailAddress', key, input: { address } },
    () => demandAddress(ctx, account),
    (claim) => {
      const collision = atOnce();
      return undisturbed(ctx, collision, async () => {
        const before = await readMailAddress(ctx, account.id);
        if (before?.state === 'CONFIRMED' && before.address === address) {
          await commit(ctx, claim(account.id));
          return before;
        }
        const { made, secret } = unconfirmed(ctx, account.id, address, before);
        const tooMany = () =>
          new Refusal(
            'TOO_MANY',
            `At most ${lettersADay} letters of confirmation in a day. Try again tomorrow.`,
            'address',
          );
        await commit(ctx, [
          ...putMailAddress(made, before).map((write) => ({ write, otherwise: collision })),
          ...countLetter(account.id, address, ctx.now, lettersADay).map((write) => ({ write, otherwise: tooMany })),
          ...planDelivery(letterOf(ctx, account.id, secret), ctx.now),
          ...claim(account.id),
        ]);
        return made;
      });
    },
  );
}

function unconfirmed(ctx: Context, accountId: string, address: string, before: MailAddress | null) {
  const secret = newSecret();
  const until = new Date(ctx.now.getTime() + confirmableMilliseconds).toISOString();
  const made: MailAddress = {
    ...{ accountId, address, state: 'UNCONFIRMED', since: ctx.now.toISOString() },
    ...{ confirmation: { digest: digestOf(secret), until }, stopSecret: newSecret(), softBounces: 0 },
    version: (before?.version ?? 0) + 1,
  };
  return { made, secret };
}

const letterOf = (ctx: Context, accountId: string, secret: string) => ({
  id: deliveryId(accountId, `confirm_${ulid(ctx.now.getTime())}`),
  accountId,
  channel: 'EMAIL' as const,
  cargo: { kind: 'CONFIRMATION' as const, secret },
});

async function demandAddress(ctx: Context, { id }: SignedIn): Promise<MailAddress> {
  const found = await readMailAddress(ctx, id);
  if (!found) throw atOnce();
  return found;
}

/** The address that a secret would confirm now, or has confirmed; null for one that is wrong or too old. Changes nothing. */
export async function confirmableBy(ctx: Context, secret: string): Promise<MailAddress | null> {
  if (!isSecret(secret)) return null;
  const found = await readBySecret(ctx, digestOf(secret));
  if (!found || !isConfirmedBy(found, secret, ctx.now)) return null;
  return found.state === 'UNCONFIRMED' || found.state === 'CONFIRMED' ? found : null;
}

/** Confirms an address by the secret of its letter, whoever has it; returns whether it is confirmed now. */
export async function confirmMailAddress(ctx: Context, secret: string): Promise<boolean> {
  const collision = atOnce();
  return undisturbed(ctx, collision, async () => {
    const found = await confirmableBy(ctx, secret);
    if (!found) return false;
    if (found.state === 'CONFIRMED') return true;
    const after: MailAddress = {
      ...found,
      ...{ state: 'CONFIRMED', since: ctx.now.toISOString(), softBounces: 0, version: found.version + 1 },
    };
    await commit(ctx, [{ write: changeMailAddress(after), otherwise: collision }]);
    return true;
  });
}

/** Forgets the actor's address; returns whether there was one. */
export async function removeMailAddress(ctx: Context, key?: string | null): Promise<boolean> {
  demand(ctx.actor, 'removeMailAddress');
  const account = signedIn(ctx.actor);
  return once(
    ctx,
    { verb: 'removeMailAddress', key, input: {} },
    async (result) => result === 'removed',
    (claim) => {
      const collision = atOnce();
      return undisturbed(ctx, collision, async () => {
        const found = await readMailAddress(ctx, account.id);
        const parts = found ? dropMailAddress(found) : [];
        const result = found ? 'removed' : 'none';
        await commit(ctx, [...parts.map((write) => ({ write, otherwise: collision })), ...claim(result)]);
        return found !== null;
      });
    },
  );
}

/** Takes the address away with its account. Done again it finds nothing. */
export async function forgetMailAddress(ctx: Context, { id }: SignedIn): Promise<void> {
  const found = await readMailAddress(ctx, id);
  if (found) await commit(ctx, dropMailAddress(found));
}
