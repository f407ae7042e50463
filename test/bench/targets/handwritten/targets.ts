/** Three servers written by hand over one schema: Mercurius on PostgreSQL and on SQLite, and plain Apollo on SQLite. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { database } from '../postgres/database.ts';
import type { Command, Place, Target } from '../target.ts';
import { withExport, withoutExport } from './queries.ts';

const sourceNames = ['schema', 'store'];
const sourcesOf = (...names: string[]) =>
  [...sourceNames, ...names].map((name) => join(import.meta.dirname, `${name}.ts`));

function run(entry: string, { folder }: Place, env: Record<string, string>): Command {
  return { file: process.execPath, args: [entry], cwd: folder, env: { NODE_ENV: 'production', ...env } };
}

const sqlitePath = ({ folder, size }: Place) => join(folder, `record-${size}.db`);

/** Each server has a file of its own, so that one's writes are not the other's reads. */
const inSqlite: Pick<Target, 'load' | 'isLoaded' | 'reset' | 'storeProcesses'> = {
  load: async (place) => fill(place, 'fill'),
  isLoaded: async (place) => existsSync(sqlitePath(place)),
  reset: async (place) => fill(place, 'reset'),
  storeProcesses: () => [],
};

function fill(place: Place, task: 'fill' | 'reset'): void {
  const { counts } = JSON.parse(readFileSync(join(place.generated, 'meta.json'), 'utf8'));
  const args = ['fillSqlite.ts', task, sqlitePath(place), place.generated, String(counts.annotations)];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: place.folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The SQLite file was not made: ${stderr}`);
}

const graphql = '16.15.0';
const sqlite = { 'better-sqlite3': '12.11.1' };
const fast = { fastify: '5.12.8', mercurius: '16.10.1', graphql };
const postgres = database('mercurius');

export const mercuriusPg: Target = {
  name: 'mercurius-pg',
  kind: 'PEER',
  what: 'Fastify and Mercurius, written by hand, on PostgreSQL',
  port: 5412,
  packages: { ...fast, pg: '8.23.1' },
  sources: sourcesOf('mercurius', 'postgresStore', 'mercuriusPostgres'),
  load: postgres.load,
  isLoaded: postgres.isLoaded,
  reset: postgres.reset,
  storeProcesses: postgres.storeProcesses,
  serve: (place) => run('mercuriusPostgres.ts', place, { DATABASE_URL: postgres.addressOf(place) }),
  questions: withExport,
};

export const mercuriusSqlite: Target = {
  name: 'mercurius-sqlite',
  kind: 'PEER',
  what: 'Fastify and Mercurius, written by hand, on SQLite in the same process',
  port: 5413,
  packages: { ...fast, ...sqlite },
  sources: sourcesOf('mercurius', 'sqliteStore', 'mercuriusSqlite', 'fillSqlite'),
  ...inSqlite,
  serve: (place) => run('mercuriusSqlite.ts', place, { DATABASE: sqlitePath(place) }),
  questions: withExport,
};

export const apolloSqlite: Target = {
  name: 'apollo-sqlite',
  kind: 'REFERENCE',
  what: 'Apollo Server as it comes, with loaders, on SQLite in the same process',
  port: 5414,
  packages: { '@apollo/server': '5.5.1', graphql, dataloader: '2.2.3', ...sqlite },
  sources: sourcesOf('sqliteStore', 'apolloSqlite', 'fillSqlite'),
  ...inSqlite,
  serve: (place) => run('apolloSqlite.ts', place, { DATABASE: sqlitePath(place) }),
  questions: withoutExport,
};
