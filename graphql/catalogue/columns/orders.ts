/** The orders of lists: every proposal has its place in each, by a key and then by its id. */
import type { ProposalSort } from '../../proposals/query.ts';
import { afterAll } from '../order.ts';
import { type Bits, noBits, numbersIn } from './bits.ts';
import { type Block, bytesOf, compareTexts, emptyBlock } from './blocks.ts';
import { blockSize, type CodedName, type TextName } from './columns.ts';
import type { Memory } from './memory.ts';
import type { Changes } from './pack.ts';

export type Sort = Exclude<ProposalSort, 'RELEVANCE'>;

export interface Order {
  /** Numbers of all proposals, first to last. */
  sequence: Uint32Array;
  /** The place of each number. */
  places: Int32Array;
}

interface Rule {
  column: TextName | 'first_day';
  descending: boolean;
  /** What stands in a position for a proposal that has no key. Such come last, whichever way the others go. */
  missing: string;
}

/** A date that is not known to the day stands where its first day does. */
const rules: Record<Sort, Rule> = {
  TABLED_NEWEST: { column: 'first_day', descending: true, missing: '' },
  TABLED_OLDEST: { column: 'first_day', descending: false, missing: afterAll },
  UPDATED_NEWEST: { column: 'updated_at', descending: true, missing: '' },
  SYMBOL: { column: 'symbol_order', descending: false, missing: afterAll },
};

/** All there are: those that have a kind. */
export const allBits = (memory: Memory): Bits =>
  memory.once('all', ['kind'], () => {
    const bits = noBits(memory.size());
    for (const [block, { starts }] of memory.column('kind').blocks.entries()) {
      for (let slot = 0; slot < blockSize; slot += 1) {
        if (starts[slot] === starts[slot + 1]) continue;
        const word = (block * blockSize + slot) >>> 5;
        bits[word] = (bits[word] ?? 0) | (1 << (slot & 31));
      }
    }
    return bits;
  });

/** The key by which a proposal stands in an order, as in a position. */
export function keyOf(memory: Memory, sort: Sort, number: number): string {
  const { column, missing } = rules[sort];
  return (column === 'first_day' ? valueAt(memory, column, number) : memory.text(column, number)) || missing;
}

function valueAt(memory: Memory, column: CodedName, number: number): string {
  const { blocks, values } = memory.column(column);
  const block = blocks[Math.floor(number / blockSize)];
  const slot = number % blockSize;
  const start = block?.starts[slot] ?? 0;
  return block && start < (block.starts[slot + 1] ?? 0) ? (values[block.cells[start] ?? 0] ?? '') : '';
}

export function orderOf(memory: Memory, sort: Sort): Order {
  const correct = (order: Order, { cells }: Changes) => {
    const changed = new Set(
      cells.filter(({ column }) => column === rules[sort].column || column === 'id').map(({ number }) => number),
    );
    return changed.size > mostCorrected ? undefined : corrected(memory, sort, order, changed);
  };
  return memory.once(
    `order ${sort}`,
    [rules[sort].column, 'id'],
    () => withPlaces(memory, sortAll(memory, sort)),
    correct,
  );
}

/** Beyond so many changes sorting anew is quicker. */
const mostCorrected = 500;

function sortAll(memory: Memory, sort: Sort): Uint32Array {
  const byId = numbersById(memory);
  const { column, descending } = rules[sort];
  if (column === 'first_day') return dealOut(byId, ...ranksByDay(memory, descending));
  const blocks = memory.textBlocks(column);
  const isMissing = (number: number) => {
    const { starts } = blocks[Math.floor(number / blockSize)] ?? nothing;
    return starts[number % blockSize] === starts[(number % blockSize) + 1];
  };
  const compare = comparing(blocks);
  // What has one key stays in the order of ids.
  const keyed = [...byId].filter((number) => !isMissing(number));
  keyed.sort(descending ? (a, b) => compare(b, a) : compare);
  return Uint32Array.from([...keyed, ...byId.filter(isMissing)]);
}

const nothing = emptyBlock(bytesOf);

/** Compares the texts of two numbers. */
function comparing(blocks: readonly Block<Uint8Array>[]): (a: number, b: number) => number {
  const blockOf = (number: number) => blocks[Math.floor(number / blockSize)] ?? nothing;
  return (a, b) => compareTexts(blockOf(a), a % blockSize, blockOf(b), b % blockSize);
}

