import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Engine, startEngine } from '#test/support/engine.ts';

let engine: Engine;
let folder: string;
let TABLE_NAME: string;
beforeAll(async () => {
  engine = await startEngine();
  TABLE_NAME = (await engine.newTable()).name;
  folder = await mkdtemp(join(tmpdir(), 'travaux-seed-'));
  await writeFile(join(folder, 'engine.json'), JSON.stringify({ endpoint: engine.endpoint, pid: 1 }));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await engine.stop();
});

interface Ended {
  code: number;
  out: string;
  err: string;
}
const seed = (env: Record<string, string>) =>
  new Promise<Ended>((done) => {
    const child = execFile(process.execPath, ['functions/local/seedCommand.ts'], { env }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out: out.trim(), err: err.trim() }),
    );
  });

it('seeds the table at an endpoint, and finds nothing to change through the data folder of a running engine', async () => {
  expect(await seed({ TABLE_NAME, DYNAMODB_ENDPOINT: engine.endpoint })).toEqual({
    code: 0,
    out: '914 records: 914 added, 0 corrected, 0 as they were.',
    err: '',
  });
  expect(await seed({ TABLE_NAME, DATA_DIR: folder })).toEqual({
    code: 0,
    out: 'Nothing to change: 914 records as they were.',
    err: '',
  });
});

it.each([
  ['no table of that name', { TABLE_NAME: 'nothing-here' }, 'There is no table nothing-here.'],
  ['no engine on the data folder', { DATA_DIR: '/nowhere' }, '`npm start` seeds by itself'],
  [
    'nobody at the endpoint',
    { DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' },
    'Nothing answers at the address of the table.',
  ],
  ['an endpoint that is no address', { DYNAMODB_ENDPOINT: 'localhost' }, 'DYNAMODB_ENDPOINT'],
])('%s: a sentence and an end with 1', async (_, given, sentence) => {
  const { code, out, err } = await seed({ DATA_DIR: folder, ...given });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(sentence);
  expect(err).not.toMatch(/^\s+at /m);
});
