/** Counts of proposals by value: the facets of a list, and how many a record has. Every proposal counts once wherever it counts. */
import { parseId, type RecordKind } from '../ids.ts';
import { infrastructureRoles } from '../impacts/affected.ts';
import type { ProposalQuery } from '../proposals/query.ts';
import { bases } from '../provenance.ts';
import { countContested, countContestedRights, countRoles, countStatuses } from './assessedFacets.ts';
import type { Counted, FacetName } from './catalogue.ts';
import { type Axis, type AxisName, assessments, axisOf, isInOrder } from './columns/axes.ts';
import { type Bits, countBits, noBits, slotRoom, slotsIn } from './columns/bits.ts';
import type { Block } from './columns/blocks.ts';
import type { CodedName } from './columns/columns.ts';
import { type Memory, memoryOf } from './columns/memory.ts';
import { codesOf, withNarrower } from './columns/names.ts';
import { type Asked, ask, type Filter } from './filters.ts';
import type { Rows } from './rows.ts';

/**
 * The heading under which each code counts; -1 where it does not. Those of RIGHT, DIRECTION and BASIS are of assessments,
 * and when the query asks for rights, directions or bases only of assessments that meet it: asked for what restricts, a
 * count by right is of restrictions, not of whatever else is said of the same proposals. The other filters only say which
 * proposals count.
 */
export function headingsOf(asked: Asked, axis: Axis, but?: Filter): Int32Array {
  const meeting = axis.folded ? asked.meeting(but) : null;
  return meeting ? axis.headings.map((heading, code) => (meeting.has(code) ? heading : -1)) : axis.headings;
}

/** Of some proposals how many are under each heading. */
export function countByHeading(memory: Memory, bits: Bits, axis: Axis, headings: Int32Array): Int32Array {
  // One more, for what has no heading.
  const counts = new Int32Array(axis.names.length + 1);
  const slots = slotRoom();
  for (const [index, block] of memory.column(axis.column).blocks.entries()) {
    const inBlock = slots.subarray(0, slotsIn(bits, index, slots));
    if (axis.folded) countFolded(block, inBlock, headings, counts);
    else countPlain(block, inBlock, headings, counts);
  }
  return counts.subarray(0, axis.names.length);
}

type Codes = Block<Uint32Array>;

function countPlain({ starts, cells }: Codes, slots: Uint16Array, headings: Int32Array, counts: Int32Array): void {
  const none = counts.length - 1;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0;
    const end = starts[slot + 1] ?? 0;
    for (let cell = starts[slot] ?? 0; cell < end; cell += 1) {
      const heading = headings[cells[cell] ?? 0] ?? -1;
      const counted = heading < 0 ? none : heading;
      counts[counted] = (counts[counted] ?? 0) + 1;
    }
  }
}

/** Where several codes of a proposal have one heading it counts once. */
function countFolded({ starts, cells }: Codes, slots: Uint16Array, headings: Int32Array, counts: Int32Array): void {
  /** The slot counted last under each heading. */
  const last = new Int32Array(counts.length).fill(-1);
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0;
    const end = starts[slot + 1] ?? 0;
    for (let cell = starts[slot] ?? 0; cell < end; cell += 1) {
      const heading = headings[cells[cell] ?? 0] ?? -1;
      if (heading < 0 || last[heading] === slot) continue;
      last[heading] = slot;
      counts[heading] = (counts[heading] ?? 0) + 1;
    }
  }
}

/** Counts over everything: the lengths of the lists, where no proposal can be in two of one heading. */
function countAll({ memory, found }: Asked, name: AxisName, axis: Axis, but: Filter): Int32Array {
  if (axis.folded) {
    const make = () => countByHeading(memory, found(but), axis, axis.headings);
    return memory.once(`all by ${name}`, ['assessment', 'kind', 'every right'], make);
  }
  const postings = memory.postings(axis.column);
  const counts = new Int32Array(axis.names.length);
  for (const [code, heading] of axis.headings.entries()) if (heading >= 0) counts[heading] = postings.of(code).length;
  return counts;
}

