/** The sponsors of a proposal, as they come in. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { demandParty } from '../parties/parties.ts';
import { type Sponsorship, sponsorshipRoles } from './proposals.ts';

export const sponsorInputs = z
  .array(z.object({ party: z.string(), role: z.enum(sponsorshipRoles).nullish() }))
  .min(1, 'At least one sponsor is needed.')
  .max(200, 'At most 200 sponsors.');

/** Each party once. One that was there before keeps its part where none is given, and what is known of it where its part stays. */
export async function sponsorshipsOf(
  ctx: Context,
  sponsors: z.output<typeof sponsorInputs>,
  before: readonly Sponsorship[],
  field: string,
): Promise<Sponsorship[]> {
  const parties = await Promise.all(sponsors.map(({ party }, at) => demandParty(ctx, party, `${field}.${at}.party`)));
  const twice = parties.findIndex((party, at) => parties.findIndex(({ id }) => id === party.id) < at);
  if (twice >= 0) throw invalid(`${field}.${twice}.party`, 'This party is named twice.');
  return parties.map(({ id: partyId }, at) => {
    const known = before.find((sponsorship) => sponsorship.partyId === partyId);
    const role = sponsors[at]?.role ?? known?.role ?? (at === 0 ? 'LEAD' : 'CO_SPONSOR');
    return known?.role === role ? known : { partyId, role, since: null, source: null };
  });
}
