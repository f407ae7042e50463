/** The histogram of tabling: months or years as bars, and which of them the query takes in. */
import type { ProposalQuery } from '#web/__generated__/graphql.ts';

type Count = { value: string; count: number };
type Stretch = Pick<ProposalQuery, 'tabledFrom' | 'tabledTo'>;

/** One bar: its first and last day, and how many records were tabled in it. */
export type Bin = { key: string; label: string; from: string; to: string; count: number };
export type TabledBins = {
  unit: 'month' | 'year';
  bins: Bin[];
  /** First and last bar that the query takes in whole. Null when it asks for no days, or for no whole bar in sight. */
  chosen: [number, number] | null;
  /** Records of the same time of which only the year is known; no bar of a month counts them. */
  yearOnly: number;
};

/** So many months are told apart side by side; a longer time is shown by years. */
const mostMonths = 60;
/** How much is shown around the days chosen, so that they can be widened again. */
const around = 6;

const isMonth = (value: string) => value.length === 7;
const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthOf = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
const names = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The bars for counts by month, YYYY-MM or YYYY. Months without records have a bar of no height. */
export function tabledBins(counts: readonly Count[], asked: Stretch): TabledBins {
  const [first, last] = ends(counts);
  if (first === null || last === null) return { unit: 'year', bins: [], chosen: null, yearOnly: 0 };
  const window = windowOf(first, last, asked);
  const bins = window ? monthBins(counts, ...window) : yearBins(counts, first, last);
  const years = new Set(bins.map(({ from }) => from.slice(0, 4)));
  const yearOnly = counts.filter(({ value }) => !isMonth(value) && years.has(value));
  return {
    unit: window ? 'month' : 'year',
    bins,
    chosen: chosenOf(bins, asked),
    yearOnly: window ? yearOnly.reduce((sum, { count }) => sum + count, 0) : 0,
  };
}

/** First and last month in which anything is counted; of a year alone its January and December. */
function ends(counts: readonly Count[]): [number, number] | [null, null] {
  const firsts = counts.map(({ value }) => numberOf(isMonth(value) ? value : `${value}-01`));
  const lasts = counts.map(({ value }) => numberOf(isMonth(value) ? value : `${value}-12`));
  return counts.length > 0 ? [Math.min(...firsts), Math.max(...lasts)] : [null, null];
}

/** First and last month to show; null when years are to be shown. */
function windowOf(first: number, last: number, { tabledFrom, tabledTo }: Stretch): [number, number] | null {
  if (last - first < mostMonths) return [first, last];
  if (!tabledFrom || !tabledTo) return null;
  const [from, to] = [Math.max(first, numberOf(tabledFrom) - around), Math.min(last, numberOf(tabledTo) + around)];
  return from <= to && to - from < mostMonths ? [from, to] : null;
}

function monthBins(counts: readonly Count[], first: number, last: number): Bin[] {
  const known = new Map(counts.map(({ value, count }) => [value, count]));
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const month = monthOf(first + at);
    const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
    return {
      key: month,
      label: names.format(new Date(`${month}-01T00:00:00Z`)),
      from: `${month}-01`,
      to: `${month}-${end}`,
      count: known.get(month) ?? 0,
    };
  });
}

function yearBins(counts: readonly Count[], first: number, last: number): Bin[] {
  const sums = new Map<string, number>();
  for (const { value, count } of counts) sums.set(value.slice(0, 4), (sums.get(value.slice(0, 4)) ?? 0) + count);
  const begin = Math.floor(first / 12);
  return Array.from({ length: Math.floor(last / 12) - begin + 1 }, (_, at) => {
    const year = String(begin + at).padStart(4, '0');
    return { key: year, label: year, from: `${year}-01-01`, to: `${year}-12-31`, count: sums.get(year) ?? 0 };
  });
}

function chosenOf(bins: readonly Bin[], { tabledFrom, tabledTo }: Stretch): [number, number] | null {
  if (!tabledFrom && !tabledTo) return null;
  const from = bins.findIndex((bin) => !tabledFrom || bin.from >= tabledFrom);
  const to = bins.findLastIndex((bin) => !tabledTo || bin.to <= tabledTo);
  return from !== -1 && to >= from ? [from, to] : null;
}

/** The days to ask for from one bar to another. All bars ask for no days, so that undated records count again. */
export function daysOf({ bins, unit }: TabledBins, from: number, to: number, asked: Stretch): Stretch {
  const isWhole = from === 0 && to === bins.length - 1;
  // Months in sight can be a part of a longer time: then all of them are still a choice.
  const isAll = isWhole && (unit === 'year' || (!asked.tabledFrom && !asked.tabledTo));
  return isAll
    ? { tabledFrom: undefined, tabledTo: undefined }
    : { tabledFrom: bins[from]?.from, tabledTo: bins[to]?.to };
}