/** Headings that count anything: most frequent first, equal ones by label; years and months in their order. */
export function inOrder(name: AxisName, axis: Axis, counts: Int32Array): number[] {
  const { ranks, names } = axis;
  const byLabel = (a: number, b: number) => (ranks[a] ?? 0) - (ranks[b] ?? 0);
  const byCount = (a: number, b: number) => (counts[b] ?? 0) - (counts[a] ?? 0) || byLabel(a, b);
  return [...names.keys()].filter((heading) => counts[heading] !== 0).sort(isInOrder(name) ? byLabel : byCount);
}

export const counted = ({ names }: Axis, counts: Int32Array, headings: readonly number[]): Counted[] =>
  headings.map((heading) => {
    const { value = '', label = '' } = names[heading] ?? {};
    return { value, label, count: counts[heading] ?? 0 };
  });

/** Which filter a facet stands for: it is counted as if that one were not set. */
const facets: Record<Exclude<FacetName, Few>, { name: AxisName; but: Filter }> = {
  kinds: { name: 'KIND', but: 'kinds' },
  processes: { name: 'PROCESS', but: 'processes' },
  sponsors: { name: 'SPONSOR', but: 'sponsors' },
  topics: { name: 'TOPIC', but: 'topics' },
  rights: { name: 'RIGHT', but: 'rights' },
  directions: { name: 'DIRECTION', but: 'directions' },
  bases: { name: 'BASIS', but: 'bases' },
  actionLines: { name: 'ACTION_LINE', but: 'actionLines' },
  actions: { name: 'ACTION', but: 'actions' },
  stages: { name: 'STAGE', but: 'stages' },
  provisions: { name: 'PROVISION', but: 'provisions' },
  years: { name: 'YEAR', but: 'tabled' },
  months: { name: 'MONTH', but: 'tabled' },
};

/** Facets of values that are not one code's own. */
type Few = 'infrastructure' | 'assessed';

export function countFacet(rows: Rows, query: ProposalQuery, facet: FacetName): Counted[] {
  const asked = ask(rows, query);
  const { memory } = asked;
  if (facet === 'assessed') return few(countStatuses(asked));
  if (facet === 'infrastructure') {
    return few(query.disputed === null ? countRoles(asked) : countContested(asked, facet, infrastructureRoles));
  }
  if (facet === 'bases' && query.disputed !== null) return few(countContested(asked, facet, bases));
  const { name } = facets[facet];
  const axis = axisOf(memory, name, query.expandGroups);
  const counts = countAxis(asked, facets[facet], axis);
  return counted(axis, counts, inOrder(name, axis, counts));
}

function countAxis(asked: Asked, { name, but }: { name: AxisName; but: Filter }, axis: Axis): Int32Array {
  // What is disputed depends on which right is asked for.
  if (but === 'rights' && asked.query.disputed !== null) return countContestedRights(asked, axis, but);
  return asked.asksFor(but)
    ? countByHeading(asked.memory, asked.found(but), axis, headingsOf(asked, axis, but))
    : countAll(asked, name, axis, but);
}

/** Most frequent first, equal ones by name; what counts nothing is left out. */
const few = (counts: readonly (readonly [value: string, count: number])[]): Counted[] =>
  counts
    .map(([value, count]) => ({ value, label: value, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

const homes: Partial<Record<RecordKind, CodedName>> = {
  process: 'process',
  party: 'sponsor',
  topic: 'topic',
  right: 'assessment',
  provision: 'provision',
};

/** How many proposals a process, party, topic (with narrower ones), right or provision has; 0 for anything else. */
export function proposalCount(rows: Rows, id: string): number {
  const kind = parseId(id)?.kind;
  const column = kind && homes[kind];
  if (!column) return 0;
  const memory = memoryOf(rows);
  const codes =
    kind === 'right'
      ? assessments(memory).flatMap(({ rightId }, code) => (rightId === id ? [code] : []))
      : codesOf(memory, column, kind === 'topic' ? withNarrower(memory, [id]) : [id]);
  const [only, ...others] = codes;
  if (only !== undefined && others.length === 0) return memory.postings(column).of(only).length;
  const bits = noBits(memory.size());
  memory.postings(column).addTo(bits, codes);
  return countBits(bits);
}
