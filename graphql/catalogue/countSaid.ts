/** What assessments say of the proposals in a cell: how many restrict, how many are disputed, of how many only we ourselves speak. */
import { impactDirections } from '../impacts/impacts.ts';
import type { SaidCounts } from './catalogue.ts';
import { assessments } from './columns/axes.ts';
import { hasNumber } from './columns/bits.ts';
import { codesOf, emptyBlock } from './columns/blocks.ts';
import { blockSize } from './columns/columns.ts';
import type { Asked } from './filters.ts';

const nothing = emptyBlock(codesOf);
const width = impactDirections.length;
/** Everything that can be said: each direction, by our own inference and, in higher bits, by others. */
export const everything = (1 << (2 * width)) - 1;
const directionsIn = (said: number) => (said | (said >>> width)) & ((1 << width) - 1);

/** For each code of the column of assessments what it says as one bit; 0 for those that the query does not ask for. */
export function saidByCode({ memory, meeting }: Asked): Uint8Array {
  const met = meeting();
  return Uint8Array.from(assessments(memory), ({ direction, basis }, code) => {
    if (met !== null && !met.has(code)) return 0;
    const bit = 1 << (impactDirections as readonly string[]).indexOf(direction);
    return basis === 'EDITORIAL' ? bit : bit << width;
  });
}

/** What is counted of each cell. */
export interface Counting {
  /** How many counts a cell has; where all are 0 there is no cell. */
  width: number;
  /** Counts one proposal in a cell. */
  count(counts: Int32Array, at: number, met: Met): void;
}

/** A proposal in a cell. */
export interface Met {
  block: number;
  slot: number;
  /** What the assessments say that put it there; everything where none does. */
  said: number;
  /** Whether assessments of the right disagree that stands for the row or the column; null where no right does. */
  disputed: number | null;
}

/** The counts of a cell by what is said of its proposals, in their order: the directions come first. */
const saidCounts = ['restricts', 'advances', 'mixed', 'unclear', 'disputed', 'assessed', 'editorialOnly'] as const;

/**
 * One more for each direction in which the proposal is assessed by what puts it into the cell; and whether it is disputed, assessed at
 * all, and by nothing but our own inferences.
 */
export function countSaid(asked: Asked): Counting {
  const { blocks } = asked.memory.column('assessment');
  const saidOf = saidByCode(asked);
  const disputed = asked.disputed();
  return {
    width: saidCounts.length,
    count(counts, at, met) {
      const { starts, cells } = blocks[met.block] ?? nothing;
      const end = starts[met.slot + 1] ?? 0;
      let said = 0;
      for (let cell = starts[met.slot] ?? 0; cell < end; cell += 1) said |= saidOf[cells[cell] ?? 0] ?? 0;
      said &= met.said;
      if (said === 0) return;
      const directions = directionsIn(said);
      for (let direction = 0; direction < width; direction += 1) {
        counts[at + direction] = (counts[at + direction] ?? 0) + ((directions >>> direction) & 1);
      }
      const isDisputed = met.disputed ?? Number(hasNumber(disputed, met.block * blockSize + met.slot));
      counts[at + width] = (counts[at + width] ?? 0) + isDisputed;
      counts[at + width + 1] = (counts[at + width + 1] ?? 0) + 1;
      if (said >>> width === 0) counts[at + width + 2] = (counts[at + width + 2] ?? 0) + 1;
    },
  };
}

export function readSaid(counts: Int32Array, at: number): SaidCounts {
  const count = (name: (typeof saidCounts)[number]) => counts[at + saidCounts.indexOf(name)] ?? 0;
  return {
    restricts: count('restricts'),
    advances: count('advances'),
    mixed: count('mixed'),
    unclear: count('unclear'),
    disputed: count('disputed'),
    assessed: count('assessed'),
    editorialOnly: count('editorialOnly'),
  };
}
