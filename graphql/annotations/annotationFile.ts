/** Notes that somebody may see, as a file for them alone. */
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import type { Annotation } from './annotations.ts';
import { annotationById } from './annotations.ts';
import { toCsv } from './files/csv.ts';
import { toJson } from './files/json.ts';
import { annotationMediaType, toJsonLd } from './files/jsonLd.ts';
import { toMarkdown } from './files/markdown.ts';
import { describeNotes, type Noted } from './files/noted.ts';
import { noteIds } from './findAnnotations.ts';
import { type AnnotationQueryInput, annotationQuery } from './query.ts';

export const annotationFormats = ['CSV', 'MARKDOWN', 'JSON', 'JSON_LD'] as const;
export type AnnotationFormat = (typeof annotationFormats)[number];

interface Writing {
  ending: string;
  mediaType: string;
  write(ctx: Context, notes: readonly Noted[]): string;
}

const writings: Record<AnnotationFormat, Writing> = {
  CSV: { ending: 'csv', mediaType: 'text/csv; charset=utf-8', write: (_, notes) => toCsv(notes) },
  MARKDOWN: { ending: 'md', mediaType: 'text/markdown; charset=utf-8', write: toMarkdown },
  JSON: { ending: 'json', mediaType: 'application/json', write: toJson },
  JSON_LD: { ending: 'jsonld', mediaType: annotationMediaType, write: toJsonLd },
};

export interface AnnotationFile {
  name: string;
  mediaType: string;
  content: string;
  count: number;
}

const most = 5_000;
/** An answer of the API is at most 6 MB, and the file travels in it as a text between quotes. */
const mostBytes = 5_500_000;

export async function annotationFile(
  ctx: Context,
  { query: input, format }: { query?: AnnotationQueryInput | null; format: AnnotationFormat },
): Promise<AnnotationFile> {
  const query = parse(annotationQuery, input ?? {});
  const ids = await noteIds(ctx, query);
  if (ids.length > most)
    throw invalid('query', `These are ${ids.length} notes; a file holds ${most}. Ask for fewer at a time.`);
  const notes = (await Promise.all(ids.map((id) => annotationById(ctx, id)))).filter((note) => note !== null);
  if (lengthOf(notes) > mostBytes) throw tooLong();
  const { ending, mediaType, write } = writings[format];
  const content = write(ctx, await describeNotes(ctx, notes));
  if (Buffer.byteLength(JSON.stringify(content)) > mostBytes) throw tooLong();
  const name = `travaux-notes-${ctx.now.toISOString().slice(0, 10)}.${ending}`;
  return { name, mediaType, content, count: notes.length };
}

const tooLong = () => invalid('query', 'Together these notes are longer than a file of 5 MB. Ask for fewer at a time.');

/** At least so long is any file of them. */
const lengthOf = (notes: readonly Annotation[]) => notes.reduce((sum, { body }) => sum + body.length, 0);