/** All there are, by their ids. Numbers mostly follow the ids; then nothing is left to sort. */
const numbersById = (memory: Memory): Uint32Array =>
  memory.once('numbers by id', ['id', 'kind'], () => {
    const compare = comparing(memory.textBlocks('id'));
    const numbers = numbersIn(allBits(memory));
    const sorted = numbers.every((number, at) => at === 0 || compare(numbers[at - 1] ?? 0, number) < 0);
    return sorted ? numbers : Uint32Array.from([...numbers].sort(compare));
  });

/** More codes than there are days. */
const codeRoom = 2 ** 24;

/** For every number where its day stands among all days, and how many ranks there are; what has none comes last. */
function ranksByDay(memory: Memory, descending: boolean): [ranks: Uint32Array, count: number] {
  const { blocks, values } = memory.column('first_day');
  // Sorted as numbers that hold the day and, below it, the code.
  const days = Float64Array.from(values, (day, code) => Number(day.replaceAll('-', '')) * codeRoom + code).sort();
  if (descending) days.reverse();
  const rankOf = new Uint32Array(values.length);
  for (let rank = 0; rank < days.length; rank += 1) rankOf[(days[rank] ?? 0) % codeRoom] = rank;
  const ranks = new Uint32Array(memory.size()).fill(values.length);
  for (const [block, { starts, cells }] of blocks.entries()) {
    for (let slot = 0; slot < blockSize; slot += 1) {
      const start = starts[slot] ?? 0;
      if (start < (starts[slot + 1] ?? 0)) ranks[block * blockSize + slot] = rankOf[cells[start] ?? 0] ?? 0;
    }
  }
  return [ranks, values.length + 1];
}

/** Numbers by rank; those of one rank stay as they are. */
function dealOut(numbers: Uint32Array, ranks: Uint32Array, count: number): Uint32Array {
  const next = new Uint32Array(count + 1);
  for (let at = 0; at < numbers.length; at += 1) {
    const beyond = (ranks[numbers[at] ?? 0] ?? 0) + 1;
    next[beyond] = (next[beyond] ?? 0) + 1;
  }
  for (let rank = 1; rank < next.length; rank += 1) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const sequence = new Uint32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const rank = ranks[number] ?? 0;
    const place = next[rank] ?? 0;
    sequence[place] = number;
    next[rank] = place + 1;
  }
  return sequence;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Keys in the direction of an order, what has none last. */
function comparingKeys(sort: Sort): (a: string, b: string) => number {
  const { descending, missing } = rules[sort];
  return (a, b) => {
    if (a === b) return 0;
    if (a === missing || b === missing) return a === missing ? 1 : -1;
    // By code point, as the bytes of the texts are sorted.
    return Buffer.compare(Buffer.from(a), Buffer.from(b)) * (descending ? -1 : 1);
  };
}

function withPlaces(memory: Memory, sequence: Uint32Array): Order {
  const places = new Int32Array(memory.size()).fill(-1);
  for (let place = 0; place < sequence.length; place += 1) places[sequence[place] ?? 0] = place;
  return { sequence, places };
}

/** How many of a sequence come before a key and an id, or are just that. */
function placeIn(memory: Memory, sort: Sort, sequence: Uint32Array, key: string, id: string): number {
  const compareKeys = comparingKeys(sort);
  let low = 0;
  let high = sequence.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const number = sequence[middle] ?? 0;
    const order = compareKeys(keyOf(memory, sort, number), key) || compare(memory.text('id', number), id);
    if (order <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place beyond a key and an id, whether or not there still is such a proposal. */
export const placeBeyond = (memory: Memory, sort: Sort, key: string, id: string): number =>
  placeIn(memory, sort, orderOf(memory, sort).sequence, key, id);

/** The order with some proposals taken out and those that are still there put in their new places. */
function corrected(memory: Memory, sort: Sort, { sequence, places }: Order, changed: ReadonlySet<number>): Order {
  const present = [...changed].filter((number) => memory.text('id', number) !== '');
  const left = [...changed].map((number) => places[number] ?? -1).filter((place) => place >= 0);
  const room = new Uint32Array(sequence.length + present.length);
  room.set(sequence);
  let count = sequence.length;
  // From the last to the first, so that the places of those before stay what they were.
  for (const place of left.sort((a, b) => b - a)) {
    room.copyWithin(place, place + 1, count);
    count -= 1;
  }
  for (const number of present) {
    const key = keyOf(memory, sort, number);
    const place = placeIn(memory, sort, room.subarray(0, count), key, memory.text('id', number));
    room.copyWithin(place + 1, place, count);
    room[place] = number;
    count += 1;
  }
  return withPlaces(memory, room.slice(0, count));
}
