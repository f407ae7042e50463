/** The export behind the local gateway, on a record of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { handler } from '#functions/export/index.ts';
import { callHandler } from '#functions/local/gateway.ts';
import { type Entry, entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import type { Context } from '#graphql/context.ts';
import { type Actor, system, visitor } from '#graphql/people/actor.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';

export interface Served {
  url: string;
  folder: string;
  entry: Entry;
  /** Acts as the system unless a context of a visitor is asked for. */
  ctx(): Context;
  visitor(): Context;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
}

/** `enter` puts the records in, before the first test, as the system or as whoever it needs. */
export function served(enter: (ctx: Context, as: (actor: Actor) => Context) => Promise<void>): () => Served {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  let made: Served | undefined;
  let engine: Engine;
  let server: Server | undefined;
  beforeAll(async () => {
    engine = await startEngine();
    const { name } = await engine.newTable();
    assume({
      TABLE_NAME: name,
      DYNAMODB_ENDPOINT: engine.endpoint,
      PUBLIC_URL: 'https://travaux.test',
      ISSUER: 'https://travaux.test/oidc',
      CLIENT_ID: 'travaux-web',
      CATALOGUE_PATH: join(folder, 'catalogue.sqlite'),
      LOG_LEVEL: 'error',
      LOG_FILE: join(folder, 'log.jsonl'),
    });
    const opened = await entry();
    await enter(opened.contextFor(system), opened.contextFor);
    const listening = createServer((request, response) => {
      callHandler(handler, request, response).catch((fault: unknown) => response.destroy(new Error(String(fault))));
    });
    server = listening;
    await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
    const address = listening.address();
    const url = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
    made = {
      ...{ url, folder, entry: opened },
      ctx: () => opened.contextFor(system),
      visitor: () => opened.contextFor(visitor),
      get: (path, headers = {}) => fetch(url + path, { headers }),
    };
  });
  afterAll(async () => {
    made?.entry.catalogue.close();
    server?.closeAllConnections();
    server?.close();
    await engine.stop();
    rmSync(folder, { recursive: true });
  });
  return () => {
    if (!made) throw new Error('Only within a test.');
    return made;
  };
}

/** Cells of a file by the names of its columns. */
export function named(rows: readonly (readonly string[])[]): Record<string, string>[] {
  const [names = [], ...others] = rows;
  return others.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}
