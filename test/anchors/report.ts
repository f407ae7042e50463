/** The measure as a table: one line for each way in which texts change. */
import type { Outcome } from './measure.ts';

export interface Counts {
  quotes: number;
  kept: number;
  /** Kept, and shown as certain at its own place. */
  keptCertain: number;
  /** Kept, and shown to be confirmed at its own place. */
  keptPossible: number;
  certain: number;
  /** Shown as certain at a place that is not the quote's, or though its words are no longer the same. */
  certainWrong: number;
  doubtful: number;
  changed: number;
  changedFound: number;
  possible: number;
  possibleRight: number;
  gone: number;
  goneOrphaned: number;
}

export function count(outcomes: readonly Outcome[]): Counts {
  const many = (meets: (outcome: Outcome) => boolean) => outcomes.filter(meets).length;
  const isCertain = ({ state }: Outcome) => state === 'EXACT' || state === 'MOVED';
  return {
    quotes: outcomes.length,
    kept: many(({ fate }) => fate === 'KEPT'),
    keptCertain: many((one) => one.fate === 'KEPT' && isCertain(one) && one.isRight),
    keptPossible: many((one) => one.fate === 'KEPT' && one.state === 'POSSIBLE' && one.isRight),
    certain: many(isCertain),
    certainWrong: many((one) => isCertain(one) && !(one.fate === 'KEPT' && one.isRight)),
    doubtful: many(({ fate }) => fate === 'DOUBTFUL'),
    changed: many(({ fate }) => fate === 'CHANGED'),
    changedFound: many((one) => one.fate === 'CHANGED' && one.state === 'POSSIBLE' && one.isRight),
    possible: many(({ state }) => state === 'POSSIBLE'),
    possibleRight: many((one) => one.state === 'POSSIBLE' && one.isRight),
    gone: many(({ fate }) => fate === 'GONE'),
    goneOrphaned: many((one) => one.fate === 'GONE' && one.state === 'ORPHANED'),
  };
}

const share = (part: number, whole: number, digits = 2) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(digits)} %`;
const number = (count: number) => count.toLocaleString('en');

export function table(outcomes: readonly Outcome[], by: 'kind' | 'language'): string {
  const rows = [...new Set(outcomes.map((one) => one[by]))].map((name) => ({
    name,
    ...count(outcomes.filter((one) => one[by] === name)),
  }));
  const lines = [...rows, { name: '**all**', ...count(outcomes) }].map((row) =>
    [
      row.name,
      number(row.quotes),
      number(row.kept),
      share(row.keptCertain, row.kept),
      share(row.keptPossible, row.kept),
      share(row.certain - row.certainWrong, row.certain),
      share(row.certainWrong, row.certain, 3),
      number(row.changed),
      share(row.changedFound, row.changed, 1),
      share(row.possibleRight, row.possible, 1),
      number(row.gone),
      share(row.goneOrphaned, row.gone, 1),
    ].join(' | '),
  );
  const head = [
    by === 'kind' ? 'what changed' : 'language',
    'quotes',
    'kept',
    'certain, right (recall)',
    'to be confirmed, right',
    'certain: precision',
    'certain, wrong',
    'reworded',
    'shown to be confirmed (recall)',
    'to be confirmed: precision',
    'gone',
    'orphaned (recall)',
  ];
  return [head.join(' | '), head.map((_, at) => (at === 0 ? '---' : '---:')).join(' | '), ...lines]
    .map((line) => `| ${line} |`)
    .join('\n');
}

/** A line of the table of thresholds; its head without outcomes. */
export function sweepLine(name?: string, outcomes: readonly Outcome[] = []): string {
  if (name === undefined) {
    const head = [
      'threshold',
      'kept: certain, right',
      'certain, wrong',
      'reworded: to be confirmed',
      'to be confirmed: precision',
      'gone: orphaned',
    ];
    return `| ${head.join(' | ')} |\n| ${head.map((_, at) => (at === 0 ? '---' : '---:')).join(' | ')} |`;
  }
  const all = count(outcomes);
  const cells = [
    name,
    share(all.keptCertain, all.kept),
    share(all.certainWrong, all.certain, 3),
    share(all.changedFound, all.changed, 1),
    share(all.possibleRight, all.possible, 1),
    share(all.goneOrphaned, all.gone, 1),
  ];
  return `| ${cells.join(' | ')} |`;
}
