/** Sets of proposals, one bit for each number. */
import { blockSize } from './columns.ts';

/** As long as there are numbers in all blocks; sets of one moment are of one length. */
export type Bits = Int32Array;

export const noBits = (size: number): Bits => new Int32Array(size >>> 5);

export function addNumbers(bits: Bits, numbers: Uint32Array): void {
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const word = number >>> 5;
    bits[word] = (bits[word] ?? 0) | (1 << (number & 31));
  }
}

export function intersect(into: Bits, other: Bits): void {
  for (let word = 0; word < into.length; word += 1) into[word] = (into[word] ?? 0) & (other[word] ?? 0);
}

export function unite(into: Bits, other: Bits): void {
  for (let word = 0; word < into.length; word += 1) into[word] = (into[word] ?? 0) | (other[word] ?? 0);
}

export const hasNumber = (bits: Bits, number: number): boolean =>
  (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;

export function countBits(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    const word = bits[at] ?? 0;
    // In pairs, in fours, in eights, then all four eights at once; `| 0` keeps every step a whole number of 32 bits.
    const pairs = (word - ((word >> 1) & 0x55555555)) | 0;
    const fours = ((pairs & 0x33333333) + ((pairs >> 2) & 0x33333333)) | 0;
    count += Math.imul((fours + (fours >> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** The numbers of a set, ascending. */
export function numbersIn(bits: Bits): Uint32Array {
  const numbers = new Uint32Array(countBits(bits));
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1) {
      numbers[count] = (at << 5) + 31 - Math.clz32(word & -word);
      count += 1;
    }
  }
  return numbers;
}

/** Writes the slots of a block that are in the set, ascending; says how many. */
export function slotsIn(bits: Bits, block: number, slots: Uint16Array): number {
  const words = blockSize >>> 5;
  let count = 0;
  for (let at = 0; at < words; at += 1) {
    for (let word = bits[block * words + at] ?? 0; word !== 0; word &= word - 1) {
      slots[count] = (at << 5) + 31 - Math.clz32(word & -word);
      count += 1;
    }
  }
  return count;
}

/** Room for the slots of one block. */
export const slotRoom = () => new Uint16Array(blockSize);
