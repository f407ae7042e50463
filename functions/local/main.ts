/** `npm start`: reads what was asked, starts the host, says where it is, and stops it on Ctrl-C. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type HostSettings, readHostSettings, SettingsFault } from '../runtime/env.ts';
import { type DataFolder, emptyDataFolder, takeDataFolder } from './dataFolder.ts';
import { endLeftBehind } from './engine.ts';
import { makeHost } from './host.ts';
import { StartFault } from './startFault.ts';

try {
  await start();
} catch (fault) {
  // What a person can do something about is a sentence; anything else shows where it happened.
  console.error(fault instanceof StartFault || fault instanceof SettingsFault ? fault.message : fault);
  process.exit(1);
}

async function start(): Promise<void> {
  const { fresh, yes, dev } = readArguments();
  const settings = readHostSettings();
  const folder = takeDataFolder(settings.DATA_DIR);
  if (fresh) await startOver(settings, folder, yes);
  const host = makeHost({ settings, folder, isDevelopment: dev, onLoss: () => void end(1) });

  let isEnding = false;
  async function end(code: number): Promise<void> {
    if (isEnding) return;
    isEnding = true;
    if (code !== 0)
      console.error('The storage engine ended and did not come up again; what was acknowledged is on disk.');
    await host.stop();
    folder.release();
    process.exit(code);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

  const url = await host.start();
  // Since the process began.
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(`Travaux is ready at ${url} after ${seconds} s, with its data in ${folder.path}. Ctrl-C stops it.`);
}

function readArguments() {
  try {
    const options = {
      fresh: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ options }).values;
  } catch {
    throw new StartFault(
      'Use `npm start` or `npm run dev`, with `-- --fresh` to start over, and `--yes` to do so without being asked.',
    );
  }
}

/** Deletes the data, once a person has said so. */
async function startOver(
  { DYNAMODB_ENDPOINT: endpoint }: HostSettings,
  folder: DataFolder,
  yes: boolean,
): Promise<void> {
  if (endpoint !== undefined) {
    throw new StartFault(`--fresh empties the embedded engine only; drop the table at ${endpoint} by its own means.`);
  }
  if (!yes && !(await isSure(folder.path))) throw new StartFault('Nothing was deleted.');
  await endLeftBehind(folder);
  emptyDataFolder(folder);
}

async function isSure(path: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new StartFault('--fresh asks before it deletes, and nobody is here to answer; add --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const said = await terminal.question(`Delete everything kept in ${path}, notes and follows too? Type yes: `);
  terminal.close();
  return said.trim().toLowerCase() === 'yes';
}
