/** Joining a group by an invitation. */
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { demandGroup, type Group, mostGroups, mostMembers, tooManyGroups } from './groups.ts';
import { invitationBy } from './invitations.ts';
import { memberships } from './memberships.ts';
import { countGroups, groupIsThere, invitationIsThere, oneMemberMore, putMembership } from './store.ts';

const noInvitation = () =>
  new Refusal('NOT_FOUND', 'There is no such invitation, or it no longer holds. Ask for a new link.', 'token');

/** Whoever belongs to the group already stays what they are. */
export async function joinGroup(ctx: Context, token: string, key?: string | null): Promise<Group> {
  demand(ctx.actor, 'joinGroup');
  const { id: accountId, handle } = signedIn(ctx.actor);
  return once(
    ctx,
    { verb: 'joinGroup', key, input: { token } },
    (id) => demandGroup(ctx, id, 'token'),
    (claim) => {
      const meanwhile = new Refusal('CONFLICT', 'This group changed meanwhile. Try again.');
      return undisturbed(ctx, meanwhile, async () => {
        const found = await invitationBy(ctx, token);
        if (!found) throw noInvitation();
        const { invitation, group } = found;
        const isMember = (await memberships(ctx)).has(group.id);
        const joined = { accountId, handle, groupId: group.id, role: invitation.role, version: 1 };
        const tooMany = new Refusal('TOO_MANY', `A group has at most ${mostMembers} members.`);
        const joining = [
          // Whoever takes the invitation back at this moment, or ends the group, was first.
          { write: invitationIsThere(invitation), otherwise: meanwhile },
          { write: groupIsThere(group.id), otherwise: meanwhile },
          ...putMembership({ ...joined, joinedAt: ctx.now.toISOString() }).map((write) => ({
            write,
            otherwise: meanwhile,
          })),
          { write: oneMemberMore(group.id, mostMembers), otherwise: tooMany },
          { write: countGroups(accountId, 1, mostGroups), otherwise: tooManyGroups() },
        ];
        const parts = [...(isMember ? [] : joining), ...claim(group.id)];
        if (parts.length > 0) await commit(ctx, parts);
        return group;
      });
    },
  );
}
