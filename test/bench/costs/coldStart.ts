/** A cold start of the API as it is deployed: one bundle, imported in a new process, a snapshot of the catalogue on disk, until its first answer. */
import { spawn } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import * as z from 'zod';
import { leftOut } from '#cdk/leftOut.ts';
import { clientId } from '#functions/local/accounts.ts';
import { filesOf } from '#functions/local/dataFolder.ts';
import { startEngine } from '#functions/local/engine.ts';
import { median } from '../client/shoot.ts';
import { at } from '../generator/random.ts';
import { engineFiles, runningFolder } from '../targets/ours/folders.ts';
import type { Place, Target } from '../targets/target.ts';
import type { ColdStart } from './costs.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const times = 9;
const told = z.object({ imported: z.number(), answered: z.number() });

/** Bundled as `cdk/fn.ts` has it. */
async function bundle(outfile: string): Promise<number> {
  await build({
    entryPoints: [join(root, 'functions', 'api', 'index.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
    alias: leftOut,
    absWorkingDir: root,
    logLevel: 'error',
  });
  return statSync(outfile).size;
}

export async function startCold(target: Target, place: Place): Promise<ColdStart> {
  const folder = join(place.folder, 'bundle');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'index.cjs');
  const bytes = await bundle(outfile);
  const files = filesOf(runningFolder(place));
  const engine = await startEngine(undefined, engineFiles(runningFolder(place)), () => {});
  const request = target.questions(place).Q1.ask(at(place.workload.Q1, 0).vars);
  const environment = {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
    ...{ NODE_COMPILE_CACHE: join(folder, 'compiled') },
    ...{ TABLE_NAME: 'travaux', DYNAMODB_ENDPOINT: engine.endpoint, CATALOGUE_PATH: files.catalogue },
    ...{ PUBLIC_URL: 'http://localhost', ISSUER: 'http://localhost/oidc', CLIENT_ID: clientId, LOG_LEVEL: 'error' },
  };
  async function once(cache: boolean) {
    const env = { ...environment, ...(!cache && { NODE_DISABLE_COMPILE_CACHE: '1' }) };
    const child = spawn(process.execPath, [join(import.meta.dirname, 'firstAnswer.ts'), outfile], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env,
    });
    child.stdin.end(JSON.stringify(request));
    return told.parse(JSON.parse(await text(child.stdout)));
  }
  try {
    // The first two fill the file system's cache and that of compiled code.
    for (let warm = 0; warm < 2; warm += 1) await once(true);
    const [cached, fresh] = [[], []] as [z.output<typeof told>[], z.output<typeof told>[]];
    for (let turn = 0; turn < times; turn += 1) {
      cached.push(await once(true));
      fresh.push(await once(false));
    }
    const middle = (runs: readonly z.output<typeof told>[], of: keyof z.output<typeof told>) =>
      median(runs.map((run) => run[of]));
    return {
      bytes,
      cached: { imported: middle(cached, 'imported'), answered: middle(cached, 'answered') },
      fresh: { imported: middle(fresh, 'imported'), answered: middle(fresh, 'answered') },
    };
  } finally {
    await engine.stop();
  }
}
