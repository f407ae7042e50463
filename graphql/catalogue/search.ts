/** Lists of proposals: each order is a key and the id, so that a place in it stays the same when records are added. */
import type { ProposalQuery, ProposalSort } from '../proposals/query.ts';
import type { Stretch } from './catalogue.ts';
import { type Bits, hasNumber, numbersIn } from './columns/bits.ts';
import type { Memory } from './columns/memory.ts';
import { keyOf, orderOf, placeBeyond, type Sort } from './columns/orders.ts';
import { type Asked, ask } from './filters.ts';
import type { Rows } from './rows.ts';

type Position = Stretch['items'][number]['position'];

/** Proposals of a query in an order, after a position, at most `limit`. */
export function findProposals(
  rows: Rows,
  query: ProposalQuery,
  sort: ProposalSort,
  after: Position | null,
  limit: number,
): Stretch {
  const asked = ask(rows, query);
  if (sort === 'RELEVANCE' && query.text !== null) return findBest(asked, after, limit);
  return findInOrder(asked, sort === 'RELEVANCE' ? 'TABLED_NEWEST' : sort, after, limit);
}

const word = (part: Position[number] | undefined) => String(part ?? '');

function findInOrder(asked: Asked, sort: Sort, after: Position | null, limit: number): Stretch {
  const { memory } = asked;
  const order = orderOf(memory, sort);
  const bits = asked.found();
  const from = after ? placeBeyond(memory, sort, word(after[0]), word(after[1])) : 0;
  // Walking the order meets a match every so many steps; gathering all matches to choose from costs a step for each.
  const matches = asked.count();
  const walks = matches * matches > limit * order.sequence.length;
  const places = walks
    ? walk(order.sequence, bits, from, limit + 1)
    : smallest(placesOf(bits, order.places, from), limit + 1);
  const numbers = Array.from(places, (place) => order.sequence[place] ?? 0);
  return stretch(memory, numbers, limit, (number, id) => [keyOf(memory, sort, number), id]);
}

/** Places of the first matches from a place on. */
function walk(sequence: Uint32Array, bits: Bits, from: number, most: number): number[] {
  const found: number[] = [];
  for (let place = from; place < sequence.length && found.length < most; place += 1) {
    if (hasNumber(bits, sequence[place] ?? 0)) found.push(place);
  }
  return found;
}

/** Places of all matches from a place on, in no order. */
const placesOf = (bits: Bits, places: Int32Array, from: number): Uint32Array =>
  numbersIn(bits)
    .map((number) => places[number] ?? 0)
    .filter((place) => place >= from);

/** The smallest of some numbers, ascending. Most of the others are passed by with one look at the largest of those kept. */
function smallest(numbers: Uint32Array, most: number): Uint32Array {
  const kept = new Uint32Array(Math.min(most, numbers.length));
  let count = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    if (count === kept.length && number >= (kept[count - 1] ?? 0)) continue;
    let place = count < kept.length ? count : count - 1;
    for (; place > 0 && (kept[place - 1] ?? 0) > number; place -= 1) kept[place] = kept[place - 1] ?? 0;
    kept[place] = number;
    if (count < kept.length) count += 1;
  }
  return kept;
}

/** Of keys that hold a tier above a place in the order of tabling. */
const tierStep = 2 ** 28;

/**
 * Best match first: the very symbol, then by where the words stand (title, summary, elsewhere), the newest first in each. Tier
 * and place are a proposal's own, so they stay what they are while others are added.
 */
function findBest(asked: Asked, after: Position | null, limit: number): Stretch {
  const { memory } = asked;
  const { sequence, places } = orderOf(memory, 'TABLED_NEWEST');
  const bits = asked.found();
  const { numbers, tiers } = asked.match();
  const from = after
    ? Number(after[0] ?? 0) * tierStep + placeBeyond(memory, 'TABLED_NEWEST', word(after[1]), word(after[2]))
    : 0;
  const keys = new Uint32Array(numbers.length);
  let count = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const key = (tiers[at] ?? 0) * tierStep + (places[number] ?? 0);
    if (key < from || !hasNumber(bits, number)) continue;
    keys[count] = key;
    count += 1;
  }
  const found = [...smallest(keys.subarray(0, count), limit + 1)];
  const tierOf = new Map(found.map((key) => [sequence[key % tierStep] ?? 0, Math.floor(key / tierStep)]));
  return stretch(memory, [...tierOf.keys()], limit, (number, id) => [
    tierOf.get(number) ?? 0,
    keyOf(memory, 'TABLED_NEWEST', number),
    id,
  ]);
}

function stretch(
  memory: Memory,
  numbers: readonly number[],
  limit: number,
  position: (number: number, id: string) => Position,
): Stretch {
  const items = numbers.slice(0, limit).map((number) => {
    const id = memory.text('id', number);
    return { id, position: position(number, id) };
  });
  return { items, hasMore: numbers.length > limit };
}

export const countProposals = (rows: Rows, query: ProposalQuery): number => ask(rows, query).count();

export const proposalIdsBySymbol = (rows: Rows, symbolKey: string) =>
  rows.texts('SELECT id FROM proposals WHERE symbol_key = $symbolKey ORDER BY id', { symbolKey });
