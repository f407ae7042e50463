/** Who said that they are assessing a proposal: public, by their own wish, for 14 days. */
import type { Context } from '../context.ts';
import { notFound, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { type Account, rememberAccount } from '../people/accounts.ts';
import { type SignedIn, signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { demandProposal, type Proposal, stillThere } from '../proposals/proposals.ts';
import { putClaim, putOwnClaims, readClaims, readOwnClaims, removeClaim } from './store.ts';

export interface Claim {
  proposalId: string;
  accountId: string;
  handle: string;
  since: string;
  until: string;
}

/** All of one account's. */
export interface OwnClaims {
  version: number;
  claims: Pick<Claim, 'proposalId' | 'since' | 'until'>[];
}

export const mostClaims = 20;
const daysHeld = 14;

const holds = ({ now }: Context, { until }: Pick<Claim, 'until'>) => until > now.toISOString();

/** Those that hold, the first first. */
export async function claimsOf(ctx: Context, { id }: Proposal): Promise<Claim[]> {
  const claims = (await readClaims(ctx, id)).filter((claim) => holds(ctx, claim));
  return claims.sort((a, b) => (a.since === b.since ? (a.handle < b.handle ? -1 : 1) : a.since < b.since ? -1 : 1));
}

/** What an account says to be assessing. */
export const ownClaims = async (ctx: Context, accountId: string): Promise<OwnClaims['claims']> =>
  (await readOwnClaims(ctx, accountId)).claims.filter((claim) => holds(ctx, claim));

export const claimedBy = ({ accountId, handle }: Claim): Account => ({ id: accountId, handle });
export const isOwnClaim = ({ actor }: Context, { accountId }: Claim) =>
  actor.kind === 'SIGNED_IN' && actor.id === accountId;

const atOnce = new Refusal('CONFLICT', 'You changed what you are assessing at the same moment. Try again.');

/** Says that the actor is assessing a proposal; said again it holds for 14 days from then. */
export async function claimAssessment(ctx: Context, proposalId: string, key?: string | null): Promise<Proposal> {
  demand(ctx.actor, 'claimAssessment');
  const account = signedIn(ctx.actor);
  return once(
    ctx,
    { verb: 'claimAssessment', key, input: { proposalId } },
    (id) => demandProposal(ctx, id, 'proposal'),
    (claim) =>
      undisturbed(ctx, atOnce, async () => {
        const proposal = await demandProposal(ctx, proposalId, 'proposal');
        const { version, claims } = await readOwnClaims(ctx, account.id);
        const others = claims.filter((one) => one.proposalId !== proposalId && holds(ctx, one));
        if (others.length >= mostClaims) {
          throw new Refusal('TOO_MANY', `At most ${mostClaims} at once. End one that you do not work on.`);
        }
        const before = claims.find((one) => one.proposalId === proposalId && holds(ctx, one));
        const until = new Date(ctx.now);
        until.setUTCDate(until.getUTCDate() + daysHeld);
        const own = { proposalId, since: before?.since ?? ctx.now.toISOString(), until: until.toISOString() };
        const { id: accountId, handle } = account;
        await commit(ctx, [
          { write: putOwnClaims(accountId, { version: version + 1, claims: [...others, own] }), otherwise: atOnce },
          putClaim({ ...own, accountId, handle }),
          { write: stillThere(proposal), otherwise: notFound('proposal') },
          rememberAccount(ctx, account),
          ...claim(proposalId),
        ]);
        return proposal;
      }),
  );
}

/** Ends it. */
export async function releaseAssessment(ctx: Context, proposalId: string, key?: string | null): Promise<Proposal> {
  demand(ctx.actor, 'releaseAssessment');
  const account = signedIn(ctx.actor);
  return once(
    ctx,
    { verb: 'releaseAssessment', key, input: { proposalId } },
    (id) => demandProposal(ctx, id, 'proposal'),
    (claim) =>
      undisturbed(ctx, atOnce, async () => {
        const proposal = await demandProposal(ctx, proposalId, 'proposal');
        const parts = await endOwnClaim(ctx, account, proposalId, atOnce);
        if (parts.length === 0) throw notFound('proposal');
        await commit(ctx, [...parts, ...claim(proposalId)]);
        return proposal;
      }),
  );
}

/** Parts of the change that ends one's claim of a proposal; none where there is none. */
export async function endOwnClaim(
  ctx: Context,
  { id }: SignedIn,
  proposalId: string,
  otherwise: Refusal,
): Promise<Part[]> {
  const { version, claims } = await readOwnClaims(ctx, id);
  if (!claims.some((one) => one.proposalId === proposalId && holds(ctx, one))) return [];
  const left = claims.filter((one) => one.proposalId !== proposalId && holds(ctx, one));
  return [{ write: putOwnClaims(id, { version: version + 1, claims: left }), otherwise }, removeClaim(proposalId, id)];
}

/** Ends all of an account's, when it is deleted. */
export async function forgetClaims(ctx: Context, { id }: SignedIn): Promise<void> {
  await undisturbed(ctx, atOnce, async () => {
    const { version, claims } = await readOwnClaims(ctx, id);
    if (claims.length === 0) return;
    await commit(ctx, [
      { write: putOwnClaims(id, { version: version + 1, claims: [] }), otherwise: atOnce },
      ...claims.map(({ proposalId }) => removeClaim(proposalId, id)),
    ]);
  });
}
