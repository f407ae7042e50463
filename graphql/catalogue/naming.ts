/** What names in a query stand for, and what records are called: all that a query needs to know beside the proposal itself. */
import { type Memory, memoryOf } from './columns/memory.ts';
import { idsNamed, provisionIdsNamed, withNarrower } from './columns/names.ts';
import { partyIdOf } from './parties.ts';
import type { Rows } from './rows.ts';
import { namesIn } from './text/indexWords.ts';
import { type Heard, hearAll } from './text/inText.ts';

export interface Naming {
  /** Ids of the records that one of these names means; what is not there means nothing. A topic means its narrower ones too. */
  ids(kind: 'process' | 'party' | 'topic' | 'right' | 'provision', values: readonly string[]): string[];
  /** Groups to which a party belonged on every one of these days. */
  groups(partyId: string, firstDay: string, lastDay: string): string[];
  /** The words by which a proposal that names this record is found too. */
  words(id: string): Heard;
}

/** The same one until a record changes that has a name. */
export function namingOf(rows: Rows): Naming {
  const memory = memoryOf(rows);
  const named = ['every process', 'every party', 'every topic', 'every right', 'every provision'] as const;
  return memory.once('naming', named, () => makeNaming(rows, memory));
}

function makeNaming(rows: Rows, memory: Memory): Naming {
  const ids = {
    process: (values) => idsNamed(memory, 'process', values),
    party: (values) => values.flatMap((code) => partyIdOf(rows, code.trim().toUpperCase()) ?? []),
    topic: (values) => withNarrower(memory, idsNamed(memory, 'topic', values)),
    right: (values) => idsNamed(memory, 'right', values),
    provision: (values) => provisionIdsNamed(memory, values),
  } satisfies Record<string, (values: readonly string[]) => string[]>;
  return {
    ids: (kind, values) => ids[kind](values),
    groups: (partyId, firstDay, lastDay) =>
      (spansOf(memory).get(partyId) ?? [])
        .filter(({ from, to }) => (from === null || from <= firstDay) && (to === null || lastDay <= to))
        .map(({ groupId }) => groupId),
    words(id) {
      const known = heardOf(memory);
      const heard = known.get(id) ?? hearAll(namesIn(rows, id));
      known.set(id, heard);
      return heard;
    },
  };
}

interface Span {
  groupId: string;
  from: string | null;
  to: string | null;
}

const spansOf = (memory: Memory): ReadonlyMap<string, Span[]> =>
  memory.once('groups by member', ['every party'], () =>
    Map.groupBy(
      memory.rows.all<Span & { memberId: string }>(
        'SELECT member_id AS memberId, group_id AS groupId, from_day AS "from", to_day AS "to" FROM membership_spans',
      ),
      ({ memberId }) => memberId,
    ),
  );

/** Words of names, each made when first asked for. */
const heardOf = (memory: Memory) =>
  memory.once('words of names', ['every party', 'every topic', 'every provision'], () => new Map<string, Heard>());
