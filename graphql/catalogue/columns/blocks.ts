/** A column's cells for 4,096 proposals, one behind the other: those of a proposal lie between its start and the next. */
import { blockSize } from './columns.ts';

/** Codes ascending, or the bytes of a text in UTF-8. */
export type Cells = Uint32Array | Uint8Array;

export interface Block<T extends Cells> {
  /** One more than there are proposals. */
  starts: Uint32Array;
  cells: T;
}

export const codesOf = (length: number): Uint32Array => new Uint32Array(length);
export const bytesOf = (length: number): Uint8Array => new Uint8Array(length);

export const emptyBlock = <T extends Cells>(make: (length: number) => T): Block<T> => ({
  starts: new Uint32Array(blockSize + 1),
  cells: make(0),
});

/** What stands at a slot. It shares the block's memory. */
export const cellsAt = <T extends Cells>({ starts, cells }: Block<T>, slot: number): T =>
  // A part of an array is an array of its kind.
  cells.subarray(starts[slot] ?? 0, starts[slot + 1] ?? 0) as T;

/** The same block with other cells at some slots; what lies between them is copied as it is. */
export function rewrite<T extends Cells>(
  block: Block<T>,
  changed: ReadonlyMap<number, T>,
  make: (length: number) => T,
): Block<T> {
  const slots = Uint16Array.from(changed.keys()).sort();
  const starts = block.starts.slice();
  let grown = 0;
  let next = 0;
  for (let slot = 0; slot < blockSize; slot += 1) {
    if (slots[next] === slot) {
      grown += (changed.get(slot)?.length ?? 0) - cellsAt(block, slot).length;
      next += 1;
    }
    starts[slot + 1] = (starts[slot + 1] ?? 0) + grown;
  }
  const cells = make(block.cells.length + grown);
  let copied = 0;
  for (const slot of slots) {
    const start = starts[slot] ?? 0;
    const before = block.cells.subarray(copied, block.starts[slot]);
    cells.set(before, start - before.length);
    cells.set(changed.get(slot) ?? make(0), start);
    copied = block.starts[slot + 1] ?? 0;
  }
  const rest = block.cells.subarray(copied);
  cells.set(rest, cells.length - rest.length);
  return { starts, cells };
}

/** In the order of bytes of the machine; every one this runs on has the same. */
export function encode({ starts, cells }: Block<Cells>): Uint8Array {
  const packed = new Uint8Array(starts.byteLength + cells.byteLength);
  packed.set(new Uint8Array(starts.buffer, starts.byteOffset, starts.byteLength));
  packed.set(new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength), starts.byteLength);
  return packed;
}

function decode(packed: Uint8Array): { starts: Uint32Array; rest: Uint8Array } {
  // Numbers of four bytes begin at a multiple of four.
  const aligned = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const starts = new Uint32Array(aligned.buffer, aligned.byteOffset, blockSize + 1);
  return { starts, rest: aligned.subarray(starts.byteLength) };
}

export function decodeCodes(packed: Uint8Array): Block<Uint32Array> {
  const { starts, rest } = decode(packed);
  return { starts, cells: new Uint32Array(rest.buffer, rest.byteOffset, rest.byteLength / 4) };
}

export function decodeBytes(packed: Uint8Array): Block<Uint8Array> {
  const { starts, rest } = decode(packed);
  return { starts, cells: rest };
}

/** Compares the bytes of two texts: the order of their characters by code point. Negative when the first comes first. */
export function compareTexts(a: Block<Uint8Array>, slotA: number, b: Block<Uint8Array>, slotB: number): number {
  const startA = a.starts[slotA] ?? 0;
  const startB = b.starts[slotB] ?? 0;
  const lengthA = (a.starts[slotA + 1] ?? 0) - startA;
  const lengthB = (b.starts[slotB + 1] ?? 0) - startB;
  for (let at = 0; at < lengthA && at < lengthB; at += 1) {
    const difference = (a.cells[startA + at] ?? 0) - (b.cells[startB + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}
