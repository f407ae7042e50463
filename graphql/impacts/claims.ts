/** Who said that they are assessing a proposal: public, by their own wish, for 14 days. */
import type { Context } from '../context.ts';
import { notFound, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import { once, undisturbed } from '../events/retries.ts';
import { type Account, rememberAccount } from '../people/accounts.ts';
import { type SignedIn, signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { demandProposal, type Proposal, stillThere } from '../proposals/proposals.ts';
import { putClaims, putOwnClaims, readClaims, readOwnClaims, readStoredClaims } from './store.ts';

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

/** All of one proposal's. */
export interface ProposalClaims {
  version: number;
  claims: Claim[];
}

export const mostClaims = 20;
/** Of one proposal, which are one item of the table. */
const mostTogether = 100;
const daysHeld = 14;

/** Days for which an account's list keeps what has ended: what stands with the proposal may stay there that long. */
const daysKept = 20;
const isKept = ({ now }: Context, { until }: Pick<Claim, 'until'>) =>
  Date.parse(until) + daysKept * 86_400_000 > now.getTime();

const holds = ({ now }: Context, { until }: Pick<Claim, 'until'>) => until > now.toISOString();

/** Those that hold, the first first. */
export async function claimsOf(ctx: Context, { id }: Proposal): Promise<Claim[]> {
  const claims = (await readClaims(ctx, id)).claims.filter((claim) => holds(ctx, claim));
  return claims.sort((a, b) => (a.since === b.since ? (a.handle < b.handle ? -1 : 1) : a.since < b.since ? -1 : 1));
}

/** What an account says to be assessing. */
export const ownClaims = async (ctx: Context, accountId: string): Promise<OwnClaims['claims']> =>
  (await readOwnClaims(ctx, accountId)).claims.filter((claim) => holds(ctx, claim));

export const claimedBy = ({ accountId, handle }: Claim): Account => ({ id: accountId, handle });
export const isOwnClaim = ({ actor }: Context, { accountId }: Claim) =>
  actor.kind === 'SIGNED_IN' && actor.id === accountId;

const atOnce = () => new Refusal('CONFLICT', 'Who assesses it was changed at the same moment. Try again.');

/** Says that the actor is assessing a proposal; said again it holds for 14 days from then. */
export async function claimAssessment(ctx: Context, proposalId: string, key?: string | null): Promise<Proposal> {
  demand(ctx.actor, 'claimAssessment');
  const account = signedIn(ctx.actor);
  return once(
    ctx,
    { verb: 'claimAssessment', key, input: { proposalId } },
    (id) => demandProposal(ctx, id, 'proposal'),
    (claim) => {
      const meanwhile = atOnce();
      return undisturbed(ctx, meanwhile, async () => {
        const proposal = await demandProposal(ctx, proposalId, 'proposal');
        const { version, claims } = await readOwnClaims(ctx, account.id);
        const others = claims.filter((one) => one.proposalId !== proposalId && isKept(ctx, one));
        if (others.filter((one) => holds(ctx, one)).length >= mostClaims) {
          throw new Refusal('TOO_MANY', `At most ${mostClaims} at once. End one that you do not work on.`);
        }
        const there = await readClaims(ctx, proposalId);
        const theirs = there.claims.filter((one) => one.accountId !== account.id && holds(ctx, one));
        if (theirs.length >= mostTogether) {
          throw new Refusal('TOO_MANY', 'So many others say so of this proposal already. Begin all the same.');
        }
        const before = claims.find((one) => one.proposalId === proposalId && holds(ctx, one));
        const until = new Date(ctx.now);
        until.setUTCDate(until.getUTCDate() + daysHeld);
        const own = { proposalId, since: before?.since ?? ctx.now.toISOString(), until: until.toISOString() };
        const { id: accountId, handle } = account;
        const all = { version: there.version + 1, claims: [...theirs, { ...own, accountId, handle }] };
        await commit(ctx, [
          { write: putOwnClaims(accountId, { version: version + 1, claims: [...others, own] }), otherwise: meanwhile },
          { write: putClaims(proposalId, all, ctx.now), otherwise: meanwhile },
          { write: stillThere(proposal), otherwise: notFound('proposal') },
          rememberAccount(ctx, account),
          ...claim(proposalId),
        ]);
        return proposal;
      });
    },
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
    (claim) => {
      const meanwhile = atOnce();
      return undisturbed(ctx, meanwhile, async () => {
        const proposal = await demandProposal(ctx, proposalId, 'proposal');
        const parts = await endOwnClaim(ctx, account, proposalId, meanwhile);
        if (parts.length === 0) throw notFound('proposal');
        await commit(ctx, [...parts, ...claim(proposalId)]);
        return proposal;
      });
    },
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
  const left = claims.filter((one) => one.proposalId !== proposalId && isKept(ctx, one));
  const there = await readClaims(ctx, proposalId);
  const theirs = there.claims.filter((one) => one.accountId !== id && holds(ctx, one));
  return [
    { write: putOwnClaims(id, { version: version + 1, claims: left }), otherwise },
    { write: putClaims(proposalId, { version: there.version + 1, claims: theirs }, ctx.now), otherwise },
  ];
}

/** Ends all of an account's, when it is deleted; also those that ended by themselves and are yet to be swept away. */
export async function forgetClaims(ctx: Context, { id }: SignedIn): Promise<void> {
  for (const { proposalId } of (await readOwnClaims(ctx, id)).claims) {
    const meanwhile = atOnce();
    await undisturbed(ctx, meanwhile, async () => {
      const { version, claims } = await readStoredClaims(ctx, proposalId);
      const left = claims.filter(({ accountId }) => accountId !== id);
      if (left.length === claims.length) return;
      const after = { version: version + 1, claims: left };
      await commit(ctx, [{ write: putClaims(proposalId, after, ctx.now), otherwise: meanwhile }]);
    });
  }
}
