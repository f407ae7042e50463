/** A local host under test: the very command behind `npm start`, in a process of its own, on a free port and a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const localPath = (script: string) => join(root, 'functions', 'local', script);

export interface LocalHost {
  url: string;
  folder: string;
  child: ChildProcess;
  /** Sends a signal and waits for the end; returns the exit code, null after a kill. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Asks the API; the answer as it came. */
  ask(query: string, asked?: { variables?: object; token?: string }): Promise<Answer>;
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; field?: string } }[];
}

export interface Run {
  code: number | null;
  out: string;
  error: string;
}

export const newFolder = () => mkdtempSync(join(tmpdir(), 'travaux-'));

/** Ends the engine that a killed host left, and deletes the folder. */
export function clear(folder: string): void {
  try {
    process.kill(enginePid(folder), 'SIGKILL');
  } catch {
    // It has ended.
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Process of the engine that runs on a folder, or ran there last. */
export function enginePid(folder: string): number {
  return z.object({ pid: z.number() }).parse(JSON.parse(readFileSync(join(folder, 'engine.json'), 'utf8'))).pid;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Runs a script of the local host to its end. */
export async function run(script: string, args: string[] = [], env: Record<string, string> = {}): Promise<Run> {
  const child = launch(script, args, env);
  const [out, error] = [collect(child.stdout), collect(child.stderr)];
  const [code] = await once(child, 'close');
  return { code, out: out(), error: error() };
}

/** Starts a host and waits until it says that it is ready. Throws what it said instead. */
export async function startLocalHost(
  folder = newFolder(),
  env: Record<string, string> = {},
  args: string[] = [],
): Promise<LocalHost> {
  const child = launch('main.ts', args, { PORT: '0', DATA_DIR: folder, ...env });
  const [out, error] = [collect(child.stdout), collect(child.stderr)];
  const ended = once(child, 'close');
  const url = await new Promise<string>((done, fail) => {
    child.stdout?.on('data', () => {
      const found = /ready at (http:\/\/localhost:\d+)/.exec(out())?.[1];
      if (found) done(found);
    });
    ended.then(() => fail(new Error(`The host ended before it was ready: ${out()}${error()}`)));
  });
  return {
    url,
    folder,
    child,
    async end(signal = 'SIGINT') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
      return child.exitCode;
    },
    async ask(query, { variables, token } = {}) {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      });
      return z.custom<Answer>((value) => typeof value === 'object' && value !== null).parse(await answer.json());
    },
  };
}

/** A token for a local account, from the command behind `npm run token`. */
export async function tokenFor(account: string, folder: string): Promise<string> {
  const { code, out, error } = await run('token.ts', [account], { DATA_DIR: folder });
  if (code !== 0) throw new Error(error);
  return out.trim();
}

function launch(script: string, args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', localPath('demandNode.js'), localPath(script), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(stream: ChildProcess['stdout']): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return () => text;
}
