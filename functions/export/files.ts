/** Proposals, the matrix, and what their columns mean, each as a file of a question. */
import type { Context } from '#graphql/context.ts';
import { invalid } from '#graphql/errors.ts';
import { readableOf } from '#graphql/exports/archive.ts';
import { byteOrderMark, csvOf } from '#graphql/exports/csv.ts';
import { dataPackage } from '#graphql/exports/dataPackage.ts';
import { exportMatrix } from '#graphql/exports/exportMatrix.ts';
import { exportProposals, type ProposalExport } from '#graphql/exports/exportProposals.ts';
import { mostRows, workbookOf } from '#graphql/exports/xlsx.ts';
import { readQuestion } from '#graphql/proposals/queryString.ts';
import { type Answer, answer, tagOf } from './answer.ts';

export interface FileRequest {
  parameters: URLSearchParams;
  headers: Record<string, string | undefined>;
  isHead: boolean;
}

const writers = {
  csv: { type: 'text/csv; charset=utf-8; header=present', write: asCsv, own: ['columns', 'bom'] },
  jsonl: { type: 'application/jsonl; charset=utf-8', write: asLines, own: ['columns'] },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: asWorkbook,
    own: ['columns'],
  },
} as const;
type Format = keyof typeof writers;
export const formats: readonly string[] = Object.keys(writers);
const isFormat = (format: string): format is Format => Object.hasOwn(writers, format);

export async function sendProposals(ctx: Context, format: string, request: FileRequest): Promise<Answer> {
  const { parameters } = request;
  if (!isFormat(format)) throw invalid('format', `There is no such format. There are: ${formats.join(', ')}.`);
  const { type, write, own } = writers[format];
  const question = readQuestion(parameters, own);
  const columns = columnsIn(parameters);
  const bom = readBom(parameters);
  const found = await exportProposals(ctx, question, columns);
  try {
    const tag = tagOf([format, question, columns, bom, found.position, ctx.publicUrl]);
    const headers = { ...headersOf(ctx, `proposals`, format, type), etag: tag };
    if (isKnown(request, tag)) return closed(found, answer(304, headers, ''));
    if (request.isHead) return closed(found, answer(200, headers, ''));
    return answer(200, headers, write(found, bom));
  } catch (error) {
    found.close();
    throw error;
  }
}

function closed({ close }: ProposalExport, sent: Answer): Answer {
  close();
  return sent;
}

function asCsv(found: ProposalExport, bom: boolean) {
  function* chunks() {
    yield (bom ? byteOrderMark : '') + csvOf([found.columns.map(({ name }) => name)]);
    for (const batch of found.rows()) yield csvOf(batch);
  }
  return readableOf(chunks(), found.close);
}

function asLines(found: ProposalExport) {
  return readableOf(found.lines(), found.close);
}

function asWorkbook(found: ProposalExport) {
  if (found.count > mostRows) {
    throw invalid('format', `A workbook holds ${mostRows} rows, and these are ${found.count}. Take csv or jsonl.`);
  }
  const madeAt = new Date(found.changedAt ?? 0);
  return workbookOf({ columns: found.columns, batches: found.rows, madeAt, release: found.close });
}

export async function sendMatrix(ctx: Context, format: string, request: FileRequest): Promise<Answer> {
  const { parameters } = request;
  if (format !== 'csv') throw invalid('format', 'There is no such format. There are: csv.');
  const { query } = readQuestion(parameters, ['rows', 'columns', 'shape', 'bom']);
  const [rows, columns, shape] = [parameters.get('rows'), parameters.get('columns'), parameters.get('shape')];
  const bom = readBom(parameters);
  const cells = await exportMatrix(ctx, query, { rows, columns, shape });
  const body = (bom ? byteOrderMark : '') + csvOf(cells);
  const tag = tagOf([body]);
  const headers = { ...headersOf(ctx, 'matrix', 'csv', writers.csv.type), etag: tag };
  if (isKnown(request, tag)) return answer(304, headers, '');
  return answer(200, headers, request.isHead ? '' : body);
}

export function sendSchema(ctx: Context, request: FileRequest): Answer {
  const body = `${JSON.stringify(dataPackage(ctx.publicUrl), null, 2)}\n`;
  const tag = tagOf([body]);
  const headers = { 'content-type': 'application/json; charset=utf-8', etag: tag };
  if (isKnown(request, tag)) return answer(304, headers, '');
  return answer(200, headers, request.isHead ? '' : body);
}

export const columnsIn = (parameters: URLSearchParams): string[] =>
  parameters.getAll('columns').flatMap((some) => some.split(',').filter((one) => one !== ''));

export function readBom(parameters: URLSearchParams): boolean {
  const given = parameters.get('bom') ?? 'false';
  if (given !== 'true' && given !== 'false') throw invalid('bom', 'It is true or false.');
  return given === 'true';
}

/** A name that says what the file is and of which day. */
export const headersOf = ({ now }: Context, what: string, format: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="travaux-${what}-${now.toISOString().slice(0, 10)}.${format}"`,
});

/** Whether the reader holds this very answer. */
export function isKnown({ headers }: FileRequest, tag: string): boolean {
  const plain = (one: string) => one.trim().replace(/^W\//, '');
  const held = headers['if-none-match'] ?? '';
  return held.split(',').some((one) => one.trim() === '*' || plain(one) === plain(tag));
}
