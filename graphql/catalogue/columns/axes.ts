/** What proposals can be counted by: a column, its values by name, and the order of those names. */
import type { MatrixAxis } from '../catalogue.ts';
import type { CodedName } from './columns.ts';
import type { Memory } from './memory.ts';
import { type Name, namesById } from './names.ts';
import type { Changes } from './pack.ts';

export type AxisName = MatrixAxis | 'KIND' | 'BASIS' | 'MONTH' | 'ACTION_LINE';

export interface Axis {
  column: CodedName;
  /** By heading. */
  names: readonly Name[];
  /** The heading of each code; -1 where a code has none, as of a party that is gone. */
  headings: Int32Array;
  /** Of each heading its place among all by label. */
  ranks: Int32Array;
  /** Several codes of one proposal can be under one heading. */
  folded: boolean;
}

type Records = Parameters<typeof namesById>[1];
const columns: Record<AxisName, { column: CodedName; named?: Records }> = {
  SPONSOR: { column: 'sponsor', named: 'party' },
  TOPIC: { column: 'topic', named: 'topic' },
  RIGHT: { column: 'assessment', named: 'right' },
  PROCESS: { column: 'process', named: 'process' },
  PROVISION: { column: 'provision', named: 'provision' },
  ACTION: { column: 'action' },
  STAGE: { column: 'stage' },
  DIRECTION: { column: 'assessment' },
  BASIS: { column: 'assessment' },
  YEAR: { column: 'year' },
  KIND: { column: 'kind' },
  MONTH: { column: 'month' },
  ACTION_LINE: { column: 'action_line', named: 'actionLine' },
};

/** Axes whose values are not of proposals but of what is said of them. */
export const isAssessed = (axis: AxisName) => axis === 'RIGHT' || axis === 'DIRECTION' || axis === 'BASIS';
/** Axes whose values come in their own order. */
export const isInOrder = (axis: AxisName) => axis === 'YEAR' || axis === 'MONTH';

export interface Said {
  rightId: string;
  direction: string;
  basis: string;
  /** Whether it dissents from another assessment of this right that stands as well. */
  dissents: boolean;
  infrastructure: readonly string[];
}

/** What each code of the column of assessments stands for. */
export function assessments(memory: Memory): readonly Said[] {
  const { values } = memory.column('assessment');
  return memory.once(
    'assessments',
    ['assessment'],
    () => values.map(readSaid),
    (made) => (made.length === memory.column('assessment').values.length ? made : undefined),
  );
}

/** As the column writes it; an id of a right may hold spaces, and stands last. */
function readSaid(value: string): Said {
  const [, direction = '', basis = '', dissents = '', infrastructure = '[]', rightId = ''] =
    /^(\S*) (\S*) (\S*) (\S*) (.*)$/s.exec(value) ?? [];
  return { rightId, direction, basis, dissents: dissents === '1', infrastructure: JSON.parse(infrastructure) };
}

const labels = new Intl.Collator('en', { numeric: true });

/** An axis; sponsors with the members of groups where `expandGroups` asks for them. */
export function axisOf(memory: Memory, name: AxisName, expandGroups: boolean): Axis {
  const { column: own, named } = columns[name];
  const column = name === 'SPONSOR' && expandGroups ? 'member' : own;
  const grounds = named ? ([column, `every ${named}`] as const) : [column];
  // Proposals come and go; an axis is another only when there is another value, or a value has another name.
  const correct = (made: Axis, { kinds }: Changes) => {
    const isNamedSo = !named || !kinds.has(named);
    return isNamedSo && made.headings.length === memory.column(column).values.length ? made : undefined;
  };
  const make = () => {
    const records = named && namesById(memory, named);
    const namedBy = (code: number, value: string) => {
      const said = own === 'assessment' ? assessments(memory)[code] : undefined;
      if (!said) return value;
      return name === 'RIGHT' ? said.rightId : name === 'DIRECTION' ? said.direction : said.basis;
    };
    const { values } = memory.column(column);
    const names: Name[] = [];
    const known = new Map<string, number>();
    const headings = Int32Array.from(values, (written, code) => {
      const value = namedBy(code, written);
      const heading = known.get(value);
      if (heading !== undefined) return heading;
      const found = records ? records.get(value) : { value, label: value };
      const made = found ? names.push(found) - 1 : -1;
      known.set(value, made);
      return made;
    });
    return { column, names, headings, ranks: ranksOf(names, isInOrder(name)), folded: own === 'assessment' };
  };
  return memory.once(`axis ${name} of ${column}`, grounds, make, correct);
}

function ranksOf(names: readonly Name[], byValue: boolean): Int32Array {
  const inOrder = names
    .map((name, heading) => ({ ...name, heading }))
    .sort((a, b) => (byValue ? 0 : labels.compare(a.label, b.label)) || (a.value < b.value ? -1 : 1));
  const ranks = new Int32Array(names.length);
  for (const [rank, { heading }] of inOrder.entries()) ranks[heading] = rank;
  return ranks;
}
