/** Who says nothing on a provision, of those who speak in its negotiation. Silence is not the same as asking for no change. */
import type { Context } from '../context.ts';
import { type Party, partyByCode } from '../parties/parties.ts';
import { proposalById } from '../proposals/proposals.ts';
import { everything, type ProposalQuery } from '../proposals/query.ts';
import { all } from '../soon.ts';
import { instrumentById, type Provision, provisionsOf } from './instruments.ts';
import { processById } from './processes.ts';

/** Sponsors of anything on the provision's instrument, those of most proposals first, without any that sponsors, supports, opposes or left something here. */
export async function silentParties(ctx: Context, provision: Provision): Promise<Party[]> {
  const catalogue = await ctx.catalogue();
  const instrument = await instrumentById(ctx, provision.instrumentId);
  if (!instrument) return [];
  const processes = await all(instrument.processIds.map((id) => processById(ctx, id)));
  const sponsorsOf = (part: Partial<ProposalQuery>) => catalogue.facet({ ...everything, ...part }, 'sponsors');
  const codes = [
    ...sponsorsOf({ processes: processes.flatMap((process) => (process ? [process.slug] : [])) }),
    ...sponsorsOf({ provisions: (await provisionsOf(ctx, instrument)).map(({ code }) => code) }),
  ].map(({ value }) => value);
  const parties = await all([...new Set(codes)].map((code) => partyByCode(ctx, code)));
  const heard = await partiesHeard(ctx, provision);
  // Whether one who is not identified says something here cannot be known.
  return parties.filter((party) => party !== null).filter(({ id, kind }) => kind !== 'UNIDENTIFIED' && !heard.has(id));
}

async function partiesHeard(ctx: Context, { code }: Provision): Promise<ReadonlySet<string>> {
  const here = { ...everything, provisions: [code] };
  const catalogue = await ctx.catalogue();
  const { items } = catalogue.proposals(here, 'TABLED_OLDEST', null, catalogue.countProposals(here));
  const proposals = await all(items.map(({ id }) => proposalById(ctx, id)));
  return new Set(proposals.flatMap((proposal) => proposal?.sponsorships.map(({ partyId }) => partyId) ?? []));
}
