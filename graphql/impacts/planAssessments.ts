/** What entering a file of assessments would write: every row is looked at before anything is written. */
import { createHash } from 'node:crypto';
import { anchorQuote } from '../annotations/anchor.ts';
import type { ImportFault } from '../annotations/files/fileRow.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { derivedDraftId, newId } from '../ids.ts';
import { signedIn } from '../people/actor.ts';
import { organisationOf } from '../people/organisations.ts';
import { present } from '../present.ts';
import { type Proposal, proposalById, proposalBySlug, textOf } from '../proposals/proposals.ts';
import { rightById } from '../vocabulary/rights.ts';
import { faultsOf } from './draftFaults.ts';
import type { DraftGiven } from './draftInput.ts';
import type { Draft } from './drafts.ts';
import { columnOf, type FileContent, type FileRow } from './files/fileRow.ts';
import { saysTheSame } from './files/sameWords.ts';
import { type Impact, impactById, impactsOf } from './impacts.ts';
import { newDraft } from './saveDraft.ts';
import { impactIdByKey, readDraft } from './store.ts';
import { unsigned } from './unsigned.ts';

export const assessmentEntries = ['DRAFTS', 'PUBLISHED'] as const;
export type AssessmentEntry = (typeof assessmentEntries)[number];

export interface Publishable {
  impact: Impact;
  proposal: Proposal;
  /** Under which it is entered once. */
  key: string;
}

export interface AssessmentPlan {
  drafts: Draft[];
  published: Publishable[];
  /** How many rows are here already. */
  unchanged: number;
  faults: ImportFault[];
}

/** What speaks against a row, with the column at fault. */
class Fault extends Error {
  readonly field: string | null;
  constructor(field: string | null, message: string) {
    super(message);
    this.field = field;
  }
}

export async function planAssessments(
  ctx: Context,
  rows: readonly FileRow[],
  as: AssessmentEntry,
): Promise<AssessmentPlan> {
  const plan: AssessmentPlan = { drafts: [], published: [], unchanged: 0, faults: [] };
  /** What rows are, or will be, here; by the ids that they have in the file. */
  const entered = new Map<string, Impact>();
  const seen = new Set<string>();
  for (const { row, content } of answeredFirst(rows)) {
    try {
      await planRow(ctx, content, { as, plan, entered, seen });
    } catch (error) {
      if (error instanceof Fault) plan.faults.push({ row, field: error.field, message: error.message });
      else if (error instanceof Refusal) {
        plan.faults.push({ row, field: columnOf(error.field), message: error.message });
      } else throw error;
    }
  }
  return { ...plan, faults: plan.faults.sort((a, b) => a.row - b.row) };
}

/** A row that answers another of the file comes after it; of those that answer each other in a circle each is looked at once. */
function answeredFirst(rows: readonly FileRow[]): FileRow[] {
  const byId = new Map(rows.flatMap((row) => (row.content.id === null ? [] : [[row.content.id, row] as const])));
  const ordered = new Set<FileRow>();
  const visit = (row: FileRow, above: ReadonlySet<FileRow>) => {
    const before = row.content.answers === null ? undefined : byId.get(row.content.answers);
    if (before && !above.has(before)) visit(before, new Set([...above, row]));
    ordered.add(row);
  };
  for (const row of rows) visit(row, new Set([row]));
  return [...ordered];
}

interface Planning {
  as: AssessmentEntry;
  plan: AssessmentPlan;
  entered: Map<string, Impact>;
  seen: Set<string>;
}

async function planRow(ctx: Context, row: FileContent, { as, plan, entered, seen }: Planning): Promise<void> {
  const proposal = (await proposalBySlug(ctx, row.proposal)) ?? (await proposalById(ctx, row.proposal));
  if (!proposal)
    throw new Fault('proposal', 'There is no such proposal. Give its slug, as its address ends, or its id.');
  const { id, state: _, ...content } = row;
  const inFile = row.answers === null ? undefined : entered.get(row.answers);
  const answers = inFile?.id ?? row.answers;
  const own = JSON.stringify([proposal.id, { ...content, answers }]);
  if (seen.has(own)) throw new Fault(null, 'This stands in the file twice. Leave one.');
  seen.add(own);

  const here = await onRecord(ctx, proposal, row, answers);
  if (here) {
    if (id !== null) entered.set(id, here);
    plan.unchanged += 1;
    return;
  }
  demandStood(row);
  const given = { ...givenOf(proposal, row), answers };
  if (as === 'DRAFTS') {
    const draftId = derivedDraftId([signedIn(ctx.actor).id, own]);
    if (await readDraft(ctx, draftId, signedIn(ctx.actor).id, [])) plan.unchanged += 1;
    else plan.drafts.push(await draftOf(ctx, row, given, draftId));
    return;
  }
  const key = `file/${createHash('sha256').update(own).digest('base64url')}`;
  const known = await impactIdByKey(ctx, key);
  if (known !== null) {
    const before = await impactById(ctx, known);
    if (before && id !== null) entered.set(id, before);
    plan.unchanged += 1;
    return;
  }
  // What it answers may stand in this file alone, so that nothing on record is looked at for that.
  const impact = await publishableOf(ctx, proposal, row, inFile ? { ...given, answers: null, stance: null } : given);
  if (inFile && inFile.proposalId !== proposal.id) throw new Fault('answers', 'It answers a row on another proposal.');
  if (inFile && row.stance === null) throw new Fault('stance', 'Say whether it agrees with the one it answers.');
  const whole = inFile ? { ...impact, answersId: inFile.id, stance: row.stance } : impact;
  if (id !== null) entered.set(id, whole);
  plan.published.push({ impact: whole, proposal, key });
}

