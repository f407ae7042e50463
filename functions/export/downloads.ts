/** The whole record as files: made when they are asked for, kept for as long as the record stays as it is, sent whole or in parts. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '#graphql/context.ts';
import {
  type DownloadName,
  downloadTypes,
  type Manifest,
  makeDownloads,
  readManifest,
} from '#graphql/exports/makeDownloads.ts';
import { type Answer, answer } from './answer.ts';
import { type FileRequest, isKnown } from './files.ts';

export const downloadNames = Object.keys(downloadTypes) as readonly DownloadName[];

export async function sendDownload(
  ctx: Context,
  folder: string,
  name: DownloadName,
  request: FileRequest,
): Promise<Answer> {
  const { file, manifest } = await openDownload(ctx, folder, name);
  try {
    return await sendFile(file, name, manifest, request);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function sendFile(file: FileHandle, name: DownloadName, manifest: Manifest, request: FileRequest) {
  const { size } = await file.stat();
  const listed = manifest.files.find((one) => one.name === name);
  const tag = `"${listed?.sha256 ?? createHash('sha256').update(JSON.stringify(manifest)).digest('hex')}"`;
  const headers = { ...headersOf(name, manifest), etag: tag, 'accept-ranges': 'bytes' };
  if (isKnown(request, tag)) return ended(file, answer(304, headers, ''));

  const range = rangeOf(request, tag, size);
  if (range === 'NONE') {
    return ended(file, answer(416, { ...headers, 'content-range': `bytes */${size}` }, ''));
  }
  const [status, { start, end }] = range === null ? [200, { start: 0, end: size - 1 }] : [206, range];
  const sizes = {
    'content-length': String(end - start + 1),
    ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
  };
  if (request.isHead) return ended(file, answer(status, { ...headers, ...sizes }, ''));
  return answer(status, { ...headers, ...sizes }, file.createReadStream({ start, end }));
}

async function ended(file: FileHandle, sent: Answer): Promise<Answer> {
  await file.close();
  return sent;
}

function headersOf(name: DownloadName, { files, record }: Manifest) {
  const [what, format] = name.split('.');
  const day = (record.changedAt ?? files[0]?.madeAt ?? '').slice(0, 10);
  return {
    'content-type': downloadTypes[name],
    'last-modified': new Date(files[0]?.madeAt ?? 0).toUTCString(),
    ...(name !== 'manifest.json' && { 'content-disposition': `attachment; filename="${what}-${day}.${format}"` }),
  };
}

/** One stretch of a file; null for the whole of it, also where the reader asks for several; NONE when there is no such stretch. */
function rangeOf({ headers }: FileRequest, tag: string, size: number): { start: number; end: number } | 'NONE' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (first === '' && last === '') return null;
  const condition = headers['if-range'];
  if (condition !== undefined && condition !== tag) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'NONE' : { start, end };
}

/** Another request may put newer files in the place of those just found, so opening them is tried once more. */
async function openDownload(ctx: Context, folder: string, name: DownloadName) {
  for (let tried = 0; ; tried += 1) {
    const made = await upToDate(ctx, folder);
    try {
      const manifest = readManifest(await readFile(join(made, 'manifest.json'), 'utf8'));
      return { file: await open(join(made, name)), manifest };
    } catch (error) {
      if (tried > 0) throw error;
    }
  }
}

let making: Promise<string> | null = null;

/** The folder of the files for the record as it stands. Whoever asks meanwhile waits for the same. */
async function upToDate(ctx: Context, folder: string): Promise<string> {
  const made = join(folder, await nameOf(ctx));
  if (readFolder(folder).includes(made)) return made;
  making ??= make(ctx, folder).finally(() => {
    making = null;
  });
  return await making;
}

/** The same name means the same record: the last event is part of it, and an event's id never comes twice. */
async function nameOf({ publicUrl, catalogue }: Context): Promise<string> {
  const known = await catalogue();
  const last = known.eventAt(known.cursor());
  return createHash('sha256')
    .update(JSON.stringify([last?.id, publicUrl]))
    .digest('hex')
    .slice(0, 24);
}

async function make(ctx: Context, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const part = mkdtempSync(join(folder, 'making-'));
  const made = join(folder, await nameOf(ctx));
  try {
    await makeDownloads(ctx, part);
    rmSync(made, { recursive: true, force: true });
    renameSync(part, made);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  // Whoever still reads an older file has it open, and reads it to its end.
  for (const other of readFolder(folder)) if (other !== made) rmSync(other, { recursive: true, force: true });
  return made;
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
