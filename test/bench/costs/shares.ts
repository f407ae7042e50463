/** Where the time of an answer goes: SQLite, the table, and all else, which is GraphQL and our own code. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { clientId } from '#functions/local/accounts.ts';
import { filesOf } from '#functions/local/dataFolder.ts';
import { startEngine } from '#functions/local/engine.ts';
import { type QuestionName, readNames } from '../answers/questions.ts';
import { asOf } from '../generator/lists.ts';
import { casesOf } from '../runs/cases.ts';
import { engineFiles, runningFolder } from '../targets/ours/folders.ts';
import type { Place, Target } from '../targets/target.ts';
import type { Costs } from './costs.ts';

export async function shareOut(target: Target, place: Place, names: readonly QuestionName[]): Promise<Costs['shares']> {
  const files = filesOf(runningFolder(place));
  const cases = casesOf(target.questions(place), place.workload, target.manner);
  const wanted = readNames.filter((name) => names.includes(name));
  const requests = Object.fromEntries(wanted.map((name) => [name, cases[name].map(({ request }) => request)]));
  const engine = await startEngine(undefined, engineFiles(runningFolder(place)), () => {});
  try {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'inHandler.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {
        ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
        ...{ TABLE_NAME: 'travaux', DYNAMODB_ENDPOINT: engine.endpoint, CATALOGUE_PATH: files.catalogue },
        ...{ PUBLIC_URL: 'http://localhost', ISSUER: 'http://localhost/oidc', CLIENT_ID: clientId, LOG_LEVEL: 'error' },
        ...{ QUOTA_VISITOR: 'off', CLOCK_OFFSET_MS: String(asOf - Date.now()), CLOCK_SCALE: '0.000001' },
      },
    });
    child.stdin.end(JSON.stringify(requests));
    return JSON.parse(await text(child.stdout));
  } finally {
    await engine.stop();
  }
}
