/** Which proposals: from the query object to sets of proposals, one for each of its filters, and what all of them leave. */
import type { ProposalQuery } from '../proposals/query.ts';
import { assessments } from './columns/axes.ts';
import { addNumbers, type Bits, countBits, intersect, noBits } from './columns/bits.ts';
import type { CodedName } from './columns/columns.ts';
import { type Memory, memoryOf } from './columns/memory.ts';
import { codesOf, idsNamed, provisionIdsNamed, withNarrower } from './columns/names.ts';
import { allBits } from './columns/orders.ts';
import { partyIdOf } from './parties.ts';
import type { Rows } from './rows.ts';
import { matchText, type TextMatch } from './text/match.ts';

/** The filters of a query; days of tabling are one. */
export type Filter = Exclude<keyof ProposalQuery, 'expandGroups' | 'tabledFrom' | 'tabledTo'> | 'tabled';

/** A query against the catalogue as it stands at this moment. Everything is worked out when first asked for. */
export interface Asked {
  memory: Memory;
  query: ProposalQuery;
  /** Proposals that meet the query, leaving out one filter where one is named. Shared: not to be written to. */
  found(but?: Filter): Bits;
  /** How many meet the whole query. */
  count(): number;
  /** Whether anything is asked for, leaving out one filter where one is named. */
  asksFor(but?: Filter): boolean;
  /**
   * Codes of what an assessment can say that meets the query's rights, directions and bases, leaving out one where one is named;
   * null when it asks for none.
   */
  meeting(but?: Filter): ReadonlySet<number> | null;
  /** What the words find. */
  match(): TextMatch;
}

const asked = new WeakMap<ProposalQuery, Asked & { moment: number }>();

/** One request asks one query object for its page, its count and all its facets; they share the work. */
export function ask(rows: Rows, query: ProposalQuery): Asked {
  const memory = memoryOf(rows);
  const known = asked.get(query);
  if (known?.memory === memory && known.moment === memory.moment()) return known;
  const made = { ...makeAsked(memory, query), moment: memory.moment() };
  asked.set(query, made);
  return made;
}

type Assessed = 'rights' | 'directions' | 'bases';
type Plain = Exclude<Filter, Assessed>;
const isAssessed = (filter: Filter): filter is Assessed =>
  filter === 'rights' || filter === 'directions' || filter === 'bases';

function makeAsked(memory: Memory, query: ProposalQuery): Asked {
  const parts = new Map<Plain, Bits | null>();
  const assessed = new Map<Assessed | undefined, { codes: ReadonlySet<number>; bits: Bits } | null>();
  const sets = new Map<Filter | undefined, Bits>();
  let match: TextMatch | null = null;
  let count: number | null = null;

  const words = () => {
    match ??= matchText(memory.rows, query.text ?? '');
    return match;
  };
  function part(name: Plain): Bits | null {
    const known = parts.get(name);
    if (known !== undefined) return known;
    const made = name === 'text' ? textBits(memory, query, words) : plain[name](memory, query);
    parts.set(name, made);
    return made;
  }
  function assessedBut(but?: Filter) {
    const without = but && isAssessed(but) && query[but] !== null ? but : undefined;
    const known = assessed.get(without);
    if (known !== undefined) return known;
    const codes = meetingCodes(memory, without ? { ...query, [without]: null } : query);
    const made = codes && { codes, bits: withCodes(memory, 'assessment', [...codes]) };
    assessed.set(without, made);
    return made;
  }
  function found(but?: Filter): Bits {
    // To leave out what is not asked for is to leave out nothing.
    if (but && !(isAssessed(but) ? query[but] : part(but))) return found();
    const known = sets.get(but);
    if (known) return known;
    const wanted = plainNames.flatMap((name) => (name === but ? [] : (part(name) ?? [])));
    const byAssessment = assessedBut(but);
    const [first, ...others] = byAssessment ? [...wanted, byAssessment.bits] : wanted;
    const bits = first ? first.slice() : allBits(memory);
    for (const other of others) intersect(bits, other);
    sets.set(but, bits);
    return bits;
  }
  return {
    memory,
    query,
    found,
    meeting: (but) => assessedBut(but)?.codes ?? null,
    match: words,
    count() {
      count ??= countBits(found());
      return count;
    },
    asksFor: (but) => plainNames.some((name) => name !== but && part(name) !== null) || assessedBut(but) !== null,
  };
}

function textBits(memory: Memory, { text }: ProposalQuery, words: () => TextMatch): Bits | null {
  if (text === null) return null;
  const bits = noBits(memory.size());
  addNumbers(bits, words().numbers);
  return bits;
}

/** Proposals that have any of these values in a column; null when nothing is asked for. */
function having(memory: Memory, column: CodedName, values: readonly string[] | null): Bits | null {
  return values && withCodes(memory, column, codesOf(memory, column, values));
}

function withCodes(memory: Memory, column: CodedName, codes: readonly number[]): Bits {
  const bits = noBits(memory.size());
  memory.postings(column).addTo(bits, codes);
  return bits;
}

/** What a code or slug names that is not there finds nothing; it is no error. */
const plain: Record<Exclude<Plain, 'text'>, (memory: Memory, query: ProposalQuery) => Bits | null> = {
  kinds: (memory, { kinds }) => having(memory, 'kind', kinds),
  processes: (memory, { processes }) => having(memory, 'process', processes && idsNamed(memory, 'process', processes)),
  sponsors(memory, { sponsors, expandGroups }) {
    const ids = sponsors?.flatMap((code) => partyIdOf(memory.rows, code.trim().toUpperCase()) ?? []);
    return having(memory, expandGroups ? 'member' : 'sponsor', ids ?? null);
  },
  topics: (memory, { topics }) =>
    having(memory, 'topic', topics && withNarrower(memory, idsNamed(memory, 'topic', topics))),
  actions: (memory, { actions }) => having(memory, 'action', actions),
  stages: (memory, { stages }) => having(memory, 'stage', stages),
  provisions: (memory, { provisions }) =>
    having(memory, 'provision', provisions && provisionIdsNamed(memory, provisions)),
  tabled(memory, { tabledFrom, tabledTo }) {
    if (tabledFrom === null && tabledTo === null) return null;
    const days = (column: 'first_day' | 'last_day', meets: (day: string) => boolean) =>
      having(memory, column, memory.column(column).values.filter(meets)) ?? noBits(memory.size());
    const from = tabledFrom && days('last_day', (day) => day >= tabledFrom);
    const to = tabledTo && days('first_day', (day) => day <= tabledTo);
    if (from && to) intersect(from, to);
    return from || to || null;
  },
};
const plainNames: readonly Plain[] = ['text', ...(Object.keys(plain) as Exclude<Plain, 'text'>[])];

/** Rights, directions and bases must be met by one and the same assessment. */
function meetingCodes(memory: Memory, query: ProposalQuery): ReadonlySet<number> | null {
  const { rights, directions, bases } = query;
  if ((rights ?? directions ?? bases) === null) return null;
  const rightIds = rights && new Set(idsNamed(memory, 'right', rights));
  const among = (wanted: readonly string[] | null, value: string) => wanted === null || wanted.includes(value);
  const meets = ({ rightId, direction, basis }: ReturnType<typeof assessments>[number]) =>
    (rightIds === null || rightIds.has(rightId)) && among(directions, direction) && among(bases, basis);
  return new Set(assessments(memory).flatMap((said, code) => (meets(said) ? [code] : [])));
}
