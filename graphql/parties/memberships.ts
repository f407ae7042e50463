/** Who belonged to which group, and when; so support can be counted per state as of the day of tabling. */
import { z } from 'zod';
import type { Context } from '../context.ts';
import { type Confidence, confidences } from '../provenance.ts';
import { type Party, partyById } from './parties.ts';

export interface MembershipFacts {
  memberId: string;
  /** First day; null when it was before anything recorded. */
  from: string | null;
  /** Last day; null when it lasts. */
  to: string | null;
  confidence: Confidence;
  note: string | null;
}
export type Membership = MembershipFacts;

export const membershipRecord = z
  .object({
    /** Code of the member. */
    member: z.string().min(1),
    from: z.iso.date().nullable().default(null),
    to: z.iso.date().nullable().default(null),
    confidence: z.enum(confidences),
    note: z.string().min(1).nullable().default(null),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], message: 'It ends before it begins.' });

/** Whether a membership holds on a day; its first and last day count. */
export function holdsOn(membership: Pick<MembershipFacts, 'from' | 'to'>, day: string): boolean {
  return (membership.from === null || membership.from <= day) && (membership.to === null || day <= membership.to);
}

/** Members of a group on a day, by name. */
export async function membersOn(ctx: Context, group: Party, day: string | null): Promise<Party[]> {
  const on = day ?? ctx.now.toISOString().slice(0, 10);
  return byName(ctx, group.memberships.filter((membership) => holdsOn(membership, on)).map(({ memberId }) => memberId));
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
