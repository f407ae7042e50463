/** Documents: official papers of a process. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { partialDate } from '../dates.ts';
import { parse } from '../errors.ts';
import { type Keepable, keep } from '../events/keep.ts';
import { makeId } from '../ids.ts';
import { demand } from '../people/permissions.ts';
import { webAddress } from '../provenance.ts';
import type { Soon } from '../soon.ts';
import { demandProcess, processPath } from './processes.ts';
import { putDocument, readDocument } from './store.ts';

export interface Document extends Keepable {
  symbol: string;
  title: string;
  processId: string;
  date: string | null;
  link: string | null;
}

export const documentId = (symbol: string) => makeId('document', symbol);

const documentRecord = z.object({
  symbol: z.string().min(1).max(100),
  title: z.string().min(1).max(300),
  /** Slug of the process. */
  process: z.string(),
  date: partialDate.nullable().default(null),
  link: webAddress.nullable().default(null),
});

/** Enters or corrects a document. */
export async function keepDocument(ctx: Context, input: z.input<typeof documentRecord>) {
  demand(ctx.actor, 'keepRecord');
  const { process: slug, ...rest } = parse(documentRecord, input);
  const process = await demandProcess(ctx, slug, 'process');
  const id = documentId(rest.symbol);
  return keep<Document>(ctx, {
    from: input,
    facts: { id, ...rest, processId: process.id },
    existing: await readDocument(ctx, id),
    write: (document) => [putDocument(document)],
    news: {
      subjectId: id,
      subjectLabel: rest.symbol,
      subjectPath: processPath(slug),
      processId: process.id,
      concerns: [id, process.id],
    },
  });
}

export const documentById = (ctx: Context, id: string): Soon<Document | null> => readDocument(ctx, id);

/** Documents of a process by date, undated ones last, then by symbol. */
export async function documentsOf(ctx: Context, processId: string): Promise<Document[]> {
  const ids = (await ctx.catalogue()).documentIds(processId);
  return (await Promise.all(ids.map((id) => documentById(ctx, id)))).filter((document) => document !== null);
}
