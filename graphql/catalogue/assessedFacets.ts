/** Counts by what is said of proposals, where a value of an assessment is not one code's own, or what is disputed depends on it. */
import { type InfrastructureRole, infrastructureRoles } from '../impacts/affected.ts';
import { type AssessmentStatus, assessmentStatuses } from '../proposals/query.ts';
import { contestReader, disputedBits, whatIsSaid, withStatus } from './assessed.ts';
import { type Axis, assessments } from './columns/axes.ts';
import { type Bits, countBits, intersect, slotRoom, slotsIn } from './columns/bits.ts';
import { type Asked, meetingCodes, withCodes } from './filters.ts';

const countIn = (bits: Bits, ...others: readonly Bits[]): number => {
  const both = bits.slice();
  for (const other of others) intersect(both, other);
  return countBits(both);
};

export const countStatuses = ({ memory, found }: Asked): [AssessmentStatus, number][] =>
  assessmentStatuses.map((status) => [status, countIn(found('assessed'), withStatus(memory, status))]);

/** One assessment names several. */
export function countRoles(asked: Asked): [InfrastructureRole, number][] {
  const { memory } = asked;
  const meeting = asked.meeting('infrastructure');
  const roles = Uint16Array.from(assessments(memory), ({ infrastructure }, code) =>
    meeting && !meeting.has(code) ? 0 : rolesIn(infrastructure),
  );
  const counts = new Int32Array(infrastructureRoles.length);
  const bits = asked.found('infrastructure');
  const slots = slotRoom();
  for (const [block, { starts, cells }] of memory.column('assessment').blocks.entries()) {
    const inBlock = slotsIn(bits, block, slots);
    for (let at = 0; at < inBlock; at += 1) {
      const slot = slots[at] ?? 0;
      const end = starts[slot + 1] ?? 0;
      let named = 0;
      for (let cell = starts[slot] ?? 0; cell < end; cell += 1) named |= roles[cells[cell] ?? 0] ?? 0;
      for (; named !== 0; named &= named - 1) {
        const role = 31 - Math.clz32(named & -named);
        counts[role] = (counts[role] ?? 0) + 1;
      }
    }
  }
  return infrastructureRoles.map((role, at) => [role, counts[at] ?? 0]);
}

/** One bit for each. */
const rolesIn = (named: readonly string[]) =>
  infrastructureRoles.reduce((roles, role, at) => (named.includes(role) ? roles | (1 << at) : roles), 0);

/** Of each value how many proposals it finds in the place of those asked for, disputed or not by what then counts. */
export function countContested<Value extends string>(
  { memory, query, undisputed }: Asked,
  filter: 'bases' | 'infrastructure',
  values: readonly Value[],
): [Value, number][] {
  const found = undisputed().found(filter);
  return values.map((value) => {
    const asking = { ...query, [filter]: [value] };
    const meeting = withCodes(memory, 'assessment', [...(meetingCodes(memory, asking) ?? [])]);
    const disputed = disputedBits(memory, meetingCodes(memory, { ...asking, directions: null }));
    const count = countIn(found, meeting, disputed);
    return [value, query.disputed ? count : countIn(found, meeting) - count];
  });
}

/**
 * The same of rights, by heading: of each alone, whether assessments disagree on it. `but` leaves out the rights asked for. What is
 * not disputed is counted where that is asked.
 */
export function countContestedRights(asked: Asked, axis: Axis, but?: 'rights'): Int32Array {
  const { memory, query } = asked;
  const of = (codes: ReadonlySet<number> | null) =>
    codes ? axis.headings.map((heading, code) => (codes.has(code) ? heading : -1)) : axis.headings;
  const narrowed = but ? { ...query, rights: null } : query;
  const headings = of(meetingCodes(memory, narrowed));
  const contest = contestReader(
    of(meetingCodes(memory, { ...narrowed, directions: null })),
    whatIsSaid(memory),
    axis.names.length,
  );
  const wanted = Number(query.disputed);
  const counts = new Int32Array(axis.names.length);
  /** The slot counted last under each heading. */
  const last = new Int32Array(axis.names.length);
  const bits = asked.undisputed().found(but);
  const slots = slotRoom();
  for (const [block, { starts, cells }] of memory.column('assessment').blocks.entries()) {
    last.fill(-1);
    const inBlock = slotsIn(bits, block, slots);
    for (let at = 0; at < inBlock; at += 1) {
      const slot = slots[at] ?? 0;
      const from = starts[slot] ?? 0;
      const end = starts[slot + 1] ?? 0;
      contest.read(cells, from, end);
      for (let cell = from; cell < end; cell += 1) {
        const heading = headings[cells[cell] ?? 0] ?? -1;
        if (heading < 0 || last[heading] === slot || contest.is(heading) !== wanted) continue;
        last[heading] = slot;
        counts[heading] = (counts[heading] ?? 0) + 1;
      }
    }
  }
  return counts;
}
