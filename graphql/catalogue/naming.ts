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
  /** What can stand in a query for a record of such a kind: a topic's own name and those of all above it. Not all of it need mean this record. */
  names(id: string): readonly string[];
  /** Who belonged to a group on every one of these days. */
  members(groupId: string, firstDay: string, lastDay: string): string[];
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
    names: (id) => namesOf(memory).get(id) ?? [],
    members: (groupId, ...days) =>
      throughout(spansOf(memory).byGroup.get(groupId), days).map(({ memberId }) => memberId),
    groups: (partyId, ...days) => throughout(spansOf(memory).byMember.get(partyId), days).map(({ groupId }) => groupId),
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
  memberId: string;
  from: string | null;
  to: string | null;
}

const spansOf = (memory: Memory) =>
  memory.once('memberships', ['every party'], () => {
    const spans = memory.rows.all<Span>(
      'SELECT member_id AS memberId, group_id AS groupId, from_day AS "from", to_day AS "to" FROM membership_spans',
    );
    return {
      byMember: Map.groupBy(spans, ({ memberId }) => memberId),
      byGroup: Map.groupBy(spans, ({ groupId }) => groupId),
    };
  });

const throughout = (spans: readonly Span[] = [], [first, last]: readonly [string, string]): Span[] =>
  spans.filter(({ from, to }) => (from === null || from <= first) && (to === null || last <= to));

const everyName = `
  SELECT id, slug AS name FROM processes UNION ALL SELECT id, code FROM rights
  UNION ALL SELECT id, code FROM parties UNION ALL SELECT id, iso3 FROM parties WHERE iso3 IS NOT NULL
  UNION ALL SELECT id, code FROM provisions UNION ALL SELECT id, number FROM provisions
  UNION ALL SELECT * FROM (
    WITH RECURSIVE above (id, at) AS (
      SELECT id, id FROM topics UNION SELECT a.id, t.broader_id FROM above a JOIN topics t ON t.id = a.at
      WHERE t.broader_id IS NOT NULL
    ) SELECT a.id, t.slug FROM above a JOIN topics t ON t.id = a.at
  )`;

const namesOf = (memory: Memory): ReadonlyMap<string, readonly string[]> =>
  memory.once(
    'names in queries',
    ['every process', 'every party', 'every topic', 'every right', 'every provision'],
    () => {
      const names = new Map<string, string[]>();
      for (const { id, name } of memory.rows.all<{ id: string; name: string }>(everyName)) {
        const known = names.get(id);
        if (known) known.push(name);
        else names.set(id, [name]);
      }
      return names;
    },
  );

/** Words of names, each made when first asked for. */
const heardOf = (memory: Memory) =>
  memory.once('words of names', ['every party', 'every topic', 'every provision'], () => new Map<string, Heard>());
