/** Groups and their members on a day. */
import type { Context } from '../context.ts';
import { holdsOn } from './memberships.ts';
import { type Party, partyById } from './parties.ts';

/** Members of a group on a day, by name. */
export async function membersOn(ctx: Context, group: Party, day: string | null): Promise<Party[]> {
  const on = day ?? ctx.now.toISOString().slice(0, 10);
  return byName(ctx, [
    ...new Set(group.memberships.filter((membership) => holdsOn(membership, on)).map(({ memberId }) => memberId)),
  ]);
}

/** Groups that a party belonged to on a day, by name. */
export async function groupsOn(ctx: Context, party: Party, day: string | null): Promise<Party[]> {
  const on = day ?? ctx.now.toISOString().slice(0, 10);
  return byName(ctx, (await ctx.catalogue()).groupIdsOf(party.id, on));
}

async function byName(ctx: Context, ids: readonly string[]): Promise<Party[]> {
  const found = (await Promise.all(ids.map((id) => partyById(ctx, id)))).filter((party) => party !== null);
  return found.sort((a, b) => a.name.localeCompare(b.name));
}
