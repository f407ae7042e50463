/** Snapshots in S3: the newest is loaded when it is whole, else the one before, else none; and whatever fails is told. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assume, readSurroundings } from '#functions/runtime/env.ts';
import { keepSnapshot, loadSnapshot, type Place, pointerKey, type Snapshot } from '#functions/runtime/snapshot.ts';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { type Kept, keptInFiles, live } from '#test/graphql/catalogue/life.ts';
import { type S3, startS3 } from '#test/support/s3.ts';

const here = keptInFiles();
let s3: S3;
let folder: string;
let place: Place;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
  s3.objects.clear();
  s3.failing = null;
  place = { bucket: 'bucket', prefix: 'catalogue/', endpoint: s3.url };
  assume({
    TABLE_NAME: 'none',
    PUBLIC_URL: 'https://travaux.test',
    ISSUER: 'https://travaux.test/oidc',
    CLIENT_ID: 'none',
    LOG_LEVEL: 'error',
    LOG_FILE: join(folder, 'log.jsonl'),
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Codes of what was logged. */
const codes = () =>
  existsSync(join(folder, 'log.jsonl'))
    ? readFileSync(join(folder, 'log.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => z.object({ code: z.string() }).parse(JSON.parse(line)).code)
    : [];
const loaded = () => join(folder, 'loaded.sqlite');
const topics = () => {
  const db = new DatabaseSync(loaded(), { readOnly: true });
  const found = db.prepare('SELECT slug FROM topics ORDER BY slug').all();
  db.close();
  return found.map(({ slug }) => slug);
};

/** Two snapshots, the second with one topic more. */
async function keepTwo(kept: Kept): Promise<[Snapshot, Snapshot]> {
  const write = async (day: string) => {
    const path = join(folder, `${day}.sqlite`);
    kept.catalogue.snapshot(path);
    return await keepSnapshot(place, path, new Date(`2012-12-${day}T02:30:00Z`));
  };
  await live(kept);
  await kept.catchUp();
  const first = await write('01');
  await keepTopic(kept.ctx(), { slug: 'roaming', label: 'Roaming' });
  await kept.catchUp();
  return [first, await write('02')];
}
const spoil = ({ key }: Snapshot, how: (bytes: Buffer) => Buffer) => {
  const found = s3.objects.get(`bucket/${key}`);
  if (!found) throw new Error(`no ${key}`);
  s3.objects.set(`bucket/${key}`, { ...found, bytes: how(Buffer.from(found.bytes)) });
};

describe('a snapshot', () => {
  it('has a name of its own, and a small file says which is the newest and which the one before', async () => {
    const [first, second] = await keepTwo(here());
    expect(first.key).not.toBe(second.key);
    const pointer = JSON.parse(s3.objects.get(`bucket/${pointerKey(place)}`)?.bytes.toString() ?? '');
    expect(pointer).toEqual({ current: second, previous: first });
    expect(second.bytes).toBe(s3.objects.get(`bucket/${second.key}`)?.bytes.byteLength);
  });

  it('is loaded when it is whole', async () => {
    const kept = here();
    await keepTwo(kept);
    expect(await loadSnapshot(place, loaded())).toBe(true);
    expect(topics()).toContain('roaming');
    expect(codes()).toEqual([]);
    // The catalogue goes on from there, and reads no more than what is new.
    kept.requests.length = 0;
    const catalogue = openCatalogue(loaded());
    await catalogue.catchUp(kept.table);
    catalogue.close();
    expect(kept.requests).not.toContain('scan');
  });

  it('is not kept when it cannot be opened here', async () => {
    const path = join(folder, 'broken.sqlite');
    writeFileSync(path, 'This is no database.');
    await expect(keepSnapshot(place, path, new Date())).rejects.toThrow();
    expect(s3.objects.size).toBe(0);
  });

  it('that is gone is not named as the one before', async () => {
    const kept = here();
    const [first, second] = await keepTwo(kept);
    s3.objects.delete(`bucket/${second.key}`);
    await keepSnapshot(place, join(folder, '02.sqlite'), new Date('2012-12-03T02:30:00Z'));
    const pointer = JSON.parse(s3.objects.get(`bucket/${pointerKey(place)}`)?.bytes.toString() ?? '');
    expect(pointer.previous).toEqual(first);
  });
});

describe('the newest snapshot', () => {
  it.each<[string, (newest: Snapshot) => void]>([
    ['is gone', ({ key }) => void s3.objects.delete(`bucket/${key}`)],
    ['lacks its end', (newest) => spoil(newest, (bytes) => bytes.subarray(0, -4096))],
    ['is longer than was said', (newest) => spoil(newest, (bytes) => Buffer.concat([bytes, bytes]))],
    ['has one byte wrong', (newest) => spoil(newest, (bytes) => bytes.fill(bytes[5000] === 1 ? 2 : 1, 5000, 5001))],
    ['is empty', (newest) => spoil(newest, () => Buffer.of())],
  ])('that %s leaves its place to the one before, and is told', async (_what, break_) => {
    const [, newest] = await keepTwo(here());
    break_(newest);
    expect(await loadSnapshot(place, loaded())).toBe(true);
    expect(topics()).not.toContain('roaming');
    expect(topics()).toContain('spam');
    expect(codes()).toEqual(['SNAPSHOT_BROKEN']);
    expect(existsSync(`${loaded()}.part`)).toBe(false);
  });

  it('of another format leaves its place to the one before, though its checksum holds', async () => {
    const [first] = await keepTwo(here());
    const path = join(folder, 'other.sqlite');
    writeFileSync(path, s3.objects.get(`bucket/${first.key}`)?.bytes ?? '');
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version = 999');
    db.close();
    await expect(keepSnapshot(place, path, new Date())).rejects.toThrow('999');
    expect(await loadSnapshot(place, loaded())).toBe(true);
  });
});

describe('nothing is loaded, and the catalogue is built from the table,', () => {
  it.each<[string, string[], (both: [Snapshot, Snapshot]) => void]>([
    [
      'both are broken',
      ['SNAPSHOT_BROKEN', 'SNAPSHOT_BROKEN'],
      (both) => {
        for (const one of both) spoil(one, () => Buffer.of(1));
      },
    ],
    ['there is none', ['SNAPSHOT_MISSING'], () => s3.objects.clear()],
    [
      'the file that names them is broken',
      ['SNAPSHOT_MISSING'],
      () => s3.objects.set(`bucket/${pointerKey(place)}`, { bytes: Buffer.from('{"current": 7}'), headers: {} }),
    ],
    [
      'S3 refuses',
      ['SNAPSHOT_MISSING'],
      () => {
        s3.failing = 403;
      },
    ],
  ])('when %s', async (_what, told, break_) => {
    break_(await keepTwo(here()));
    expect(await loadSnapshot(place, loaded())).toBe(false);
    expect(existsSync(loaded())).toBe(false);
    expect(codes()).toEqual(told);
  });

  it('when S3 cannot be reached', async () => {
    expect(await loadSnapshot({ ...place, endpoint: 'http://127.0.0.1:1' }, loaded())).toBe(false);
    expect(codes()).toEqual(['SNAPSHOT_MISSING']);
  });
});

it('another S3 than AWS’s is refused in production', () => {
  const given = {
    TABLE_NAME: 'travaux',
    PUBLIC_URL: 'https://travaux.test',
    ISSUER: 'https://travaux.test/oidc',
    CLIENT_ID: 'pages',
    S3_ENDPOINT: s3.url,
  };
  expect(readSurroundings(given).S3_ENDPOINT).toBe(s3.url);
  expect(() => readSurroundings({ ...given, AWS_LAMBDA_FUNCTION_NAME: 'api' })).toThrow('S3_ENDPOINT');
});
