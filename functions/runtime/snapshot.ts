/**
 * The catalogue's snapshots in S3. Each has a name of its own and is never changed; a small file says which is the newest
 * and which was the last good one before it. The client for S3 is imported by name, so that a bundle holds only what is used of it.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, HeadObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { openEdition } from '#graphql/catalogue/edition.ts';
import { sha256Of } from '#graphql/exports/checksum.ts';
import { faultOf, log } from './log.ts';

export interface Place {
  bucket: string;
  /** What the names of all that lies there begin with. */
  prefix: string;
  /** Another S3 than AWS's, in tests. */
  endpoint?: string | undefined;
}

const snapshot = z.object({
  key: z.string(),
  /** Number of the last event in it. */
  position: z.number(),
  sha256: z.string(),
  bytes: z.number(),
  madeAt: z.string(),
});
export type Snapshot = z.output<typeof snapshot>;
const pointer = z.object({ current: snapshot, previous: snapshot.nullable() });
type Pointer = z.output<typeof pointer>;

export const pointerKey = ({ prefix }: Place) => `${prefix}latest.json`;

/**
 * Loads the newest snapshot that is whole into a file: the newest, else the one before. False when there is none; the
 * catalogue is then built from the table. Never throws: a snapshot only saves time. Whatever failed is logged by a code
 * that an alarm waits for.
 */
export async function loadSnapshot(place: Place, path: string): Promise<boolean> {
  const client = await connect(place);
  try {
    const { current, previous } = (await readPointer(client, place)) ?? {};
    if (!current) {
      tell('SNAPSHOT_MISSING');
      return false;
    }
    for (const one of [current, previous]) if (one && (await tryLoading(client, place, one, path))) return true;
  } catch (fault) {
    tell('SNAPSHOT_MISSING', fault);
  } finally {
    client.destroy();
  }
  return false;
}

const tell = (code: 'SNAPSHOT_MISSING' | 'SNAPSHOT_BROKEN', fault?: unknown) =>
  log('error', { function: 'host', operation: 'snapshot', code, ...(fault !== undefined && faultOf(fault)) });

async function tryLoading(client: S3Client, { bucket }: Place, one: Snapshot, path: string): Promise<boolean> {
  const part = `${path}.part`;
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: one.key }));
    if (!(Body instanceof Readable)) throw new Error('It came without content.');
    await receive(Body, part, one);
    const edition = openEdition(part);
    const { position } = edition;
    edition.close();
    if (position !== one.position) throw new Error('It tells of another position.');
    // Only a whole file gets the name.
    await rename(part, path);
    return true;
  } catch (fault) {
    await rm(part, { force: true });
    tell('SNAPSHOT_BROKEN', fault);
    return false;
  }
}

/** Writes what comes, and throws unless it is what was promised. */
async function receive(from: Readable, path: string, { sha256, bytes }: Snapshot): Promise<void> {
  const hash = createHash('sha256');
  let size = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      size += chunk.byteLength;
      done(size > bytes ? new Error('It is longer than was said.') : null, chunk);
    },
  });
  await pipeline(from, watch, createWriteStream(path, { mode: 0o600 }));
  if (size !== bytes || hash.digest('hex') !== sha256) throw new Error('It is not what was written.');
}

/** Keeps a file as the newest snapshot, once it was opened here. The one before stays as the one to fall back on. */
export async function keepSnapshot(place: Place, path: string, now: Date): Promise<Snapshot> {
  const edition = openEdition(path);
  const { position } = edition;
  edition.close();
  const sha256 = await sha256Of(path);
  const { size: bytes } = await stat(path);
  const madeAt = now.toISOString();
  const key = `${place.prefix}snapshots/${madeAt.replace(/[-:.]/g, '')}-${position}-${sha256.slice(0, 12)}.sqlite`;
  const client = await connect(place);
  try {
    await putFile(client, { bucket: place.bucket, key, path, type: 'application/vnd.sqlite3' });
    const current = { key, position, sha256, bytes, madeAt };
    await writePointer(client, place, { current, previous: await lastGood(client, place) });
    return current;
  } finally {
    client.destroy();
  }
}

/** The newest snapshot that is still there, as far as its size tells. */
async function lastGood(client: S3Client, place: Place): Promise<Snapshot | null> {
  const known = await readPointer(client, place).catch(() => null);
  for (const one of [known?.current, known?.previous]) {
    if (!one) continue;
    const found = await client.send(new HeadObjectCommand({ Bucket: place.bucket, Key: one.key })).catch(() => null);
    if (found?.ContentLength === one.bytes) return one;
  }
  return null;
}

/** Null when none was ever written. */
async function readPointer(client: S3Client, place: Place): Promise<Pointer | null> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: place.bucket, Key: pointerKey(place) }));
    return pointer.parse(JSON.parse((await Body?.transformToString()) ?? ''));
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

async function writePointer(client: S3Client, place: Place, told: Pointer): Promise<void> {
  const Body = `${JSON.stringify(told, null, 2)}\n`;
  await client.send(
    new PutObjectCommand({ Bucket: place.bucket, Key: pointerKey(place), Body, ContentType: 'application/json' }),
  );
}

interface Put {
  bucket: string;
  key: string;
  path: string;
  type: string;
  /** For readers: the name under which a browser keeps it, and for how long a cache may. */
  disposition?: string;
  caching?: string;
}

export async function putFile(client: S3Client, { bucket, key, path, type, disposition, caching }: Put): Promise<void> {
  const { size } = await stat(path);
  await client.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: createReadStream(path),
      ContentLength: size,
      ContentType: type,
      ContentDisposition: disposition,
      CacheControl: caching,
    }),
  );
}

/** How to reach S3: AWS's own settings, or a server that asks for no real credentials. */
export async function connect({ endpoint }: Pick<Place, 'endpoint'>): Promise<S3Client> {
  const requestHandler = { connectionTimeout: 1000, requestTimeout: 10_000 };
  if (endpoint === undefined) return new S3Client({ requestHandler });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new S3Client({ requestHandler, endpoint, region: 'local', credentials, forcePathStyle: true });
}
