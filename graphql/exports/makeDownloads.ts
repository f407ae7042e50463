/** The files that hold the whole record, made for one position of it, and the list that says what they are. */
import { createWriteStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { openEdition } from '../catalogue/edition.ts';
import type { Context } from '../context.ts';
import { feedCursor } from '../events/lists.ts';
import { sha256Of } from './checksum.ts';
import { recordArchive } from './recordArchive.ts';

export const downloadTypes = {
  'travaux.sqlite': 'application/vnd.sqlite3',
  'travaux.zip': 'application/zip',
  'manifest.json': 'application/json; charset=utf-8',
} as const;
export type DownloadName = keyof typeof downloadTypes;

const manifest = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      /** When the file was made. */
      madeAt: z.string(),
      /** Cursor of the last event it takes into account. */
      position: z.string(),
    }),
  ),
  record: z.object({ position: z.string(), changedAt: z.string().nullable() }),
});
export type Manifest = z.output<typeof manifest>;

export const readManifest = (text: string): Manifest => manifest.parse(JSON.parse(text));

/** Makes the three files in a folder that is there and empty. The snapshot in it stays what the others are made of. */
export async function makeDownloads(ctx: Context, folder: string): Promise<Manifest> {
  const snapshot = join(folder, 'travaux.sqlite');
  (await ctx.catalogue()).snapshot(snapshot);
  return await describeDownloads(ctx, folder);
}

/** The same, of a snapshot that lies there already. */
export async function describeDownloads({ now, publicUrl }: Context, folder: string): Promise<Manifest> {
  const edition = openEdition(join(folder, 'travaux.sqlite'));
  const position = feedCursor(edition.position);
  const record = { position, changedAt: edition.changedAt };
  await pipeline(
    recordArchive({ edition, publicUrl, position }),
    createWriteStream(join(folder, 'travaux.zip'), { mode: 0o600 }),
  );
  const made = (['travaux.sqlite', 'travaux.zip'] as const).map(async (name) => {
    const path = join(folder, name);
    return { name, bytes: (await stat(path)).size, sha256: await sha256Of(path), madeAt: now.toISOString(), position };
  });
  const told: Manifest = { files: await Promise.all(made), record };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(told, null, 2)}\n`, { mode: 0o600 });
  return told;
}
