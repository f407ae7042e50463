/**
 * Which texts share wording, over all texts of the record. Candidates come from an index of runs of words that stand in several
 * texts; every share that is told was then worked out by comparing the two texts whole.
 */
import { passagesBetween, type Run, shingles, type Worded, wordsOutside } from './passages.ts';

/** Which text it is. */
export interface Origin {
  processId: string;
  proposalId: string;
  textId: string;
}
/** A text with the words that it adds to the text it wants changed. */
export interface Wording extends Origin {
  words: Uint32Array;
  shortest: number;
  /** 1 for each word that it adds. */
  isNew: Uint8Array;
  newWords: number;
  /** Runs of `shortest` words with a new word in them, as numbers; the second of the same is another number. */
  runs: readonly number[];
}

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

/** A text is compared with so many others at most: those with which it has most runs in common. */
const mostCompared = 50;

/** `bases` are the texts it wants changed. */
export function wordingOf(origin: Origin, { words, shortest }: Worded, bases: readonly Worded[]): Wording {
  const isNew = new Uint8Array(words.length).fill(1);
  for (const base of bases) {
    const outside = wordsOutside(words, passagesBetween(words, base.words, shortest));
    for (let at = 0; at < isNew.length; at += 1) isNew[at] = (isNew[at] ?? 0) & (outside[at] ?? 0);
  }
  const newWords = isNew.reduce((sum, mark) => sum + mark, 0);
  const runs = newWords < shortest ? [] : runsOf(words, isNew, shortest);
  return { ...origin, words, shortest, isNew, newWords, runs };
}

function runsOf(words: Uint32Array, isNew: Uint8Array, shortest: number): number[] {
  const seen = new Set<number>();
  // How many new words stand in the run.
  let inside = 0;
  for (let at = 0; at < shortest - 1; at += 1) inside += isNew[at] ?? 0;
  for (const [at, hash] of shingles(words, shortest).entries()) {
    inside += isNew[at + shortest - 1] ?? 0;
    if (inside > 0) {
      let run = hash;
      while (seen.has(run)) run = (run + 0x9e3779b1) >>> 0;
      seen.add(run);
    }
    inside -= isNew[at] ?? 0;
  }
  return [...seen];
}

interface Pair {
  one: Entry;
  other: Entry;
  share: number;
}
/** Texts of one and the same words stand in the index once. */
interface Entry {
  wording: Wording;
  copies: Wording[];
  /** Numbers of those of its runs that other entries have too, the rarest first. */
  common: number[];
}

export function indexWordings(wordings: readonly Wording[]): SharedWording {
  const { entries, holders, entryOf } = makeIndex(wordings);
  const counts = new Uint16Array(entries.length);

  /** Entries that have runs in common with one, most runs first. `spare` says how many of its runs may be left out. */
  function candidates(entry: Entry, spare: number): Entry[] {
    const met: number[] = [];
    for (const run of entry.common.slice(0, Math.max(0, entry.common.length - spare))) {
      for (const holder of holders[run] ?? []) {
        if (counts[holder] === 0) met.push(holder);
        counts[holder] = (counts[holder] ?? 0) + 1;
      }
    }
    const ranked = met.map((place) => ({ place, count: counts[place] ?? 0 }));
    for (const place of met) counts[place] = 0;
    ranked.sort((a, b) => b.count - a.count || a.place - b.place);
    return ranked.flatMap(({ place }) => entries[place] ?? []).filter((other) => other !== entry);
  }

  const found = new Map<number, Pair[]>();
  function compare(atLeast: number): Pair[] {
    return entries.flatMap((entry) => {
      // By this share and no less, so many of its runs are in the other text too; the most frequent need not be looked up.
      const needed = Math.ceil((atLeast * entry.wording.newWords) / entry.wording.shortest);
      const longer = candidates(entry, Math.max(0, needed - 1)).filter(({ wording }) =>
        isShorter(entry.wording, wording),
      );
      return longer.slice(0, mostCompared).flatMap((other) => {
        const share = shareOf(entry.wording, other.wording);
        return share >= atLeast ? [{ one: entry, other, share }] : [];
      });
    });
  }
  return {
    near(proposalId, atLeast) {
      const best = new Map<string, Sharing>();
      for (const [one, entry] of entryOf.get(proposalId) ?? []) {
        const others = candidates(entry, 0).slice(0, mostCompared);
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
    const entry = known ?? { wording, copies: [], common: [] };
    if (known) known.copies.push(wording);
    else byWords.set(key, entry);
    entryOf.set(wording.proposalId, [...(entryOf.get(wording.proposalId) ?? []), [wording, entry]]);
  }
  const entries = [...byWords.values()];
  return { entries, entryOf, holders: holdersOf(entries) };
}

/** Room for the places of entries below the number of a run; both together are a whole number still exact in a double. */
const places = 2 ** 21;

/** For each run that several entries have, their places; sorted as numbers, which costs a tenth of a map of lists. */
function holdersOf(entries: readonly Entry[]): number[][] {
  const length = entries.reduce((sum, { wording }) => sum + wording.runs.length, 0);
  const sorted = new Float64Array(length);
  let filled = 0;
  for (const [place, { wording }] of entries.entries()) {
    for (const run of wording.runs) {
      sorted[filled] = run * places + place;
      filled += 1;
    }
  }
  sorted.sort();
  const holders: number[][] = [];
  for (let from = 0, to = 0; from < length; from = to) {
    const run = Math.floor((sorted[from] ?? 0) / places);
    while (to < length && Math.floor((sorted[to] ?? 0) / places) === run) to += 1;
    if (to - from > 1) holders.push(Array.from(sorted.subarray(from, to), (value) => value % places));
  }
  // The rarest first, so that the lists of an entry are too.
  holders.sort((a, b) => a.length - b.length);
  for (const [number, list] of holders.entries()) for (const place of list) entries[place]?.common.push(number);
  return holders;
}

const isShorter = (one: Wording, other: Wording) =>
  one.newWords < other.newWords || (one.newWords === other.newWords && one.textId < other.textId);

/** Share of the words that the shorter adds which stand in passages of both, and which the other adds too. */
function shareOf(one: Wording, other: Wording): number {
  const runs = sharedRuns(one, other);
  let shared = 0;
  for (const { start, laterStart, length } of runs) {
    for (let at = 0; at < length; at += 1) shared += (one.isNew[start + at] ?? 0) & (other.isNew[laterStart + at] ?? 0);
  }
  return shared / Math.min(one.newWords, other.newWords);
}

/** The passages of two texts that hold words both add. */
export const sharedRuns = (one: Wording, other: Wording): Run[] =>
  passagesBetween(one.words, other.words, one.shortest).filter(({ start, laterStart, length }) => {
    for (let at = 0; at < length; at += 1) if (one.isNew[start + at] && other.isNew[laterStart + at]) return true;
    return false;
  });
