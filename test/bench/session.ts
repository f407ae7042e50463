/** One run from beginning to end: every target loaded, started, checked and measured in turns with the others. */
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { type QuestionName, type ReadName, readNames } from './answers/questions.ts';
import { readyCannon } from './client/shoot.ts';
import { countAtTable } from './costs/atTable.ts';
import { startCold } from './costs/coldStart.ts';
import { shareOut } from './costs/shares.ts';
import type { Options } from './options.ts';
import { keepResults, type Results, type TargetResults } from './results.ts';
import { casesOf } from './runs/cases.ts';
import { check } from './runs/check.ts';
import { startAgainAndAgain } from './runs/cold.ts';
import { exportAll } from './runs/exporting.ts';
import { type Turn, time } from './runs/timed.ts';
import { walkAll } from './runs/walk.ts';
import { readyWriters, timeW1, timeW2 } from './runs/writing.ts';
import { generated, placeOf } from './targets/place.ts';
import { prepare } from './targets/prepare.ts';
import { targets } from './targets/register.ts';
import { Running } from './targets/running.ts';
import type { Place, Target } from './targets/target.ts';

interface Chosen {
  target: Target;
  place: Place;
  results: TargetResults;
}
type Say = (sentence: string) => void;

/** Null when nothing was to be measured. Ends everything it has started, whatever happens. */
export async function run(options: Options, say: Say): Promise<Results | null> {
  const chosen = await makeReady(options, say);
  if (options.loadOnly) return null;
  if (options.costsOnly) {
    const found = describe(options, chosen, []);
    return { ...found, costs: await costsOf(chosen, options, say) };
  }
  if (!options.checkOnly) await startAgainAndAgain(chosen, options.cold, options);
  const turns: Turn[] = [];
  const wrong: string[] = [];
  try {
    for (const { target, place, results } of chosen) {
      turns.push({ running: await Running.start(target, place), results });
    }
    await checkAll(turns, options, say, (sentence) => wrong.push(sentence));
    for (const sentence of wrong.slice(0, 10)) say(sentence);
    if (wrong.length > 0) say(`${wrong.length} answers are wrong.`);
    if (options.checkOnly || (wrong.length > 0 && !options.force)) {
      if (wrong.length > 0) process.exitCode = 1;
      return null;
    }
    await measure(turns, options, say, (sentence) => wrong.push(sentence));
    for (const { running, results } of turns) results.memory = running.memory();
  } finally {
    for (const { running } of turns) await running.stop();
  }
  for (const { target, place } of chosen) await target.reset(place);
  const found = describe(options, chosen, wrong);
  // Kept before what follows, which takes its time too.
  keepResults(options.work, found);
  found.costs = await costsOf(chosen, options, say);
  say(`Kept in ${keepResults(options.work, found)}`);
  return found;
}

async function makeReady(options: Options, say: Say): Promise<Chosen[]> {
  say(`Generating ${options.size} proposals, unless they are there.`);
  const files = generated(options.work, options.size);
  const chosen: Chosen[] = [];
  for (const name of options.targets) {
    const target = targets[name];
    say(`${name}: packages, record, and no trace of former runs`);
    const place = await placeOf(target, options, files);
    const loadSeconds = await prepare(target, place, options.reload);
    chosen.push({ target, place, results: emptyResults(target, loadSeconds) });
  }
  return chosen;
}

/** Of ours alone: what its answers cost at the table, and where their time goes. */
async function costsOf(chosen: readonly Chosen[], { ops }: Options, say: Say): Promise<Results['costs']> {
  const ours = chosen.find(({ target }) => target.kind === 'OURS');
  if (!ours) return null;
  say('ours: requests to the table, and where the time of an answer goes');
  const atTable = await countAtTable(ours.target, ours.place, ops);
  await ours.target.reset(ours.place);
  const shares = await shareOut(ours.target, ours.place, ops);
  return { atTable, shares, coldStart: await startCold(ours.target, ours.place) };
}

const emptyResults = ({ name, what }: Target, loadSeconds: number | null): TargetResults => ({
  ...{ name, what, loadSeconds, starts: [], checked: {}, shots: {}, walks: [], exports: [] },
  memory: { server: 0, store: 0 },
});

const isRead = (name: QuestionName): name is ReadName => readNames.some((one) => one === name);

async function checkAll(turns: readonly Turn[], { ops }: Options, say: Say, onWrong: Say): Promise<void> {
  for (const { running, results } of turns) {
    results.checked = await check(running, ops.filter(isRead), onWrong);
    const counts = Object.entries(results.checked).map(([name, { right, of }]) => `${name} ${right}/${of}`);
    say(`${results.name}: right answers ${counts.join(', ')}`);
  }
}

async function measure(turns: readonly Turn[], options: Options, say: Say, onWrong: Say): Promise<void> {
  const cannon = readyCannon(options.work);
  const asked = (name: QuestionName) => {
    const wanted = options.ops.includes(name);
    if (wanted) say(`${name}: ${options.rounds} rounds`);
    return wanted;
  };
  for (const name of readNames) {
    if (!asked(name)) continue;
    await time(cannon, turns, name, ({ running }) => requestsOf(running, name), options);
  }
  if (asked('Q6')) await walkAll(turns, options);
  if (asked('B1')) await exportAll(turns, options);
  if (options.ops.some((name) => name === 'W1' || name === 'W2')) {
    const requests = await readyWriters(turns);
    if (asked('W1')) await timeW1(cannon, turns, requests, options);
    if (asked('W2')) await timeW2(cannon, turns, requests, options, onWrong);
  }
  for (const { results } of turns) {
    if (results.walks.some(({ right }) => !right)) onWrong(`${results.name} Q6: a walk left out or repeated something`);
    if (results.exports.some(({ right }) => !right)) onWrong(`${results.name} B1: an export is not whole`);
  }
}

const requestsOf = ({ questions, place, target }: Running, name: ReadName) =>
  casesOf(questions, place.workload, target.manner)[name].map(({ request }) => request);

function describe(options: Options, chosen: readonly Chosen[], wrong: string[]): Results {
  const [processor] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const head = ['rev-parse', '--short', 'HEAD'];
  return {
    when: new Date().toISOString(),
    machine: `${cpus().length} × ${processor?.model.trim()}, ${gigabytes} GB, Node ${process.version}`,
    command: `npm run bench -- ${process.argv.slice(2).join(' ')}`,
    commit: execFileSync('git', head, { cwd: import.meta.dirname, encoding: 'utf8' }).trim(),
    ...{ size: options.size, rounds: options.rounds, seconds: options.seconds, clients: options.clients },
    targets: chosen.map(({ results }) => results),
    costs: null,
    wrong,
  };
}
