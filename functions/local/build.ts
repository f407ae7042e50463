/** Builds the pages when their sources differ from those of the last build. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { childEnvironment } from '../runtime/env.ts';
import { StartFault } from './startFault.ts';

const root = join(import.meta.dirname, '..', '..');
const web = join(root, 'web');
/** Where the client's built files lie. */
export const pagesFolder = join(web, 'dist');
const bundleFolder = join(root, 'functions', 'page', 'dist');
/** The file from which pages are sent. */
export const bundlePath = join(bundleFolder, 'pages.mjs');
const workshop = join(root, 'node_modules', '.cache', 'travaux');
const stamp = join(workshop, 'pages.txt');

/** Leaves the built pages in their folder. Throws a fault when they cannot be built. */
export async function buildPages(signal: AbortSignal): Promise<void> {
  const wanted = fingerprint();
  const isBuilt = existsSync(join(pagesFolder, 'index.html')) && existsSync(bundlePath) && existsSync(stamp);
  if (isBuilt && readFileSync(stamp, 'utf8') === wanted) return;
  mkdirSync(workshop, { recursive: true });
  await buildInto(pagesFolder, [], signal);
  // It holds the document of the client's files, and is built from where they lie now.
  await buildInto(bundleFolder, ['--ssr', 'server/main.ts'], signal);
  writeFileSync(stamp, wanted);
}

async function buildInto(folder: string, more: readonly string[], signal: AbortSignal): Promise<void> {
  const draft = join(workshop, `${basename(dirname(folder))}-${process.pid}`);
  const old = `${draft}-old`;
  await runVite([...more, '--outDir', draft], draft, signal);
  // Built beside and moved into place: who is served meanwhile gets the old files or the new ones.
  try {
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(draft, folder);
  } catch {
    // Another start built the same sources at the same moment, and its files lie there.
  }
  rmSync(old, { recursive: true, force: true });
  rmSync(draft, { recursive: true, force: true });
}

/** Names, sizes and times of all sources, and what they are built with. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => !path.startsWith(pagesFolder + sep));
  for (const path of [...sources.sort(), join(root, 'package-lock.json')]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function runVite(more: readonly string[], outDir: string, signal: AbortSignal): Promise<void> {
  const require = createRequire(import.meta.url);
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  const wanted = ['build', '--config', join(web, 'vite.config.ts'), '--emptyOutDir', '--logLevel', 'error', ...more];
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      [vite, ...wanted],
      { cwd: root, env: childEnvironment(), signal },
      (fault, _out, said) => {
        if (!fault) return done();
        rmSync(outDir, { recursive: true, force: true });
        const told = stripVTControlCharacters(said).trim() || fault.message;
        fail(new StartFault(`The pages could not be built. ${told.split('\n').slice(0, 20).join('\n')}`));
      },
    );
  });
}
