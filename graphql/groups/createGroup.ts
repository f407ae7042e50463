/** Founds groups, and renames them. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { newId } from '../ids.ts';
import { signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { demandGroup, demandOwnGroup, type Group, mostGroups, tooManyGroups } from './groups.ts';
import { beginCounts, countGroups, putGroup, putMembership } from './store.ts';

const groupInput = z.object({
  name: z.string().trim().min(1, 'A group needs a name.').max(100, 'At most 100 characters.'),
  description: z
    .string()
    .trim()
    .max(1_000, 'At most 1,000 characters.')
    .nullish()
    .transform((description) => description || null),
});
export type GroupInput = z.input<typeof groupInput>;

/** Founds a group, whose first member and owner is its founder. Nobody is told of it. */
export async function createGroup(ctx: Context, given: GroupInput, key?: string | null): Promise<Group> {
  demand(ctx.actor, 'createGroup');
  const { id: accountId, handle } = signedIn(ctx.actor);
  const input = parse(groupInput, given);
  return once(
    ctx,
    { verb: 'createGroup', key, input },
    (id) => demandGroup(ctx, id),
    async (claim) => {
      const at = ctx.now.toISOString();
      const group: Group = { ...input, id: newId('group', ctx.now), version: 1, createdAt: at };
      const founder = { groupId: group.id, accountId, handle, role: 'OWNER', joinedAt: at, version: 1 } as const;
      await commit(ctx, [
        putGroup(group),
        beginCounts(group.id),
        ...putMembership(founder),
        { write: countGroups(accountId, 1, mostGroups), otherwise: tooManyGroups() },
        ...claim(group.id),
      ]);
      return group;
    },
  );
}

/** Renames or redescribes a group. */
export async function editGroup(
  ctx: Context,
  { id, ...given }: GroupInput & { id: string },
  key?: string | null,
): Promise<Group> {
  demand(ctx.actor, 'editGroup');
  const input = parse(groupInput, given);
  return once(
    ctx,
    { verb: 'editGroup', key, input: { id, ...input } },
    (edited) => demandGroup(ctx, edited),
    async (claim) => {
      const before = await demandOwnGroup(ctx, id, 'id');
      const after: Group = { ...before, ...input, version: before.version + 1 };
      const meanwhile = new Refusal('CONFLICT', 'This group changed meanwhile. Look at it and try again.');
      await commit(ctx, [{ write: putGroup(after), otherwise: meanwhile }, ...claim(id)]);
      return after;
    },
  );
}
