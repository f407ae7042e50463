/** The folder that holds everything this machine keeps: made, locked against a second host, checked for its format, and emptied when asked. */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { StartFault } from './startFault.ts';

/** Raised when older data can no longer be read. */
const format = 1;
const formatFile = z.object({ format: z.number() });

const names = {
  format: 'format.json',
  record: 'record.db',
  engine: 'engine.json',
  catalogue: 'catalogue.sqlite',
  downloads: 'downloads',
  keys: 'keys.json',
  sessions: 'sessions.sqlite',
  checkpoint: 'told.json',
  mail: 'mail',
  seeded: 'seeded.json',
  host: 'host.json',
} as const;

export type DataFolder = Record<keyof typeof names, string> & {
  path: string;
  /** Lets another host use the folder. The system does so by itself when the process ends, in whatever way. */
  release(): void;
};

/** Takes the folder for this process, or throws a fault that says why it cannot. */
export function takeDataFolder(given: string): DataFolder {
  const path = resolve(given);
  try {
    makeFolder(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new StartFault(
      `The folder ${path} cannot be written to; choose another with DATA_DIR, or change its permissions.`,
    );
  }
  return { ...filesOf(path), release: lock(path) };
}

/** Level by level: on a file system that refuses new folders as not found, Node's own recursion never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** Where everything lies in the folder. */
export function filesOf(given: string): Omit<DataFolder, 'release'> {
  const path = resolve(given);
  const at = (name: keyof typeof names) => join(path, names[name]);
  return {
    path,
    format: at('format'),
    record: at('record'),
    engine: at('engine'),
    catalogue: at('catalogue'),
    downloads: at('downloads'),
    keys: at('keys'),
    sessions: at('sessions'),
    checkpoint: at('checkpoint'),
    mail: at('mail'),
    seeded: at('seeded'),
    host: at('host'),
  };
}

/** Refuses data of another format; marks an empty folder with ours. */
export function checkFormat(folder: DataFolder): void {
  if (existsSync(folder.format) || existsSync(folder.record)) {
    const found = readFormat(folder.format);
    if (found === format) return;
    throw new StartFault(
      `The data in ${folder.path} has another format (${found ?? 'unknown'}) than this version reads (${format}); start over with \`npm start -- --fresh\`, which deletes it.`,
    );
  }
  writeFileSync(folder.format, `${JSON.stringify({ format })}\n`);
}

function readFormat(path: string): number | null {
  try {
    return formatFile.parse(JSON.parse(readFileSync(path, 'utf8'))).format;
  } catch {
    return null;
  }
}

/** Deletes what we keep in the folder, and nothing else that may lie there. */
export function emptyDataFolder(folder: DataFolder): void {
  for (const name of Object.values(names)) {
    for (const ending of ['', '-wal', '-shm', '-journal'])
      rmSync(join(folder.path, `${name}${ending}`), { force: true, recursive: true });
  }
}

/** A lock that the system itself gives up when the process dies, so that none is ever left behind. */
function lock(path: string): () => void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(path, 'lock.sqlite'));
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (fault) {
    database?.close();
    if (fault instanceof Error && /locked|busy/.test(fault.message)) {
      throw new StartFault(
        `Travaux already runs on the data in ${path}; stop it first, or choose another folder with DATA_DIR.`,
      );
    }
    throw new StartFault(
      `The folder ${path} cannot be written to; choose another with DATA_DIR, or change its permissions.`,
    );
  }
  const held = database;
  return () => held.close();
}
