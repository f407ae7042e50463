/**
 * Which texts share wording, over all texts of the record. Candidates come from an index of runs of words that stand in several
 * texts; every share that is told was then worked out by comparing the two texts whole.
 */
import { isShorter, mostShareOf, type Origin, shareOf, sharesOf, type Wording } from './sharedWords.ts';

/** Two texts that share. */
export interface Sharing {
  one: Wording;
  other: Wording;
  share: number;
}

export interface SharedWording {
  /** For a proposal, the others that share at least so much, the largest share first, each by its best pair of texts. */
  near(proposalId: string, atLeast: number): Sharing[];
  /** Texts that share at least so much, among some proposals: enough of the pairs that all which hang together do so by them. */
  pairs(atLeast: number, isAsked: (origin: Origin) => boolean): Sharing[];
}

/** How far others are looked for that have runs in common with a text. */
interface Reach {
  /** Whether those that add fewer words are looked for too. */
  both: boolean;
  /** Of a run that more texts have, so many are looked at: those that come next by how many words they add. */
  holders: number;
  /** Of those that were met, so many are compared with it whole: those that have most runs in common. */
  compared: number;
}
/** For all texts at once: that what hangs together is met costs less than to meet every pair in it. */
const forPairs: Reach = { both: false, holders: 200, compared: 20 };
const forOne: Reach = { both: true, holders: Number.POSITIVE_INFINITY, compared: 100 };

interface Pair {
  one: Entry;
  other: Entry;
  share: number;
}
/** Texts of one and the same words stand in the index once. */
interface Entry {
  wording: Wording;
  copies: Wording[];
  /** Its place in the index, those that add fewest words first. */
  place: number;
  /** Numbers of those of its runs that other entries have too, the rarest first. */
  common: number[];
}

export function indexWordings(wordings: readonly Wording[]): SharedWording {
  const { entries, holders, entryOf } = makeIndex(wordings);
  const counts = new Uint16Array(entries.length);

  /** Entries that have most of these runs of an entry too. */
  function candidates(entry: Entry, runs: readonly number[], reach: Reach): Entry[] {
    const met: number[] = [];
    for (const run of runs) {
      const list = holders[run] ?? [];
      const from = reach.both ? 0 : beyond(list, entry.place);
      const to = Math.min(list.length, from + reach.holders);
      for (let at = from; at < to; at += 1) {
        const holder = list[at] ?? 0;
        if (counts[holder] === 0) met.push(holder);
        counts[holder] = (counts[holder] ?? 0) + 1;
      }
    }
    const byCount: Entry[][] = [];
    for (const place of met) {
      const other = entries[place];
      const count = counts[place] ?? 0;
      counts[place] = 0;
      if (!other || other === entry) continue;
      const same = byCount[count] ?? [];
      byCount[count] = same;
      same.push(other);
    }
    return byCount.reverse().flat().slice(0, reach.compared);
  }

  const found = new Map<number, Pair[]>();
  function compare(atLeast: number): Pair[] {
    return entries.flatMap((entry) => {
      // By this share and no less, so many of its runs are in the other text too; the most frequent need not be looked up.
      const needed = Math.ceil((atLeast * entry.wording.newWords) / entry.wording.shortest);
      const shareWith = sharesOf(entry.wording);
      const runs = entry.common.slice(0, Math.max(0, entry.common.length - needed + 1));
      return candidates(entry, runs, forPairs).flatMap((other) => {
        if (mostShareOf(entry.wording, other.wording) < atLeast) return [];
        const share = shareWith(other.wording);
        return share >= atLeast ? [{ one: entry, other, share }] : [];
      });
    });
  }
  return {
    near(proposalId, atLeast) {
      const best = new Map<string, Sharing>();
      for (const [one, entry] of entryOf.get(proposalId) ?? []) {
        const others = candidates(entry, entry.common, forOne);
        for (const { wording, copies } of [entry, ...others]) {
          const share = wording === entry.wording ? 1 : shareOf(one, wording);
          for (const other of [wording, ...copies]) {
            const known = best.get(other.proposalId);
            if (other.proposalId !== proposalId && share >= atLeast && share > (known?.share ?? 0))
              best.set(other.proposalId, { one, other, share });
          }
        }
      }
      return [...best.values()].sort((a, b) => b.share - a.share || (a.other.proposalId < b.other.proposalId ? -1 : 1));
    },
    pairs(atLeast, isAsked) {
      // In tenths, so that whatever is asked is worked out ten times at most.
      const tenth = Math.floor(atLeast * 10) / 10;
      const known = found.get(tenth) ?? compare(tenth);
      found.set(tenth, known);
      const asked = ({ wording, copies }: Entry) => [wording, ...copies].filter(isAsked);
      const copied = entries.flatMap((entry): Sharing[] => {
        const [one, ...others] = entry.copies.length > 0 ? asked(entry) : [];
        return one ? others.map((other) => ({ one, other, share: 1 })) : [];
      });
      const alike = known
        .filter(({ share }) => share >= atLeast)
        .flatMap(({ one, other, share }) => {
          const [[first], [second]] = [asked(one), asked(other)];
          return first && second ? [{ one: first, other: second, share }] : [];
        });
      return [...copied, ...alike].filter(({ one, other }) => one.proposalId !== other.proposalId);
    },
  };
}

function makeIndex(wordings: readonly Wording[]) {
  const byWords = new Map<string, Entry>();
  const entryOf = new Map<string, [Wording, Entry][]>();
  for (const wording of wordings) {
    if (wording.runs.length === 0) continue;
    const { words, isNew } = wording;
    const key = `${Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('latin1')} ${isNew.join('')}`;
    const known = byWords.get(key);
    const entry = known ?? { wording, copies: [], place: 0, common: [] };
    if (known) known.copies.push(wording);
    else byWords.set(key, entry);
    entryOf.set(wording.proposalId, [...(entryOf.get(wording.proposalId) ?? []), [wording, entry]]);
  }
  const entries = [...byWords.values()].sort((a, b) => (isShorter(a.wording, b.wording) ? -1 : 1));
  for (const [place, entry] of entries.entries()) entry.place = place;
  return { entries, entryOf, holders: holdersOf(entries) };
}

/** Where in an ascending list that which lies beyond a place begins. */
function beyond(list: readonly number[], place: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Room for the places of entries below the number of a run; both together are a whole number still exact in a double. */
const room = 2 ** 21;

/** For each run that several entries have, their places; sorted as numbers, which costs a tenth of a map of lists. */
function holdersOf(entries: readonly Entry[]): number[][] {
  const length = entries.reduce((sum, { wording }) => sum + wording.runs.length, 0);
  const sorted = new Float64Array(length);
  let filled = 0;
  for (const [place, { wording }] of entries.entries()) {
    for (const run of wording.runs) {
      sorted[filled] = run * room + place;
      filled += 1;
    }
  }
  sorted.sort();
  const holders: number[][] = [];
  for (let from = 0, to = 0; from < length; from = to) {
    const run = Math.floor((sorted[from] ?? 0) / room);
    while (to < length && Math.floor((sorted[to] ?? 0) / room) === run) to += 1;
    if (to - from > 1) holders.push(Array.from(sorted.subarray(from, to), (value) => value % room));
  }
  // The rarest first, so that the lists of an entry are too.
  holders.sort((a, b) => a.length - b.length);
  for (const [number, list] of holders.entries()) for (const place of list) entries[place]?.common.push(number);
  return holders;
}
