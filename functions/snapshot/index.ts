/** Writes out the catalogue: as the snapshot from which functions start, and as files of the whole record for readers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import type { Context } from '#graphql/context.ts';
import { type DownloadName, downloadTypes, type Manifest, makeDownloads } from '#graphql/exports/makeDownloads.ts';
import { system } from '#graphql/people/actor.ts';
import { type Entry, entry } from '../runtime/entry.ts';
import { readSurroundings } from '../runtime/env.ts';
import { log } from '../runtime/log.ts';
import { connect, keepSnapshot, putFile } from '../runtime/snapshot.ts';

const input = z.object({ task: z.enum(['snapshot', 'rebuild']).default('snapshot') });

export async function handler(given: unknown): Promise<void> {
  const { task } = input.parse(given ?? {});
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  try {
    const count = await tasks[task](await entry(), folder);
    log('info', { function: 'snapshot', operation: task, count, milliseconds: Math.round(performance.now() - began) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each returns the size of the snapshot in bytes; 0 where no place is kept for it. */
const tasks = {
  /** Of the catalogue as it grew with the feed. */
  snapshot: (given: Entry, folder: string) => keep(given, given.contextFor(system), folder),

  /** Of a catalogue that is built from nothing but the table. */
  async rebuild(given: Entry, folder: string): Promise<number> {
    const catalogue = openCatalogue(join(folder, 'rebuilt.sqlite'));
    try {
      await catalogue.catchUp(given.table);
      return await keep(given, { ...given.contextFor(system), catalogue: async () => catalogue }, folder);
    } finally {
      catalogue.close();
    }
  },
};

async function keep({ snapshot }: Entry, ctx: Context, parent: string): Promise<number> {
  if (!snapshot) return 0;
  const folder = mkdtempSync(join(parent, 'files-'));
  const manifest = await makeDownloads(ctx, folder);
  const { bytes } = await keepSnapshot(snapshot, join(folder, 'travaux.sqlite'), ctx.now);
  await publish(folder, manifest);
  return bytes;
}

/** The list comes last: what it names is then there. */
const order: readonly DownloadName[] = ['travaux.sqlite', 'travaux.zip', 'manifest.json'];

async function publish(folder: string, { record, files }: Manifest): Promise<void> {
  const { DOWNLOADS_BUCKET: bucket, S3_ENDPOINT: endpoint } = readSurroundings();
  if (bucket === undefined) return;
  const day = (record.changedAt ?? files[0]?.madeAt ?? '').slice(0, 10);
  const client = await connect({ endpoint });
  try {
    for (const name of order) {
      const disposition =
        name === 'manifest.json' ? undefined : `attachment; filename="${name.replace('.', `-${day}.`)}"`;
      const caching = 'public, no-cache';
      await putFile(client, {
        ...{ bucket, key: `export/${name}`, path: join(folder, name) },
        ...{ type: downloadTypes[name], disposition, caching },
      });
    }
  } finally {
    client.destroy();
  }
}
