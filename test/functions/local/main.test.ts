/** `npm start` where it cannot: one clear sentence each, and nothing done. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { clear, newFolder, run } from '#test/support/host.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach(clear));

function emptyFolder(): string {
  const folder = newFolder();
  folders.push(folder);
  return folder;
}
describe('a start that cannot be', () => {
  it('says which port is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const { code, out, error } = await run('main.ts', [], { PORT: String(port), DATA_DIR: emptyFolder() });
    other.close();
    expect({ code, out, error }).toEqual({
      code: 1,
      out: '',
      error: `Port ${port} is taken by another program; choose another with PORT, for example PORT=${port + 1} npm start.\n`,
    });
  });

  it('says which folder cannot be written to', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'file'), '');
    const { code, error } = await run('main.ts', [], { PORT: '0', DATA_DIR: join(folder, 'file', 'data') });
    expect(code).toBe(1);
    expect(error).toBe(
      `The folder ${join(folder, 'file', 'data')} cannot be written to; choose another with DATA_DIR, or change its permissions.\n`,
    );
  });

  it('says so too where the system calls a new folder not found', async () => {
    const { code, error } = await run('main.ts', [], { PORT: '0', DATA_DIR: '/proc/travaux' });
    expect({ code, error: error.slice(0, 50) }).toEqual({
      code: 1,
      error: 'The folder /proc/travaux cannot be written to; cho',
    });
  });

  it('says that the data has an older format, and how to start over', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'format.json'), '{"format":0}');
    const { code, error } = await run('main.ts', [], { PORT: '0', DATA_DIR: folder });
    expect(code).toBe(1);
    expect(error).toContain(
      'has another format (0) than this version reads (1); start over with `npm start -- --fresh`',
    );
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  it('deletes nothing unasked', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'format.json'), '{"format":0}');
    const { code, error } = await run('main.ts', ['--fresh'], { PORT: '0', DATA_DIR: folder });
    expect(code).toBe(1);
    expect(error).toBe('--fresh asks before it deletes, and nobody is here to answer; add --yes.\n');
    expect(readFileSync(join(folder, 'format.json'), 'utf8')).toBe('{"format":0}');
  });

  it.each([
    [{ PORT: 'eighty' }, /^These settings are missing or cannot be used: PORT \(/],
    [{ DYNAMODB_ENDPOINT: 'localhost' }, /^These settings are missing or cannot be used: DYNAMODB_ENDPOINT \(/],
  ])('says what is wrong with %j', async (env, sentence) => {
    const { code, error } = await run('main.ts', [], { DATA_DIR: emptyFolder(), ...env });
    expect(code).toBe(1);
    expect(error).toMatch(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  it('says how it is used to whoever mistypes', async () => {
    const { code, error } = await run('main.ts', ['--frsh'], { DATA_DIR: emptyFolder() });
    expect(code).toBe(1);
    expect(error).toMatch(/^Use `npm start`/);
  });

  it('says what to do where no engine is installed', async () => {
    const folder = emptyFolder();
    const elsewhere = join(folder, 'otherPlatform.cjs');
    // What a platform without the package looks like to the one who asks for it.
    const hide = `const { Module } = require('node:module'); const find = Module._resolveFilename;
      Module._resolveFilename = function (name, ...rest) { if (name.startsWith('@dynoxide/')) throw new Error(name); return find.call(this, name, ...rest); };`;
    writeFileSync(elsewhere, hide);
    const { code, error } = await run('main.ts', [], {
      PORT: '0',
      DATA_DIR: folder,
      PATH: folder,
      NODE_OPTIONS: `--require ${elsewhere}`,
    });
    expect(code).toBe(1);
    expect(error).toBe(
      'There is no storage engine for this platform: put `dynoxide` on the PATH, or name a DynamoDB with DYNAMODB_ENDPOINT.\n',
    );
  });

  it('says that Node is too old, in a Node that cannot read the rest', () => {
    const door = JSON.stringify(join(import.meta.dirname, '..', '..', '..', 'functions', 'local', 'demandNode.js'));
    const older = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' }); await import(${door})`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', older], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Travaux needs Node 24 or newer; this is v.*\n$/);
    // A name that an old Node's own module lacks would end it before its first line.
    expect(readFileSync(JSON.parse(door), 'utf8')).not.toMatch(/import \{[^}]*\} from 'node:module'/);
  });
});
