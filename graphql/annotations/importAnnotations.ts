/**
 * Enters notes from a file as one's own. Every row is looked at first, and while one is at fault nothing is written. Then they are
 * written in steps, since a transaction holds only so many; whoever repeats it after a failure finds what was written as it is in
 * the file, and the rest is added.
 */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { parse, Refusal } from '../errors.ts';
import { commit, type Part } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { type SignedIn, signedIn } from '../people/actor.ts';
import { demand } from '../people/permissions.ts';
import { type AnchorState, anchorStates } from './anchor.ts';
import type { Annotation } from './annotations.ts';
import type { ImportFault, ReadFile } from './files/fileRow.ts';
import { readJson } from './files/readJson.ts';
import { readJsonLd } from './files/readJsonLd.ts';
import { anchorOf } from './places.ts';
import { planImport } from './planImport.ts';
import { demandSharing } from './sharing.ts';
import { enterAnnotation } from './store.ts';
import { countWritten } from './writtenInAnHour.ts';

const mostBytes = 200_000;

const importInput = z.object({
  format: z.enum(['JSON', 'JSON_LD'], 'Only JSON and JSON_LD can be entered.'),
  content: z.string().refine((content) => Buffer.byteLength(content) <= mostBytes, 'At most 200 kB. Part the file.'),
  group: z.string().nullish(),
  dryRun: z
    .boolean()
    .nullish()
    .transform((dryRun) => dryRun ?? false),
});

export interface ImportReport {
  written: number;
  unchanged: number;
  anchors: { anchor: AnchorState; count: number }[];
  faults: ImportFault[];
}

/** As it is kept with the claim on a retry key. */
const keptReport = z.object({
  written: z.number(),
  unchanged: z.number(),
  anchors: z.array(z.object({ anchor: z.enum(anchorStates), count: z.number() })),
});

/** More are not told at once: whoever mends these meets the others. */
const mostFaults = 100;

const readers: Record<
  'JSON' | 'JSON_LD',
  (ctx: Context, reader: SignedIn, content: string) => ReadFile | Promise<ReadFile>
> = {
  JSON: readJson,
  JSON_LD: readJsonLd,
};

export async function importAnnotations(
  ctx: Context,
  input: { format: string; content: string; group?: string | null; dryRun?: boolean | null },
  key?: string | null,
): Promise<ImportReport> {
  demand(ctx.actor, 'importAnnotations');
  const author = signedIn(ctx.actor);
  const { format, content, group, dryRun } = parse(importInput, input);
  return once(
    ctx,
    { verb: 'importAnnotations', key, input },
    async (made) => ({ ...keptReport.parse(JSON.parse(made)), faults: [] }),
    async (claim) => {
      const { still, ...shared } = await demandSharing(ctx, { visibility: group == null ? 'PRIVATE' : 'GROUP', group });
      const file = await readers[format](ctx, author, content);
      const plan = await planImport(ctx, author, file.rows, shared);
      const faults = [...file.faults, ...plan.faults].sort((a, b) => a.row - b.row).slice(0, mostFaults);
      const isTaken = faults.length === 0;
      const done = {
        written: isTaken ? plan.notes.length : 0,
        unchanged: plan.unchanged.length,
        anchors: await countAnchors(ctx, [...plan.notes, ...plan.unchanged]),
      };
      if (isTaken && !dryRun) {
        // What a group is given is counted by the step, since it is read as a whole; what one enters for oneself takes nobody's time.
        const counted = group == null ? [] : countWritten(ctx, author.id, Math.ceil(plan.notes.length / stepSize));
        await write(ctx, author, plan.notes, still, [...counted, ...claim(JSON.stringify(done))]);
      }
      return { ...done, faults };
    },
  );
}

async function countAnchors(ctx: Context, notes: readonly Annotation[]): Promise<ImportReport['anchors']> {
  const states = await Promise.all(notes.map((note) => anchorOf(ctx, note)));
  return anchorStates
    .map((anchor) => ({ anchor, count: states.filter((state) => state === anchor).length }))
    .filter(({ count }) => count > 0);
}

/** A transaction holds 100 parts and 4 MB; a note has three at most. */
const stepSize = 25;

async function write(
  ctx: Context,
  author: SignedIn,
  notes: readonly Annotation[],
  still: readonly Part[],
  last: readonly Part[],
): Promise<void> {
  const steps: Annotation[][] = [];
  for (let at = 0; at < notes.length; at += stepSize) steps.push(notes.slice(at, at + stepSize));
  const meanwhile = new Refusal(
    'CONFLICT',
    'Something else was written at this moment. Enter the file again: what is written already stays as it is.',
  );
  for (const [at, step] of steps.entries()) {
    const parts = step.flatMap((note) => enterAnew(note, author.handle, meanwhile));
    await commit(ctx, [...parts, ...still, ...(at === steps.length - 1 ? last : [])]);
  }
  if (steps.length === 0 && last.length > 0) await commit(ctx, last);
}

/** A note that was changed before it came here is of a later version, and new all the same. */
function enterAnew(note: Annotation, handle: string, otherwise: Refusal): Part[] {
  const [record, ...entries] = enterAnnotation(note, handle);
  if (!record || !('put' in record)) return entries;
  return [{ write: { ...record, if: 'ABSENT' }, otherwise }, ...entries];
}
