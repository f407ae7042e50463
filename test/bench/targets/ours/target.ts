/** Ours: the local host, in production mode, with the embedded engine and a folder that holds the generated record. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { filesOf } from '#functions/local/dataFolder.ts';
import { asOf } from '../../generator/lists.ts';
import type { Place, Target } from '../target.ts';
import { loadedFolder, runningFolder } from './folders.ts';
import { catalogue, load } from './load.ts';
import { questions } from './queries.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const local = join(root, 'functions', 'local');
/** Raised when what is loaded changes, so that a folder of an older kind is loaded again. */
const format = 1;
const marker = (folder: string) => join(folder, 'loaded.json');
const engine = z.object({ pid: z.number() });
const written = z.object({ format: z.number() });

function isWhole(folder: string): boolean {
  if (!existsSync(marker(folder))) return false;
  return written.parse(JSON.parse(readFileSync(marker(folder), 'utf8'))).format === format;
}

/** The engine that the host has written down; none when it has ended rightly. */
function engineOf(place: Place): number[] {
  try {
    const { pid } = engine.parse(JSON.parse(readFileSync(filesOf(runningFolder(place)).engine, 'utf8')));
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(runningFolder(place)) ? [pid] : [];
  } catch {
    return [];
  }
}

export const ours: Target = {
  name: 'ours',
  kind: 'OURS',
  what: 'Travaux: Apollo Server behind the local host, catalogue in SQLite, embedded DynamoDB engine',
  port: 5410,

  async load(place) {
    const folder = loadedFolder(place);
    rmSync(marker(folder), { force: true });
    await load(place.generated, folder);
    writeFileSync(marker(folder), JSON.stringify({ format }));
  },
  isLoaded: async (place) => isWhole(loadedFolder(place)),

  /** A fresh copy of what was loaded, with a catalogue of the format that is wanted now. */
  async reset(place) {
    const [from, to] = [loadedFolder(place), runningFolder(place)];
    await catalogue(from, place.generated);
    rmSync(to, { recursive: true, force: true });
    mkdirSync(to, { recursive: true, mode: 0o700 });
    cpSync(from, to, { recursive: true });
  },

  serve: (place) => ({
    file: process.execPath,
    args: ['--import', join(local, 'demandNode.js'), join(local, 'main.ts')],
    cwd: root,
    env: {
      NODE_ENV: 'production',
      DATA_DIR: runningFolder(place),
      // The question of what is open now is asked of the day for which the record was made.
      CLOCK_OFFSET_MS: String(asOf - Date.now()),
      // And of that very moment, however long the runs take.
      CLOCK_SCALE: '0.000001',
      // No peer counts what its readers ask.
      QUOTA_VISITOR: 'off',
      QUOTA_MEMBER: 'off',
      QUOTA_KEY: 'off',
      NOTES_PER_HOUR: 'off',
    },
  }),

  storeProcesses: engineOf,
  abandon(place) {
    for (const pid of engineOf(place)) process.kill(pid, 'SIGKILL');
  },

  manner: { fewestFollowers: 5 },
  searchesAllTexts: true,
  questions,
};
