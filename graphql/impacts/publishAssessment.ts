/**
 * Publishing a draft: it becomes a record that is signed, dated and never changed, and is gone as a draft. All in one change, so
 * that of two publications of one draft only one can be.
 */
import { followNew } from '../alerts/followNew.ts';
import { firstModeration } from '../annotations/newMembers.ts';
import { countWritten } from '../annotations/writtenInAnHour.ts';
import type { Context } from '../context.ts';
import { invalid, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import type { News } from '../events/events.ts';
import { once, undisturbed } from '../events/retries.ts';
import { newId } from '../ids.ts';
import { rememberAccount } from '../people/accounts.ts';
import { type SignedIn, signedIn } from '../people/actor.ts';
import { organisationOf } from '../people/organisations.ts';
import { demand } from '../people/permissions.ts';
import { present } from '../present.ts';
import { saidBy } from '../proposals/card.ts';
import { type Proposal, proposalById } from '../proposals/proposals.ts';
import { type Right, rightById } from '../vocabulary/rights.ts';
import { endOwnClaim } from './claims.ts';
import { faultsOf } from './draftFaults.ts';
import { type Draft, demandDraft } from './drafts.ts';
import { demandImpact, type Impact, impactById, impactName, impactNews } from './impacts.ts';
import { changedMeanwhile, stillMayWrite } from './saveDraft.ts';
import { listAsSigned, putImpact, removeDraft, stillAs } from './store.ts';

interface Wish {
  draft: string;
  /** The version of the draft that was read. */
  version: number;
}

/** Publishes a draft and tells of it. */
export async function publishAssessment(ctx: Context, input: Wish, key?: string | null): Promise<Impact> {
  demand(ctx.actor, 'publishAssessment');
  const account = signedIn(ctx.actor);
  return once(
    ctx,
    { verb: 'publishAssessment', key, input },
    (id) => demandImpact(ctx, id, 'idempotencyKey'),
    (claim) => {
      // What it rests on is as it was looked at, or it is looked at again.
      const meanwhile = new Refusal(
        'CONFLICT',
        'The record was changed at this very moment. Look at it and try again.',
      );
      return undisturbed(ctx, meanwhile, async () => {
        const draft = await demandDraft(ctx, input.draft, 'draft');
        const still = await stillMayWrite(ctx, draft.groupId);
        if (draft.version !== input.version) throw changedMeanwhile();
        const [first] = await faultsOf(ctx, draft);
        if (first) throw invalid(first.field, first.message);
        await demandKnownHere(ctx, account);
        const { parts, news, impact } = await publication(ctx, account, draft, meanwhile);
        await commit(ctx, [...parts, ...still, ...claim(impact.id)], news);
        return impact;
      });
    },
  );
}

/** Where the site looks at what new members write first, an assessment, which cannot wait, is for those who are known. */
async function demandKnownHere(ctx: Context, { id }: SignedIn): Promise<void> {
  if ((await firstModeration(ctx, id)) === 'APPROVED') return;
  throw new Refusal(
    'FORBIDDEN',
    'This site publishes assessments of members whose notes it knows. Write public notes first; once three of them stand you can publish. The draft stays as it is.',
  );
}

interface Publication {
  impact: Impact;
  parts: Part[];
  news: News[];
}

async function publication(ctx: Context, account: SignedIn, draft: Draft, meanwhile: Refusal): Promise<Publication> {
  const proposal = await present(proposalById(ctx, draft.proposalId));
  const organisation = await organisationOf(ctx, account);
  const impact = impactOf(ctx, account, organisation, draft);
  const right = await present(rightById(ctx, impact.rightId));
  const old = draft.supersedesId === null ? null : await demandImpact(ctx, draft.supersedesId, 'supersedes');
  const answered = draft.answersId === null ? null : await impactById(ctx, draft.answersId);
  const [record, ...traces] = removeDraft(draft);
  const replaced = old && superseded(ctx, old, impact);
  return {
    impact,
    parts: [
      { write: putImpact(impact), otherwise: meanwhile },
      ...(record ? [{ write: record, otherwise: changedMeanwhile() }] : []),
      ...traces,
      listAsSigned(account.id, impact.id),
      { write: stillAs(proposal), otherwise: meanwhile },
      ...(replaced ? [{ write: putImpact(replaced), otherwise: meanwhile }] : []),
      ...(answered ? [{ write: stillAs(answered), otherwise: meanwhile }] : []),
      rememberAccount(ctx, account),
      ...(await endOwnClaim(ctx, account, proposal.id, meanwhile)),
      ...(await followNew(ctx, account, impact.id, await impactName(ctx, impact), meanwhile)),
      ...countWritten(ctx, account.id),
    ],
    news: await newsOfPublication(ctx, { impact, old, proposal, right }),
  };
}

/** What is told: of the new one; or of both, as one change, so that what could be asked before and after is that of the whole. */
async function newsOfPublication(
  ctx: Context,
  { impact, old, proposal, right }: { impact: Impact; old: Impact | null; proposal: Proposal; right: Right },
): Promise<News[]> {
  const assessed: News = { kind: 'IMPACT_ASSESSED', ...impactNews(impact, proposal, right, null) };
  if (!old) return [assessed];
  const former = { said: { [old.id]: saidBy(old), [impact.id]: null } };
  const change = `${impact.id} 0`;
  const shared = { proposalId: proposal.id, change, former };
  const oldRight = old.rightId === right.id ? right : await present(rightById(ctx, old.rightId));
  const changes = [{ field: 'supersededBy', before: null, after: impact.id }];
  return [
    { ...impactNews(old, proposal, oldRight, old), kind: 'IMPACT_SUPERSEDED', changes, proposal: shared },
    { ...assessed, proposal: shared },
  ];
}

const superseded = (ctx: Context, old: Impact, by: Impact): Impact => ({
  ...old,
  supersededById: by.id,
  version: old.version + 1,
  updatedAt: ctx.now.toISOString(),
});

/** The record of a draft without faults. What is told as SOURCED is its source's word, entered by the account. */
function impactOf(
  ctx: Context,
  account: SignedIn,
  organisation: { name: string; approver: string } | null,
  { proposalId, content, supersedesId, answersId, stance }: Draft,
): Impact {
  const { scope, rightId, direction, rationale, basis, severity, limitation, textId, selector, assessor, ...rest } =
    content;
  if (scope === null || rightId === null || direction === null || rationale === null || basis === null) {
    throw new Error('a draft without faults is complete');
  }
  const at = ctx.now.toISOString();
  const { scale, scope: people, irremediability } = severity;
  const { legality, legitimateAim, necessity, ...reasons } = limitation;
  return {
    ...rest,
    id: newId('impact', ctx.now),
    ...{ proposalId, rightId, direction, scope, rationale, basis, selector },
    severity:
      scale === null || people === null || irremediability === null ? null : { scale, scope: people, irremediability },
    limitation:
      legality === null || legitimateAim === null || necessity === null
        ? null
        : { legality, legitimateAim, necessity, ...reasons },
    // Of the summary, which is part of the record, no version is named.
    textId: textId === proposalId ? null : textId,
    quote: selector?.exact ?? null,
    authorId: account.id,
    ...(basis === 'OWN'
      ? { assessor: organisation?.name ?? account.handle, signedFor: organisation }
      : { assessor: assessor ?? '', signedFor: null }),
    ...{ supersedesId, supersededById: null, answersId, stance, withdrawnAt: null, withdrawnReason: null },
    assessedOn: at.slice(0, 10),
    ...{ version: 1, createdAt: at, updatedAt: at },
  };
}