/** The one on record that says the same: any that stands, or the very one that the row names. */
async function onRecord(ctx: Context, proposal: Proposal, row: FileContent, answers: string | null) {
  const standing = await impactsOf(ctx, proposal);
  const named = row.id === null ? null : await impactById(ctx, row.id);
  const candidates = named && named.proposalId === proposal.id ? [named, ...standing] : standing;
  for (const impact of candidates) {
    const { code } = await present(rightById(ctx, impact.rightId));
    if (saysTheSame(impact, code, row, answers, proposal)) return impact;
  }
  return null;
}

function demandStood({ state }: FileContent): void {
  if (state === null || state === 'PUBLISHED') return;
  throw new Fault('state', 'When the file was made it did not stand any more. Take the row out.');
}

/** The row as a draft comes in. Words without a place are looked for in the summary first, then in the texts from the newest on. */
function givenOf(proposal: Proposal, row: FileContent): DraftGiven {
  const { quote, prefix, suffix, start, id: _id, state: _state, basis: _basis, proposal: _proposal, ...rest } = row;
  const words = quote === null ? null : { exact: quote, prefix, suffix, start };
  const newestFirst = proposal.texts.toSorted((a, b) => (a.versionedAt > b.versionedAt ? -1 : 1));
  const texts = row.textId === null ? [proposal.id, ...newestFirst.map(({ id }) => id)] : [row.textId];
  const textId = (words && texts.find((one) => stands(proposal, one, words))) ?? texts[0] ?? proposal.id;
  return {
    ...rest,
    ...{ id: null, version: null, group: null, supersedes: null, basis: null },
    proposal: proposal.id,
    textId,
    selector: words && { ...words, textId },
  };
}

type Words = Pick<FileContent, 'prefix' | 'suffix' | 'start'> & { exact: string };
const stands = (proposal: Proposal, textId: string, words: Words) =>
  typeof anchorQuote(textOf(proposal, textId) ?? '', { ...words, textId }) !== 'string';

/** As a draft of one's own. Nobody enters another's own assessment under their name. */
async function draftOf(ctx: Context, row: FileContent, given: DraftGiven, id: string): Promise<Draft> {
  const { basis, assessor } = row;
  if (basis === 'EDITORIAL') {
    throw new Fault('basis', 'EDITORIAL is the editors’ alone. Enter what you find yourself as OWN.');
  }
  if (basis !== 'OWN') return await newDraft(ctx, { ...given, basis }, id);
  const draft = await newDraft(ctx, { ...given, basis, assessor: null }, id);
  if (assessor !== null && assessor !== (await ownName(ctx))) {
    throw new Fault(
      'assessor',
      'Somebody else signed this. Enter it as SOURCED, with them as assessor and where they say so as source; or leave the assessor out where it is your own.',
    );
  }
  return draft;
}

/** Under which one signs. */
async function ownName(ctx: Context): Promise<string> {
  const account = signedIn(ctx.actor);
  return (await organisationOf(ctx, account))?.name ?? account.handle;
}

/** As a curator enters it. It must be whole, as a draft must be that is published. */
async function publishableOf(ctx: Context, proposal: Proposal, row: FileContent, given: DraftGiven): Promise<Impact> {
  const { basis, direction, rationale } = row;
  if (basis === null) throw new Fault('basis', 'Say whether it is SOURCED or EDITORIAL.');
  if (basis === 'OWN') {
    throw new Fault('basis', 'Whoever assesses something signs it: enter it as a draft, and publish that.');
  }
  const { handle, id: authorId } = signedIn(ctx.actor);
  const isEditorial = basis === 'EDITORIAL';
  const assessor = isEditorial ? (row.assessor ?? handle) : row.assessor;
  const scope = row.scope ?? proposal.stageScope;
  const draft = await newDraft(ctx, { ...given, scope, assessor, basis: 'SOURCED' }, derivedDraftId([authorId]));
  const [fault] = (await faultsOf(ctx, draft)).filter(({ field }) => !(isEditorial && field === 'sources'));
  if (fault) throw new Fault(columnOf(fault.field), fault.message);
  const { content } = draft;
  if (content.rightId === null || direction === null || rationale === null || assessor === null) {
    throw new Error('a draft without faults is complete');
  }
  const { severity, limitation, selector } = content;
  const at = ctx.now.toISOString();
  return {
    ...content,
    ...unsigned,
    id: newId('impact', ctx.now),
    proposalId: proposal.id,
    ...{ rightId: content.rightId, direction, rationale, basis, assessor, scope, selector },
    severity: isWhole(severity) ? severity : null,
    limitation: isTested(limitation) ? limitation : null,
    quote: selector?.exact ?? null,
    textId: content.textId === proposal.id ? null : content.textId,
    ...{ answersId: draft.answersId, stance: draft.stance },
    assessedOn: at.slice(0, 10),
    ...{ version: 1, createdAt: at, updatedAt: at },
  };
}

const isWhole = (severity: Draft['content']['severity']): severity is NonNullable<Impact['severity']> =>
  severity.scale !== null && severity.scope !== null && severity.irremediability !== null;
const isTested = (limitation: Draft['content']['limitation']): limitation is NonNullable<Impact['limitation']> =>
  limitation.legality !== null && limitation.legitimateAim !== null && limitation.necessity !== null;
