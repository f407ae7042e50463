/** For each value of a column the proposals that have it. */
import { addNumbers, type Bits, noBits, unite } from './bits.ts';
import type { Block } from './blocks.ts';
import { blockSize } from './columns.ts';

export interface Postings {
  /** Numbers of the proposals with a code, ascending. Shared: not to be written to. */
  of(code: number): Uint32Array;
  /** Adds the proposals with any of these codes to a set. */
  addTo(bits: Bits, codes: Iterable<number>): void;
  /** What one proposal had, and what it has now. */
  change(number: number, before: Uint32Array, after: Uint32Array): void;
}

export function makePostings(blocks: readonly Block<Uint32Array>[], codes: number): Postings {
  const starts = new Uint32Array(codes + 1);
  for (const { cells } of blocks) {
    for (let at = 0; at < cells.length; at += 1) {
      const code = (cells[at] ?? 0) + 1;
      starts[code] = (starts[code] ?? 0) + 1;
    }
  }
  for (let code = 1; code <= codes; code += 1) starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
  const numbers = new Uint32Array(starts[codes] ?? 0);
  const next = starts.slice();
  for (const [index, { starts: cellStarts, cells }] of blocks.entries()) {
    for (let slot = 0; slot < blockSize; slot += 1) {
      const end = cellStarts[slot + 1] ?? 0;
      for (let at = cellStarts[slot] ?? 0; at < end; at += 1) {
        const code = cells[at] ?? 0;
        const place = next[code] ?? 0;
        numbers[place] = index * blockSize + slot;
        next[code] = place + 1;
      }
    }
  }
  /** Lists that changed since. */
  const changed = new Map<number, Uint32Array>();
  /** Lists longer than a set has words, as sets: they are quicker to add so. */
  const sets = new Map<number, Bits>();
  function setOf(code: number, numbers: Uint32Array, size: number): Bits {
    const known = sets.get(code);
    // A set is as long as there were blocks when it was made.
    if (known && known.length === size) return known;
    const made = noBits(size << 5);
    addNumbers(made, numbers);
    sets.set(code, made);
    return made;
  }
  function change(code: number, numbers: Uint32Array): void {
    changed.set(code, numbers);
    sets.delete(code);
  }
  const of: Postings['of'] = (code) =>
    changed.get(code) ?? (code < codes ? numbers.subarray(starts[code], starts[code + 1]) : none);
  return {
    of,
    addTo(bits, wanted) {
      for (const code of wanted) {
        const numbers = of(code);
        if (numbers.length > bits.length) unite(bits, setOf(code, numbers, bits.length));
        else addNumbers(bits, numbers);
      }
    },
    change(number, before, after) {
      for (const code of before) if (!after.includes(code)) change(code, without(of(code), number));
      for (const code of after) if (!before.includes(code)) change(code, including(of(code), number));
    },
  };
}

const none = new Uint32Array(0);

/** How many numbers of an ascending list are smaller. */
function placeOf(numbers: Uint32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function without(numbers: Uint32Array, gone: number): Uint32Array {
  const place = placeOf(numbers, gone);
  if (numbers[place] !== gone) return numbers;
  const fewer = new Uint32Array(numbers.length - 1);
  fewer.set(numbers.subarray(0, place));
  fewer.set(numbers.subarray(place + 1), place);
  return fewer;
}

function including(numbers: Uint32Array, added: number): Uint32Array {
  const place = placeOf(numbers, added);
  const more = new Uint32Array(numbers.length + 1);
  more.set(numbers.subarray(0, place));
  more[place] = added;
  more.set(numbers.subarray(place), place + 1);
  return more;
}
