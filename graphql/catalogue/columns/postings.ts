/** For each value of a column the proposals that have it. */
import type { Block } from './blocks.ts';
import { blockSize } from './columns.ts';

export interface Postings {
  /** Numbers of the proposals with a code, ascending. Shared: not to be written to. */
  of(code: number): Uint32Array;
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
  const of: Postings['of'] = (code) =>
    changed.get(code) ?? (code < codes ? numbers.subarray(starts[code], starts[code + 1]) : none);
  return {
    of,
    change(number, before, after) {
      for (const code of before) if (!after.includes(code)) changed.set(code, without(of(code), number));
      for (const code of after) if (!before.includes(code)) changed.set(code, including(of(code), number));
    },
  };
}

const none = new Uint32Array(0);
const without = (numbers: Uint32Array, gone: number) => numbers.filter((number) => number !== gone);

function including(numbers: Uint32Array, added: number): Uint32Array {
  let place = numbers.length;
  while (place > 0 && (numbers[place - 1] ?? 0) > added) place -= 1;
  const more = new Uint32Array(numbers.length + 1);
  more.set(numbers.subarray(0, place));
  more[place] = added;
  more.set(numbers.subarray(place), place + 1);
  return more;
}
