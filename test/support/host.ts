/** A local host under test: the very command behind `npm start`, in a process of its own, on a free port and a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

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
  const { child, says, end } = launchHost(folder, env, args);
  const [, url = ''] = await says(/ready at (http:\/\/localhost:\d+)/);
  return {
    url,
    folder,
    child,
    end,
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

interface Launched {
  child: ChildProcess;
  /** Waits until it has printed this. Throws what it said instead, when it ends before. */
  says(sentence: RegExp): Promise<RegExpExecArray>;
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a host and waits for nothing. */
export function launchHost(folder: string, env: Record<string, string> = {}, args: string[] = []): Launched {
  const child = launch('main.ts', args, { PORT: '0', DATA_DIR: folder, ...env });
  const [out, error] = [collect(child.stdout), collect(child.stderr)];
  const ended = once(child, 'close');
  return {
    child,
    says: (sentence) =>
      new Promise((done, fail) => {
        const look = () => {
          const found = sentence.exec(out());
          if (found) done(found);
        };
        look();
        child.stdout?.on('data', look);
        ended.then(([code, signal]) =>
          fail(new Error(`The host ended (${code ?? signal}) before it said ${sentence}: ${out()}${error()}`)),
        );
      }),
    async end(signal = 'SIGINT') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
      return child.exitCode;
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
