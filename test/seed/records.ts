/** The records of the project's data files as tests look at them. */
import { z } from 'zod';
import { dataFolder, readEntries } from '#seed/files.ts';

const source = z.object({ title: z.string(), url: z.url().optional(), note: z.string().optional() });
const shapes = {
  topics: z.object({ slug: z.string(), broader: z.string().optional() }),
  rights: z.object({ instrument: z.string(), article: z.string(), related: z.array(z.string()).default([]) }),
  actionLines: z.object({ code: z.string() }),
  parties: z.object({
    code: z.string(),
    kind: z.string(),
    iso3: z.string().optional(),
    memberships: z
      .array(z.object({ member: z.string(), confidence: z.string(), note: z.string().optional() }))
      .default([]),
  }),
  processes: z.object({ slug: z.string(), timeline: z.array(z.object({ date: z.string() })).default([]) }),
  documents: z.object({ symbol: z.string(), process: z.string() }),
  instruments: z.object({ code: z.string(), processes: z.array(z.string()) }),
  provisions: z.object({
    instrument: z.string(),
    number: z.string(),
    marginNumber: z.string().optional(),
    order: z.number(),
  }),
  proposals: z.object({
    slug: z.string(),
    kind: z.string(),
    action: z.string().optional(),
    actionNote: z.string().optional(),
    process: z.string(),
    document: z.string().optional(),
    provisions: z.array(z.string()).default([]),
    provisionNote: z.string().optional(),
    sponsorships: z.array(z.object({ party: z.string(), role: z.string() })),
    topics: z.array(z.string()),
    stage: z.string(),
    stageScope: z.string(),
    tabled: z.string().optional(),
    confidence: z.string(),
    confidenceNote: z.string().optional(),
    actionLines: z.array(z.string()).default([]),
    related: z.array(z.string()).default([]),
    sources: z.array(source),
  }),
  impacts: z.object({
    key: z.string(),
    proposal: z.string(),
    right: z.string(),
    direction: z.string(),
    basis: z.string(),
    assessor: z.string(),
    infrastructure: z.array(z.string()).default([]),
    dutyBearers: z.array(z.string()).default([]),
    sources: z.array(source).default([]),
  }),
  consultations: z.object({
    slug: z.string(),
    process: z.string(),
    host: z.string().optional(),
    opensAt: z.string().optional(),
    opensPrecision: z.string().optional(),
    closesAt: z.string().optional(),
    closesPrecision: z.string().optional(),
    rolling: z.boolean().default(false),
    timeZone: z.string(),
    windowNote: z.string(),
    closedAsOf: z.string().optional(),
    topics: z.array(z.string()).default([]),
  }),
};
const read = async <T>(shape: z.ZodType<T>, ...files: string[]): Promise<T[]> =>
  (await Promise.all(files.map((file) => readEntries(dataFolder, `${file}.json`))))
    .flat()
    .map((entry) => shape.parse(entry));
const recorded = ['wcit-12', 'cstd23-wsis-followup', 'igf-2025-ws106', 'hrdd-infrastructure-pilot'];

export const topics = await read(shapes.topics, 'topics');
export const rights = await read(shapes.rights, 'rights');
export const actionLines = await read(shapes.actionLines, 'actionLines');
export const parties = await read(shapes.parties, 'parties');
export const processes = await read(shapes.processes, 'processes');
export const documents = await read(shapes.documents, 'documents');
export const instruments = await read(shapes.instruments, 'instruments');
export const provisions = await read(shapes.provisions, 'provisions');
export const wcit = await read(shapes.proposals, 'proposals/wcit-12');
export const proposals = await read(shapes.proposals, ...recorded.map((process) => `proposals/${process}`));
export const impacts = await read(shapes.impacts, ...recorded.map((process) => `impacts/${process}`));
export const consultations = await read(shapes.consultations, 'consultations');

/** How many of the items are of each sort. */
export function tally<T>(items: readonly T[], by: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[by(item)] = (counts[by(item)] ?? 0) + 1;
  return counts;
}
export const rightCode = ({ instrument, article }: { instrument: string; article: string }) =>
  `${instrument}-${article}`;
export const td62 = wcit.filter(({ slug }) => slug.startsWith('wcit12-td62-'));
