/** A PostgreSQL of our own in the work folder, on this machine alone and never the system's. Durable, as in production. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chownSync, createReadStream, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchFault } from '../../fault.ts';

export const port = 54329;
const versions = '/usr/lib/postgresql';
const owner = 'postgres';
/** For two processors and some 4 GB. */
const settings = `
listen_addresses = '127.0.0.1'
port = ${port}
max_connections = 100
shared_buffers = 1GB
effective_cache_size = 4GB
work_mem = 32MB
maintenance_work_mem = 512MB
max_wal_size = 4GB
wal_compression = on
checkpoint_timeout = 30min
random_page_cost = 1.1
effective_io_concurrency = 200
jit = off
max_parallel_workers_per_gather = 1
autovacuum_naptime = 5min
fsync = on
synchronous_commit = on
`;

/** Starts it, installs it first where that is possible, and makes it on its first start. */
export function startCluster(work: string): void {
  if (!existsSync(versions)) install();
  const folder = join(work, 'postgres');
  const data = join(folder, 'data');
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    if (isRoot()) chownSync(folder, ...idsOf(owner));
  }
  if (!existsSync(join(data, 'PG_VERSION'))) {
    run(tool('initdb'), ['-D', data, '-U', owner, '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8']);
    appendFileSync(join(data, 'postgresql.conf'), `${settings}unix_socket_directories = '${folder}'\n`);
  }
  if (run(tool('pg_ctl'), ['-D', data, 'status'], true) === 0) return;
  run(tool('pg_ctl'), ['-D', data, '-l', join(folder, 'log'), '-w', 'start']);
}

export function stopCluster(work: string): void {
  const data = join(work, 'postgres', 'data');
  if (existsSync(join(data, 'postmaster.pid'))) run(tool('pg_ctl'), ['-D', data, '-m', 'fast', 'stop']);
}

/** The process that all others of it come from. */
export function clusterPid(work: string): number {
  const [pid = ''] = readFileSync(join(work, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n');
  return Number(pid);
}

export const addressOf = (database: string) => `postgres://${owner}@127.0.0.1:${port}/${database}`;

/** Runs statements; `file` is what they read from their standard input. Returns what they print. */
export async function sql(database: string, statements: readonly string[], file?: string): Promise<string> {
  const commands = statements.flatMap((statement) => ['-c', statement]);
  const child = spawn(
    tool('psql'),
    ['-h', '127.0.0.1', '-p', String(port), '-U', owner, '-d', database, '-X', '-q', '-A', '-t']
      .concat(['-v', 'ON_ERROR_STOP=1'])
      .concat(commands),
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  if (file === undefined) child.stdin.end();
  else createReadStream(file).pipe(child.stdin);
  let [out, said] = ['', ''];
  child.stdout.on('data', (part: Buffer) => {
    out += part;
  });
  child.stderr.on('data', (part: Buffer) => {
    said += part;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`PostgreSQL refuses: ${said.slice(0, 2000)}`);
  return out.trim();
}

function install(): void {
  const how = 'PostgreSQL is missing: apt-get install postgresql, or leave out the targets that need it.';
  if (!isRoot() || spawnSync('apt-get', ['--version']).status !== 0) throw new BenchFault(how);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']]) {
    if (spawnSync('apt-get', args, { env: environment, stdio: 'inherit' }).status !== 0) throw new BenchFault(how);
  }
}

const isRoot = () => process.getuid?.() === 0;

/** The tools of the newest version. */
function tool(name: string): string {
  const newest =
    readdirSync(versions)
      .sort((a, b) => Number(a) - Number(b))
      .at(-1) ?? '';
  return join(versions, newest, 'bin', name);
}

function idsOf(user: string): [uid: number, gid: number] {
  const ids = ['-u', '-g'].map((which) => Number(spawnSync('id', [which, user], { encoding: 'utf8' }).stdout));
  const [uid = Number.NaN, gid = Number.NaN] = ids;
  if (Number.isNaN(uid + gid)) throw new BenchFault(`PostgreSQL runs as the user ${user}, which is not here.`);
  return [uid, gid];
}

/** PostgreSQL refuses to run as root. */
function run(file: string, args: string[], mayFail = false): number {
  const [uid, gid] = isRoot() ? idsOf(owner) : [undefined, undefined];
  const { status, stderr } = spawnSync(file, args, { uid, gid, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (status === 0 || mayFail) return status ?? 1;
  throw new BenchFault(
    `PostgreSQL does not run: ${stderr?.trim()} The user ${owner} must be able to reach its folder; BENCH_DIR names another.`,
  );
}
