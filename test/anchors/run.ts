/**
 * `npm run anchors`: measures how notes follow their words, prints the tables and writes them into the README beside this file.
 * `npm run anchors -- --sweep` tries other thresholds as well, one at a time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Thresholds, thresholds } from '#graphql/annotations/carry.ts';
import { cases, measure } from './measure.ts';
import { count, sweepLine, table } from './report.ts';

const usual = { seed: '20261122', rounds: '16' };
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: usual.seed },
    rounds: { type: 'string', default: usual.rounds },
    sweep: { type: 'boolean', default: false },
  },
});
const quotes = 20;
const file = join(import.meta.dirname, 'README.md');

/** What each threshold is tried at, beside its own value. */
const trials: Record<keyof Thresholds, number[]> = {
  aligned: [8, 16, 24, 40],
  elsewhere: [16, 24, 32, 48],
  sentence: [12, 28, 36],
  edge: [0, 12, 36],
  share: [0.4, 0.5, 0.7, 0.8],
  possible: [0, 20, 30],
  margin: [0, 5, 20],
  marginShare: [0.1, 0.3],
  reworded: [0.2, 0.5, 0.6],
  rewordedElsewhere: [0.6, 0.8, 0.9],
};

if (values.sweep) sweep();
else report();

function report(): void {
  const began = performance.now();
  const outcomes = measure(cases(Number(values.seed), Number(values.rounds), quotes));
  const took = performance.now() - began;
  const alone = measure(cases(Number(values.seed), Math.ceil(Number(values.rounds) / 4), quotes), undefined, 'QUOTE');
  const tables = [
    `Seed ${values.seed}, ${outcomes.length.toLocaleString('en')} quotes, ${count(outcomes).doubtful} of them doubtful.`,
    table(outcomes, 'kind'),
    table(outcomes, 'language'),
    `Where the old text is not held, by the quote and 32 characters on both sides (${alone.length.toLocaleString('en')} quotes):`,
    table(alone, 'kind'),
  ].join('\n\n');
  console.log(tables);
  console.log(`\n${(took / outcomes.length).toFixed(2)} ms a quote`);
  // What the README has can be had again by the bare command.
  if (values.seed === usual.seed && values.rounds === usual.rounds) write('measured', tables);
}

/** On other drafts than those of the report, so that the thresholds are not fitted to what they are judged by. */
function sweep(): void {
  const given = [...cases(Number(values.seed) + 1, Math.ceil(Number(values.rounds) / 2), quotes)];
  const lines = [sweepLine('as they are', measure(given))];
  for (const [name, tried] of Object.entries(trials)) {
    for (const value of tried) {
      lines.push(sweepLine(`${name} ${value}`, measure(given, { ...thresholds, [name]: value })));
      console.log(lines.at(-1));
    }
  }
  write('sweep', [sweepLine(), ...lines].join('\n'));
}

function write(part: string, text: string): void {
  const [from, to] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const before = readFileSync(file, 'utf8');
  const [head, rest = ''] = before.split(from);
  const tail = rest.split(to)[1] ?? '';
  writeFileSync(file, `${head}${from}\n${text}\n${to}${tail}`);
}
