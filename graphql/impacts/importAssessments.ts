/**
 * Enters assessments from a file. Every row is looked at first, and while one is at fault nothing is written. Then they are written
 * in steps, since a transaction holds only so many. A draft's id follows from its row and from who enters it, and what is published
 * claims a key made of its row: so whoever repeats it after a failure, or at the same moment, adds what is missing and nothing twice.
 */
import * as z from 'zod';
import type { ImportFault } from '../annotations/files/fileRow.ts';
import type { Context } from '../context.ts';
import { notFound, parse, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { present } from '../present.ts';
import { stillThere } from '../proposals/proposals.ts';
import { rightById } from '../vocabulary/rights.ts';
import { type Draft, mostDrafts } from './drafts.ts';
import { readCsv } from './files/readCsv.ts';
import { readJson } from './files/readJson.ts';
import { impactNews } from './impacts.ts';
import { type AssessmentPlan, assessmentEntries, type Publishable, planAssessments } from './planAssessments.ts';
import { partsOfBeginning } from './saveDraft.ts';
import { claimKey, putImpact, readOwnDrafts } from './store.ts';

const mostBytes = 240_000;

const importInput = z.object({
  format: z.enum(['CSV', 'JSON']),
  content: z.string().refine((content) => Buffer.byteLength(content) <= mostBytes, 'At most 240 kB. Divide the file.'),
  as: z
    .enum(assessmentEntries)
    .nullish()
    .transform((as) => as ?? 'DRAFTS'),
  dryRun: z
    .boolean()
    .nullish()
    .transform((dryRun) => dryRun ?? false),
});
export type AssessmentImportInput = z.input<typeof importInput>;

export interface AssessmentImport {
  written: number;
  unchanged: number;
  faults: ImportFault[];
}

/** As it is kept with the claim on a retry key. */
const keptReport = z.object({ written: z.number(), unchanged: z.number() });

/** More are not told at once: whoever mends these meets the others. */
const mostFaults = 100;

const readers = { CSV: readCsv, JSON: readJson } as const;

export async function importAssessments(
  ctx: Context,
  input: AssessmentImportInput,
  key?: string | null,
): Promise<AssessmentImport> {
  demand(ctx.actor, 'importAssessments');
  const { format, content, as, dryRun } = parse(importInput, input);
  if (as === 'PUBLISHED') demand(ctx.actor, 'publishImported');
  return once(
    ctx,
    { verb: 'importAssessments', key, input },
    async (made) => ({ ...keptReport.parse(JSON.parse(made)), faults: [] }),
    async (claim) => {
      const file = readers[format](content);
      const plan = await planAssessments(ctx, file.rows, as);
      const faults = [...file.faults, ...plan.faults].sort((a, b) => a.row - b.row).slice(0, mostFaults);
      const isTaken = faults.length === 0;
      await demandRoom(ctx, plan.drafts);
      const done = { written: isTaken ? plan.drafts.length + plan.published.length : 0, unchanged: plan.unchanged };
      if (isTaken && !dryRun) await write(ctx, plan, claim(JSON.stringify(done)));
      return { ...done, faults };
    },
  );
}

/** Asked before the first step, so that no file is entered by half. */
async function demandRoom(ctx: Context, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return;
  const { length } = await readOwnDrafts(ctx, signedIn(ctx.actor).id);
  if (length + drafts.length <= mostDrafts) return;
  throw new Refusal(
    'TOO_MANY',
    `There is room for ${mostDrafts} drafts. You have ${length}, and the file has ${drafts.length} more. Divide it, or publish or delete some first.`,
  );
}

/** A transaction holds 100 parts. A draft has one; what is published has four: itself, its key, its proposal, and what tells of it. */
const draftsInStep = 90;
const publishedInStep = 20;

async function write(ctx: Context, { drafts, published }: AssessmentPlan, last: readonly Part[]): Promise<void> {
  for (const step of inSteps(drafts, draftsInStep)) await commit(ctx, partsOfBeginning(step).map(withAnswer));
  for (const step of inSteps(published, publishedInStep)) {
    const news = await Promise.all(
      step.map(async ({ impact, proposal }) => {
        const right = await present(rightById(ctx, impact.rightId));
        return { kind: 'IMPACT_ASSESSED' as const, ...impactNews(impact, proposal, right, null) };
      }),
    );
    await commit(ctx, step.flatMap(partsOf), news);
  }
  // Last of all: whoever repeats it before that is to add what is missing.
  await commit(ctx, last);
}

const partsOf = ({ impact, proposal, key }: Publishable): Part[] => [
  { write: putImpact(impact), otherwise: meanwhile },
  { write: claimKey(key, impact.id), otherwise: meanwhile },
  { write: stillThere(proposal), otherwise: () => notFound('proposal') },
];

const withAnswer = (part: Part): Part => ('write' in part ? part : { write: part, otherwise: meanwhile });
const meanwhile = () =>
  new Refusal(
    'CONFLICT',
    'Something else was written at this moment. Enter the file again: what is written already stays as it is.',
  );

function inSteps<T>(all: readonly T[], size: number): T[][] {
  const steps: T[][] = [];
  for (let at = 0; at < all.length; at += size) steps.push(all.slice(at, at + size));
  return steps;
}
