/** npm packages that only the bench needs, each in a folder of the work folder: ours stays without them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BenchFault } from '../fault.ts';

const headers = join(dirname(process.execPath), '..');

/** Installs exact versions unless they are there. */
export function install(folder: string, dependencies: Record<string, string>): void {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies });
  const done = join(folder, '.installed');
  const wanted = `${manifest} ${process.version}`;
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      // npm must run on the very Node that will load what it compiles, with that Node's own headers where it has them.
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      ...(existsSync(join(headers, 'include', 'node', 'node.h')) && { npm_config_nodedir: headers }),
    },
  });
  if (status !== 0) throw new BenchFault(`The packages in ${folder} could not be installed: ${stderr.slice(-2000)}`);
  writeFileSync(done, wanted);
}
