/** Which proposals: from the query object to sets of proposals, one for each of its filters, and what all of them leave. */
import type { ProposalQuery } from '../proposals/query.ts';
import { allDisputed, disputedBits, withAnyStatus, without } from './assessed.ts';
import { assessments, type Said } from './columns/axes.ts';
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
   * Codes of what an assessment can say that meets the query's rights, directions, bases and infrastructure, leaving out one where
   * one is named; null when it asks for none.
   */
  meeting(but?: Filter): ReadonlySet<number> | null;
  /** Proposals on which assessments disagree, of those assessments that meet the query's rights, bases and infrastructure. Shared. */
  disputed(but?: Filter): Bits;
  /** The same, whether disputed or not. */
  undisputed(): Asked;
  /** Proposals that meet all but what must be met by one and the same assessment; null when nothing else is asked. */
  beforeAssessments(): Bits | null;
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

type Assessed = 'rights' | 'directions' | 'bases' | 'infrastructure';
type Plain = Exclude<Filter, Assessed | 'disputed'>;
const assessed: readonly string[] = ['rights', 'directions', 'bases', 'infrastructure'] satisfies Assessed[];
const isAssessed = (filter: Filter): filter is Assessed => assessed.includes(filter);

function makeAsked(memory: Memory, query: ProposalQuery): Asked {
  const parts = new Map<Plain, Bits | null>();
  const meetings = new Map<Assessed | undefined, { codes: ReadonlySet<number>; bits: Bits } | null>();
  const disputes = new Map<Assessed | undefined, Bits>();
  const sets = new Map<Filter | undefined, Bits>();
  let match: TextMatch | null = null;
  let count: number | null = null;
  let open: Asked | null = null;

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
  const leftOut = (but?: Filter) => (but && isAssessed(but) && query[but] !== null ? but : undefined);
  function assessedBut(but?: Filter) {
    const gone = leftOut(but);
    const known = meetings.get(gone);
    if (known !== undefined) return known;
    const codes = meetingCodes(memory, gone ? { ...query, [gone]: null } : query);
    const made = codes && { codes, bits: withCodes(memory, 'assessment', [...codes]) };
    meetings.set(gone, made);
    return made;
  }
  function disputed(but?: Filter): Bits {
    const gone = leftOut(but);
    const known = disputes.get(gone);
    if (known) return known;
    // Which direction is asked for does not matter to whether there are others.
    const codes = meetingCodes(memory, { ...query, ...(gone && { [gone]: null }), directions: null });
    const made = codes ? disputedBits(memory, codes) : allDisputed(memory);
    disputes.set(gone, made);
    return made;
  }
  /** Null where it is not asked whether they are. */
  function disputedBut(but?: Filter): Bits | null {
    if (query.disputed === null || but === 'disputed') return null;
    return query.disputed ? disputed(but) : without(allBits(memory), disputed(but));
  }
  const meetAll = (wanted: readonly Bits[]): Bits => {
    const [first, ...others] = wanted;
    const bits = first ? first.slice() : allBits(memory);
    for (const other of others) intersect(bits, other);
    return bits;
  };
  const partsBut = (but?: Filter) => plainNames.flatMap((name) => (name === but ? [] : (part(name) ?? [])));
  function found(but?: Filter): Bits {
    // To leave out what is not asked for is to leave out nothing.
    if (but && !asks(but)) return found();
    const known = sets.get(but);
    if (known) return known;
    const bits = meetAll([...partsBut(but), assessedBut(but)?.bits, disputedBut(but)].filter((part) => part != null));
    sets.set(but, bits);
    return bits;
  }
  const asks = (filter: Filter) =>
    (isAssessed(filter) || filter === 'disputed' ? query[filter] : part(filter)) !== null;
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
    disputed,
    undisputed() {
      open ??= makeAsked(memory, { ...query, disputed: null });
      return open;
    },
    beforeAssessments() {
      const wanted = [...partsBut(), disputedBut()].filter((part) => part !== null);
      return wanted.length === 0 ? null : meetAll(wanted);
    },
    asksFor: (but) =>
      plainNames.some((name) => name !== but && part(name) !== null) ||
      assessedBut(but) !== null ||
      disputedBut(but) !== null,
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

export function withCodes(memory: Memory, column: CodedName, codes: readonly number[]): Bits {
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
  assessed: (memory, { assessed: statuses }) => statuses && withAnyStatus(memory, statuses),
  actionLines: (memory, { actionLines }) => having(memory, 'action_line', actionLines),
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

/** Rights, directions, bases and infrastructure must be met by one and the same assessment. */
export function meetingCodes(memory: Memory, query: ProposalQuery): ReadonlySet<number> | null {
  const { rights, directions, bases, infrastructure } = query;
  if ((rights ?? directions ?? bases ?? infrastructure) === null) return null;
  const rightIds = rights && new Set(idsNamed(memory, 'right', rights));
  const among = (wanted: readonly string[] | null, value: string) => wanted === null || wanted.includes(value);
  const meets = (said: Said) =>
    (rightIds === null || rightIds.has(said.rightId)) &&
    among(directions, said.direction) &&
    among(bases, said.basis) &&
    (infrastructure === null || said.infrastructure.some((role) => among(infrastructure, role)));
  return new Set(assessments(memory).flatMap((said, code) => (meets(said) ? [code] : [])));
}
