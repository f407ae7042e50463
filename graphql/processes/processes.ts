/** Processes: anything in which proposals are made. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { partialDate } from '../dates.ts';
import { invalid, parse } from '../errors.ts';
import { type Keepable, keep } from '../events/keep.ts';
import { makeId } from '../ids.ts';
import { type Page, type PageArgs, readPage } from '../pages.ts';
import { demand } from '../people/permissions.ts';
import { type Source, sourceInput, sourceInputs } from '../provenance.ts';
import type { Soon } from '../soon.ts';
import { putProcess, readProcess } from './store.ts';

export interface TimelineEntry {
  date: string;
  event: string;
  source: Source | null;
}

export interface Process extends Keepable {
  slug: string;
  title: string;
  summary: string;
  kind: string;
  body: string;
  stage: string | null;
  stageAsOf: string | null;
  starts: string | null;
  ends: string | null;
  place: string | null;
  mandate: string[];
  doubts: string[];
  timeline: TimelineEntry[];
  sources: Source[];
}

/** Whether a process was made up to show what the tracker can do: its kind says so in its first word. It is said wherever it is named. */
export const isInvented = ({ kind }: Pick<Process, 'kind'>): boolean => /^(demonstration|invented)\b/i.test(kind);

export const processId = (slug: string) => makeId('process', slug);
export const processPath = (slug: string) => `/processes/${slug}`;

const text = z.string().min(1);
const processRecord = z.object({
  slug: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: text.max(300),
  summary: text.max(10_000),
  kind: text.max(100),
  body: text.max(300),
  stage: text.nullable().default(null),
  stageAsOf: z.iso.date().nullable().default(null),
  starts: partialDate.nullable().default(null),
  ends: partialDate.nullable().default(null),
  place: text.nullable().default(null),
  mandate: z.array(text).default([]),
  doubts: z.array(text).default([]),
  timeline: z
    .array(z.object({ date: partialDate, event: text, source: sourceInput.nullable().default(null) }))
    .default([]),
  sources: sourceInputs.default([]),
});

/** Enters or corrects a process. */
export async function keepProcess(ctx: Context, input: z.input<typeof processRecord>) {
  demand(ctx.actor, 'keepRecord');
  const { timeline, ...rest } = parse(processRecord, input);
  const id = processId(rest.slug);
  const ordered = timeline.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return keep<Process>(ctx, {
    from: input,
    facts: { id, ...rest, timeline: ordered },
    existing: await readProcess(ctx, id),
    write: (process) => [putProcess(process)],
    news: {
      subjectId: id,
      subjectLabel: rest.title,
      subjectPath: processPath(rest.slug),
      processId: id,
      concerns: [id],
    },
  });
}

export const processById = (ctx: Context, id: string): Soon<Process | null> => readProcess(ctx, id);
export const processBySlug = (ctx: Context, slug: string) => processById(ctx, processId(slug));

/** The process of a slug, or a refusal that names the field. */
export async function demandProcess(ctx: Context, slug: string, field: string): Promise<Process> {
  const process = await processBySlug(ctx, slug);
  if (!process) throw invalid(field, `There is no process ${slug}.`);
  return process;
}

/** All processes, the one with the newest date first. */
export async function processes(ctx: Context, args: PageArgs): Promise<Page<Process>> {
  const page = readPage((await ctx.catalogue()).processIds(), args, ['processes']);
  return page.load((id) => processById(ctx, id));
}
