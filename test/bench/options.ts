/** What `npm run bench` was asked for. */
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { questionNames } from './answers/questions.ts';
import { BenchFault } from './fault.ts';
import { isTargetName, targetNames } from './targets/register.ts';

const asked = {
  n: { type: 'string', default: '10000' },
  targets: { type: 'string', default: 'ours,postgraphile,mercurius-sqlite' },
  ops: { type: 'string', default: questionNames.join(',') },
  rounds: { type: 'string', default: '3' },
  seconds: { type: 'string', default: '3' },
  clients: { type: 'string', default: '1,16' },
  cold: { type: 'string', default: '5' },
  quiet: { type: 'string', default: '3' },
  retries: { type: 'string', default: '1' },
  'data-dir': { type: 'string' },
  'load-only': { type: 'boolean', default: false },
  'check-only': { type: 'boolean', default: false },
  reload: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  costs: { type: 'boolean', default: false },
  report: { type: 'boolean', default: false },
} as const;

export type Options = ReturnType<typeof readOptions>;

export function readOptions(given = process.argv.slice(2)) {
  const { values } = parse(given);
  const targets = list(values.targets, isTargetName, `--targets takes ${targetNames.join(', ')}.`);
  const ops = list(values.ops, isQuestion, `--ops takes ${questionNames.join(', ')}.`);
  if (values['data-dir'] !== undefined && !values['load-only'])
    throw new BenchFault('--data-dir goes with --load-only.');
  return {
    size: whole(values.n, 'n', 10, 1_000_000),
    targets,
    ops,
    rounds: whole(values.rounds, 'rounds', 1, 100),
    seconds: whole(values.seconds, 'seconds', 1, 20),
    clients: values.clients.split(',').map((count) => whole(count, 'clients', 1, 1000)),
    cold: whole(values.cold, 'cold', 0, 100),
    /** Seconds to wait, at most, for others on the machine to pause. */
    quiet: whole(values.quiet, 'quiet', 0, 600),
    /** How often a run that others disturbed is made again. */
    retries: whole(values.retries, 'retries', 0, 10),
    /** Where our loaded folder is left for a host to start on; the work folder when absent. */
    dataDir: values['data-dir'] === undefined ? null : resolve(values['data-dir']),
    loadOnly: values['load-only'],
    checkOnly: values['check-only'],
    reload: values.reload,
    /** Goes on with wrong answers, which the report then names. */
    force: values.force,
    /** Only counts what our answers cost in table requests, and where their time goes. */
    costsOnly: values.costs,
    /** Only writes the tables again from the results that are there. */
    reportOnly: values.report,
    work: resolve(process.env.BENCH_DIR ?? usualWork()),
  };
}

/** PostgreSQL does not run as root, and must be able to reach its folder; the home of root is mostly closed to it. */
function usualWork(): string {
  const home = homedir();
  const isClosed = process.getuid?.() === 0 && (statSync(home).mode & 0o001) === 0;
  return isClosed ? '/var/tmp/travaux-bench' : join(home, '.travaux-bench');
}

function parse(given: string[]) {
  try {
    return parseArgs({ args: given, options: asked });
  } catch (fault) {
    throw new BenchFault(`${fault instanceof Error ? fault.message : fault} See test/bench/README.md.`);
  }
}

const isQuestion = (name: string): name is (typeof questionNames)[number] => questionNames.some((one) => one === name);

function list<T extends string>(text: string, isOne: (name: string) => name is T, sentence: string): T[] {
  const names = text.split(',').filter((name) => name !== '');
  if (names.length === 0 || !names.every(isOne)) throw new BenchFault(sentence);
  return names;
}

function whole(text: string, option: string, low: number, high: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= low && number <= high) return number;
  throw new BenchFault(`--${option} takes a whole number from ${low} to ${high}.`);
}
