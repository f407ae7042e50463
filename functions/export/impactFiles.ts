/** Assessments as files of a question: for a table, for a program, to be entered again, and as Web Annotations. */
import { annotationMediaType } from '#graphql/annotations/files/jsonLd.ts';
import type { Context } from '#graphql/context.ts';
import { invalid } from '#graphql/errors.ts';
import { readableOf } from '#graphql/exports/archive.ts';
import { byteOrderMark, csvOf } from '#graphql/exports/csv.ts';
import { exportImpacts, type ImpactExport } from '#graphql/exports/exportImpacts.ts';
import { readImpactQuestion } from '#graphql/impacts/query.ts';
import { type Answer, answer, tagOf } from './answer.ts';
import { columnsIn, type FileRequest, headersOf, isKnown, readBom } from './files.ts';

const writers = {
  csv: { type: 'text/csv; charset=utf-8; header=present', chunks: csvChunks, own: ['columns', 'bom'] },
  json: { type: 'application/json; charset=utf-8', chunks: (found: ImpactExport) => found.json(), own: ['columns'] },
  jsonl: { type: 'application/jsonl; charset=utf-8', chunks: (found: ImpactExport) => found.lines(), own: ['columns'] },
  jsonld: { type: annotationMediaType, chunks: (found: ImpactExport) => found.jsonLd(), own: [] },
} as const;
type Format = keyof typeof writers;
export const impactFormats: readonly string[] = Object.keys(writers);
const isFormat = (format: string): format is Format => Object.hasOwn(writers, format);

export async function sendImpacts(ctx: Context, format: string, request: FileRequest): Promise<Answer> {
  const { parameters } = request;
  if (!isFormat(format)) throw invalid('format', `There is no such format. There are: ${impactFormats.join(', ')}.`);
  const { type, chunks, own } = writers[format];
  const question = readImpactQuestion(parameters, own);
  const columns = columnsIn(parameters);
  const bom = readBom(parameters);
  const found = await exportImpacts(ctx, question, columns);
  try {
    const tag = tagOf(['impacts', format, question, columns, bom, found.position, ctx.publicUrl]);
    const headers = { ...headersOf(ctx, 'impacts', format, type), etag: tag };
    if (isKnown(request, tag)) return closed(found, answer(304, headers, ''));
    if (request.isHead) return closed(found, answer(200, headers, ''));
    return answer(200, headers, readableOf(chunks(found, bom), found.close));
  } catch (error) {
    found.close();
    throw error;
  }
}

function closed({ close }: ImpactExport, sent: Answer): Answer {
  close();
  return sent;
}

function* csvChunks(found: ImpactExport, bom: boolean) {
  yield (bom ? byteOrderMark : '') + csvOf([found.columns.map(({ name }) => name)]);
  for (const batch of found.rows()) yield csvOf(batch);
}
