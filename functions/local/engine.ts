/**
 * The store on this machine: the DynamoDB that `DYNAMODB_ENDPOINT` names, else the engine that npm installed, else one on the
 * PATH. The engine outlives a host that is killed and takes no lock on its file, so its process is written down and the next
 * start ends it before it starts another.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { DataFolder } from './dataFolder.ts';
import { StartFault } from './startFault.ts';

export interface Engine {
  endpoint: string;
  stop(): Promise<void>;
}

const written = z.object({ endpoint: z.string(), pid: z.number().int().positive() });
type Files = Pick<DataFolder, 'record' | 'engine'>;

/** The store, ready to be asked. `onLoss` is called when the engine ends by itself and does not come up again. */
export async function startEngine(given: string | undefined, files: Files, onLoss: () => void): Promise<Engine> {
  await endLeftBehind(files);
  if (given !== undefined) return { endpoint: given, stop: async () => {} };
  const binary = findBinary();
  for (let tried = 0; tried < 5; tried += 1) {
    const port = await freePort();
    const child = await run(binary, port, files);
    if (child) return keepRunning(child, port, () => run(binary, port, files), files, onLoss);
  }
  throw new StartFault(
    'The storage engine did not start; see whether another program disturbs it, or name a DynamoDB with DYNAMODB_ENDPOINT.',
  );
}

function findBinary(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    return 'dynoxide';
  }
}

/** Starts the engine and waits until it listens; null when it ends instead, as it does when the port was just taken. */
async function run(binary: string, port: number, files: Files): Promise<ChildProcess | null> {
  // A group of its own: Ctrl-C is meant for the host, which ends the engine after its last write.
  const child = spawn(binary, ['--port', String(port), '--db-path', files.record], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // At once, so that a kill in the next moment leaves no engine that nobody knows of.
  const { pid } = child;
  if (pid !== undefined) writeFileSync(files.engine, JSON.stringify({ endpoint: endpointOf(port), pid }));
  // However this process exits, short of being killed, it leaves no engine behind.
  process.once('exit', () => child.kill('SIGKILL'));
  return await new Promise((done, fail) => {
    child.once('error', () =>
      fail(
        new StartFault(
          'There is no storage engine for this platform: put `dynoxide` on the PATH, or name a DynamoDB with DYNAMODB_ENDPOINT.',
        ),
      ),
    );
    child.once('exit', () => done(null));
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-2000);
      if (/listening/i.test(said)) done(child);
    });
  });
}

const endpointOf = (port: number) => `http://127.0.0.1:${port}`;

/** An engine that somebody ended is started again on the same port and file; requests under way are repeated by the client. */
function keepRunning(
  first: ChildProcess,
  port: number,
  again: () => Promise<ChildProcess | null>,
  files: Files,
  onLoss: () => void,
): Engine {
  let child = first;
  let stopping = false;
  const watch = () =>
    child.once('exit', async () => {
      if (stopping) return;
      const next = await again().catch(() => null);
      if (!next) return onLoss();
      child = next;
      watch();
      if (stopping) await end(child);
    });
  watch();
  return {
    endpoint: endpointOf(port),
    async stop() {
      stopping = true;
      await end(child);
      rmSync(files.engine, { force: true });
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(late);
}

/** Ends the engine that a killed host left behind on our file, and no other process that may have its number by now. */
export async function endLeftBehind({ engine, record }: Files): Promise<void> {
  const { pid } = readWritten(engine) ?? {};
  if (pid !== undefined && commandOf(pid).includes(record)) {
    process.kill(pid, 'SIGTERM');
    for (let waited = 0; commandOf(pid).includes(record); waited += 20) {
      if (waited > 3000) process.kill(pid, 'SIGKILL');
      await pause(20);
    }
  }
  rmSync(engine, { force: true });
}

function readWritten(path: string): z.output<typeof written> | null {
  try {
    return written.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** The command line of a process; empty when there is none by that number. */
function commandOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });
}
