/** The end of a group. It is there for nobody from the moment its record goes; what it leaves is cleared away in steps, by the clock where they are many. */
import { makePrivate } from '../annotations/makePrivate.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { handOutDrafts } from '../impacts/handOutDrafts.ts';
import { demand } from '../people/permissions.ts';
import { demandOwnGroup } from './groups.ts';
import { countGroups, endGroup, forgetGroup, leftOf, readEnded, removeInvitation, removeMembership } from './store.ts';

/** Steps that whoever ends the group waits for, and those of one tick of the clock. */
const stepsAtOnce = 5;
const stepsInATick = 200;

/** Ends a group and returns its id. Its notes become private to their authors, its drafts of assessments to those who began them. */
export async function deleteGroup(ctx: Context, id: string, key?: string | null): Promise<string> {
  demand(ctx.actor, 'deleteGroup');
  return once(
    ctx,
    { verb: 'deleteGroup', key, input: { id } },
    async (deleted) => deleted,
    async (claim) => {
      const group = await demandOwnGroup(ctx, id, 'id');
      const meanwhile = new Refusal('CONFLICT', 'This group changed meanwhile. Look at it and try again.');
      await commit(ctx, [...endGroup(group).map((write) => ({ write, otherwise: meanwhile })), ...claim(id)]);
      await clear(ctx, id, stepsAtOnce);
      return id;
    },
  );
}

/** Goes on with groups that were ended. Returns how many steps were taken; done again it finds nothing. */
export async function clearGroups(ctx: Context): Promise<number> {
  demand(ctx.actor, 'clearGroups');
  let taken = 0;
  for (const id of await readEnded(ctx)) taken += await clear(ctx, id, stepsInATick - taken);
  return taken;
}

async function clear(ctx: Context, groupId: string, most: number): Promise<number> {
  for (let taken = 0; taken < most; taken += 1) if (!(await step(ctx, groupId))) return taken;
  return most;
}

/** Each member costs three parts of a transaction, which takes 100. */
const atOnce = 25;

/**
 * Memberships go before notes: while one is there a note that was begun before the end may still be written. Drafts go before
 * memberships, since those who were members to the end keep what they began; none is saved once the group's record is gone. False
 * when nothing is left.
 */
async function step(ctx: Context, groupId: string): Promise<boolean> {
  const { invitations, members } = await leftOf(ctx, groupId, atOnce);
  if (invitations.length > 0) await commit(ctx, invitations.flatMap(removeInvitation));
  else if (await handOutDrafts(ctx, groupId, atOnce)) return true;
  else if (members.length > 0) {
    await commit(
      ctx,
      members.flatMap((member) => [...removeMembership(member), countGroups(member.accountId, -1)]),
    );
  } else if (!(await makePrivate(ctx, groupId, atOnce))) {
    await commit(ctx, forgetGroup(groupId));
    return false;
  }
  return true;
}
