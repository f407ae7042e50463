/** Sets of proposals by what is said of them: which are assessed at all and by whom, and on which assessments disagree. */
import { impactDirections } from '../impacts/impacts.ts';
import type { AssessmentStatus } from '../proposals/query.ts';
import { assessments, type Said } from './columns/axes.ts';
import { type Bits, noBits, unite } from './columns/bits.ts';
import { blockSize } from './columns/columns.ts';
import type { Memory } from './columns/memory.ts';
import { allBits } from './columns/orders.ts';

/** Proposals with an assessment that says so. Shared: not to be written to. */
export const saidSo = (memory: Memory, name: string, says: (said: Said) => boolean): Bits =>
  memory.once(`said ${name}`, ['assessment', 'kind'], () => {
    const bits = noBits(memory.size());
    const codes = assessments(memory).flatMap((said, code) => (says(said) ? [code] : []));
    memory.postings('assessment').addTo(bits, codes);
    return bits;
  });

/** By what all standing assessments of a proposal are. Shared: not to be written to. */
export const withStatus = (memory: Memory, status: AssessmentStatus): Bits =>
  memory.once(`status ${status}`, ['assessment', 'kind'], () => {
    const any = saidSo(memory, 'anything', () => true);
    const byOthers = saidSo(memory, 'by others', ({ basis }) => basis !== 'EDITORIAL');
    if (status === 'ASSESSED') return byOthers;
    return status === 'NONE' ? without(allBits(memory), any) : without(any, byOthers);
  });

/** What is in one set and not in the other. */
export const without = (bits: Bits, gone: Bits): Bits => bits.map((word, at) => word & ~(gone[at] ?? 0));

export function withAnyStatus(memory: Memory, statuses: readonly AssessmentStatus[]): Bits {
  const bits = noBits(memory.size());
  for (const status of new Set(statuses)) unite(bits, withStatus(memory, status));
  return bits;
}

const dissent = 1 << impactDirections.length;
/** By what is said of one right: more than one direction, or a dissent. */
const isContested = Uint8Array.from({ length: 2 * dissent }, (_, said) => {
  const directions = said & (dissent - 1);
  return said >= dissent || (directions & (directions - 1)) !== 0 ? 1 : 0;
});

/** What each code says of its right: its direction as one bit, and another bit for dissent. */
export const whatIsSaid = (memory: Memory): Uint8Array =>
  Uint8Array.from(
    assessments(memory),
    ({ direction, dissents }) =>
      (1 << (impactDirections as readonly string[]).indexOf(direction)) | (dissents ? dissent : 0),
  );

/** Reads of one proposal after another which rights are disputed; `rights` numbers that of each code, -1 where it does not count. */
export function contestReader(rights: Int32Array, says: Uint8Array, count: number) {
  const saidOf = new Uint8Array(count);
  const touched = new Int32Array(count);
  let used = 0;
  return {
    /** Says whether any is. */
    read(cells: Uint32Array, from: number, to: number): boolean {
      for (let at = 0; at < used; at += 1) saidOf[touched[at] ?? 0] = 0;
      used = 0;
      let any = 0;
      for (let at = from; at < to; at += 1) {
        const code = cells[at] ?? 0;
        const right = rights[code] ?? -1;
        if (right < 0) continue;
        const before = saidOf[right] ?? 0;
        if (before === 0) {
          touched[used] = right;
          used += 1;
        }
        const said = before | (says[code] ?? 0);
        saidOf[right] = said;
        any |= isContested[said] ?? 0;
      }
      return any === 1;
    },
    /** Of the proposal read last: 1 where it is, else 0. */
    is: (right: number): number => isContested[saidOf[right] ?? 0] ?? 0,
  };
}

/** Proposals on which assessments disagree, of those whose codes count; of all when null. */
export function disputedBits(memory: Memory, counting: ReadonlySet<number> | null): Bits {
  const numbers = new Map<string, number>();
  const rights = Int32Array.from(assessments(memory), ({ rightId }, code) => {
    if (counting && !counting.has(code)) return -1;
    const number = numbers.get(rightId) ?? numbers.size;
    numbers.set(rightId, number);
    return number;
  });
  const reader = contestReader(rights, whatIsSaid(memory), numbers.size);
  const bits = noBits(memory.size());
  for (const [block, { starts, cells }] of memory.column('assessment').blocks.entries()) {
    for (let slot = 0; slot < blockSize; slot += 1) {
      const from = starts[slot] ?? 0;
      const to = starts[slot + 1] ?? 0;
      if (from === to || !reader.read(cells, from, to)) continue;
      const word = (block * blockSize + slot) >>> 5;
      bits[word] = (bits[word] ?? 0) | (1 << (slot & 31));
    }
  }
  return bits;
}

/** The same of all assessments, made once. Shared: not to be written to. */
export const allDisputed = (memory: Memory): Bits =>
  memory.once('disputed', ['assessment', 'kind'], () => disputedBits(memory, null));
