/** The tables of a run: what each question cost each target, ours against theirs, and whether the goals are met. */
import { meanings, questionNames } from '../answers/questions.ts';
import { median } from '../client/shoot.ts';
import type { ColdStart } from '../costs/costs.ts';
import type { Results, TargetResults } from '../results.ts';
import type { TargetName } from '../targets/register.ts';
import { measuredOf, type Ratio, ratioOf } from './figures.ts';
import { coldGoals, growthGoals, memoryGoal, ratioGoals } from './goals.ts';
import { number, table } from './markdown.ts';

/** From so many processors used by others on, times say little. */
const disturbed = 0.3;

export function report(results: Results): string {
  if (results.targets.every(({ shots }) => Object.keys(shots).length === 0)) return costsOf(results).join('\n\n');
  return [
    `### ${results.size.toLocaleString('en')} proposals`,
    `${results.when.slice(0, 16).replace('T', ' ')} UTC, ${results.machine}, commit ${results.commit}. ${rounds(results)}`,
    `\`${results.command}\``,
    wrongAnswers(results),
    timesOf(results),
    'Ours ÷ theirs, the median over paired rounds and its range. Processor time is that of server and store together.',
    ratiosOf(results),
    placesOf(results),
    ...costsOf(results),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const rounds = ({ rounds, seconds, clients }: Results) =>
  `${rounds} rounds of ${seconds} s, interleaved, at ${clients.join(' and ')} clients.`;

function wrongAnswers({ wrong, targets }: Results): string {
  const checked = targets.flatMap(({ checked }) => Object.values(checked)).reduce((sum, { of }) => sum + of, 0);
  if (wrong.length === 0)
    return `All ${checked} answers checked before timing are right, so are walks, exports and counts of notes.`;
  return [`**${wrong.length} answers are wrong:**`, ...wrong.slice(0, 10).map((one) => `- ${one}`)].join('\n');
}

function timesOf({ targets }: Results): string {
  const rows = questionNames.flatMap((name) =>
    targets.flatMap((target) => {
      const measured = measuredOf(target, name);
      if (!measured) return [];
      const others = median(measured.others);
      return [
        [
          name,
          target.name,
          number(median(measured.cpu)),
          ...latencies(target, name),
          number(others) + (others > disturbed ? ' !' : ''),
        ],
      ];
    }),
  );
  const head = [
    '',
    'target',
    'CPU s/1000',
    'p50 ms, 1',
    'p95 ms, 1',
    'p50 ms, 16',
    'p95 ms, 16',
    'answer kB',
    'others',
  ];
  const legend = questionNames.map((name) => `${name}: ${meanings[name]}`).join('; ');
  return `${table(head, rows)}\n\n${legend}. Q6: CPU s a walk, ms a page; B1: CPU s and ms an export. Others: processors used by other programs meanwhile; ! marks rows in which they disturbed.`;
}

function latencies(target: TargetResults, name: (typeof questionNames)[number]): string[] {
  if (name === 'Q6') {
    const { walks } = target;
    return [number(median(walks.map(({ p50 }) => p50))), number(median(walks.map(({ p95 }) => p95))), '', '', ''];
  }
  if (name === 'B1') {
    const { exports } = target;
    const kilobytes = (exports[0]?.megabytes ?? 0) * 1000;
    return [number(median(exports.map(({ seconds }) => seconds * 1000))), '', '', '', number(kilobytes)];
  }
  const shots = target.shots[name] ?? {};
  const middle = (clients: string, of: 'p50' | 'p95') => number(median((shots[clients] ?? []).map((shot) => shot[of])));
  const bytes = name in target.checked ? target.checked[name as keyof typeof target.checked]?.bytes : undefined;
  const crowd = name === 'W2' ? '200' : '16';
  return [
    middle('1', 'p50'),
    middle('1', 'p95'),
    middle(crowd, 'p50'),
    middle(crowd, 'p95'),
    bytes === undefined ? '' : number(bytes / 1000),
  ];
}

const spread = ({ middle, low, high }: Ratio) => `${number(middle)} (${number(low)}–${number(high)})`;

function ratiosOf({ targets }: Results): string {
  const ours = targets.find(({ name }) => name === 'ours');
  const peers = targets.filter(({ name }) => name !== 'ours');
  if (!ours || peers.length === 0) return '';
  const rows = peers.flatMap((peer) =>
    questionNames.flatMap((name) => {
      const [mine, theirs] = [measuredOf(ours, name), measuredOf(peer, name)];
      if (!mine || !theirs) return [];
      const [cpu, p50] = [ratioOf(mine.cpu, theirs.cpu), ratioOf(mine.p50, theirs.p50)];
      const goal = ratioGoals[peer.name as TargetName]?.[name];
      const met = [cpu, p50].map((ratio) => ratio && goal !== undefined && ratio.middle <= goal);
      const verdict = goal === undefined ? '' : `≤ ${goal}`;
      const word =
        goal === undefined ? '' : met.every(Boolean) ? 'met' : met[0] ? 'CPU met' : met[1] ? 'p50 met' : 'missed';
      return [[name, peer.name, cpu ? spread(cpu) : '–', p50 ? spread(p50) : '–', verdict, word]];
    }),
  );
  return table(['', 'against', 'CPU', 'p50', 'goal', ''], rows);
}

function placesOf({ targets }: Results): string {
  const rows = targets.map(({ name, loadSeconds, starts, memory }) => [
    name,
    loadSeconds === null ? '–' : number(loadSeconds),
    starts.length === 0 ? '–' : number(median(starts.map(({ milliseconds }) => milliseconds))),
    starts.length === 0 ? '–' : number(median(starts.map(({ seconds }) => seconds))),
    number(memory.server) +
      (name === 'ours' ? ` (goal ≤ ${memoryGoal}: ${memory.server <= memoryGoal ? 'met' : 'missed'})` : ''),
    number(memory.store),
  ]);
  return table(['target', 'load s', 'start to right answer ms', 'CPU s', 'server MB at most', 'store MB'], rows);
}

function costsOf({ costs }: Results): string[] {
  if (!costs) return [];
  const rows = questionNames.flatMap((name) => {
    const [cost, share] = [costs.atTable[name], costs.shares[name]];
    if (!cost && !share) return [];
    const of = (value: number | undefined) => (value === undefined ? '–' : number(value));
    return [
      [
        ...[name, of(cost?.requests), of(cost?.readUnits), of(cost?.writeUnits)],
        ...[of(share?.whole), of(share?.catalogue), of(share?.table), of(share?.rest)],
      ],
    ];
  });
  const head = [
    'ours',
    'table requests',
    'read units',
    'write units',
    'handler ms',
    'SQLite ms',
    'table ms',
    'GraphQL and the rest ms',
  ];
  return [
    'What an answer of ours costs at the table, and where its time goes, one request after another:',
    table(head, rows),
    ...(costs.coldStart ? [coldStartOf(costs.coldStart)] : []),
  ];
}

function coldStartOf({ bytes, cached, fresh }: ColdStart): string {
  const { milliseconds, bytes: most } = coldGoals;
  const verdict = (isMet: boolean) => (isMet ? 'met' : 'missed');
  return [
    `Cold start of the bundled API, import to first answer, catalogue on disk: ${number(cached.answered)} ms with compiled code kept`,
    `(import ${number(cached.imported)} ms; goal ≤ ${milliseconds}: ${verdict(cached.answered <= milliseconds)}),`,
    `${number(fresh.answered)} ms without (import ${number(fresh.imported)} ms; ${verdict(fresh.answered <= milliseconds)}).`,
    `Bundle ${number(bytes / 1e6)} MB (goal ≤ ${most / 1e6}: ${verdict(bytes <= most)}).`,
  ].join(' ');
}

/** How much more each target's answers cost with ten times the record. */
export function growth(small: Results, large: Results): string {
  const rows = questionNames.flatMap((name) =>
    large.targets.flatMap((after) => {
      const before = small.targets.find((target) => target.name === after.name);
      const [from, to] = [before && measuredOf(before, name), measuredOf(after, name)];
      if (!from || !to || name === 'B1' || name === 'W2') return [];
      // A walk is ten times as long; what may grow is a page of it.
      const pages = name === 'Q6' ? pagesOf(after) / pagesOf(before ?? after) : 1;
      const cpu = median(to.cpu) / median(from.cpu) / pages;
      const p50 = median(to.p50) / median(from.p50);
      const goal = after.name === 'ours' ? growthGoals[name] : undefined;
      const verdict = goal === undefined ? '' : `≤ ${goal}: ${cpu <= goal && p50 <= goal ? 'met' : 'missed'}`;
      return [[name, after.name, number(cpu), number(p50), verdict]];
    }),
  );
  return `### Growth from ${small.size.toLocaleString('en')} to ${large.size.toLocaleString('en')}\n\n${table(['', 'target', 'CPU ×', 'p50 ×', 'goal'], rows)}`;
}

const pagesOf = ({ walks }: TargetResults) => walks[0]?.pages ?? 1;
