/** Which proposals: from the query object to conditions on `proposals p`. Values are parameters named for the query's fields. */

import { symbolKey } from '../proposals/proposals.ts';
import type { ProposalQuery } from '../proposals/query.ts';
import { partyIdOf } from './parties.ts';
import type { Rows, Values } from './rows.ts';
import { searchExpression } from './words.ts';

/** Ids of the topics named and of all below them. */
export const withNarrower = (named: string) => `
  WITH RECURSIVE wanted (id) AS (
    SELECT id FROM topics WHERE ${named} UNION SELECT t.id FROM topics t JOIN wanted w ON t.broader_id = w.id
  ) SELECT id FROM wanted`;

const among = (parameter: string) => `IN (SELECT value FROM json_each($${parameter}))`;
export const slugAmong = (parameter: string) => `slug ${among(parameter)}`;

/** Numbers of the proposals that the words find. A symbol is also found when it is spelt with other spaces. */
const found = `
  SELECT rowid FROM proposal_search WHERE proposal_search MATCH $text
  UNION SELECT number FROM proposals WHERE symbol_key = $symbol`;

const ofProposal = (table: string, condition: string) =>
  `p.id IN (SELECT proposal_id FROM ${table} WHERE ${condition})`;

/** Conditions on one assessment, `i`: rights, directions and bases must be met by one and the same. */
export function impactConditions({ rights, directions, bases }: ProposalQuery): string[] {
  return [
    ...(rights ? [`i.right_id IN (SELECT id FROM rights WHERE code ${among('rights')})`] : []),
    ...(directions ? [`i.direction ${among('directions')}`] : []),
    ...(bases ? [`i.basis ${among('bases')}`] : []),
  ];
}

/** Sponsors, with the members of sponsoring groups where the query asks for them. */
export const sponsorsOf = ({ expandGroups }: ProposalQuery) => (expandGroups ? 'sponsors_and_members' : 'sponsors');

function conditions(query: ProposalQuery): string[] {
  const impact = impactConditions(query);
  return [
    ...(query.text ? [searchExpression(query.text) ? `p.number IN (${found})` : 'p.symbol_key = $symbol'] : []),
    ...(query.kinds ? [`p.kind ${among('kinds')}`] : []),
    ...(query.processes ? [`p.process_id IN (SELECT id FROM processes WHERE ${slugAmong('processes')})`] : []),
    ...(query.sponsors ? [ofProposal(sponsorsOf(query), `party_id ${among('sponsors')}`)] : []),
    ...(query.topics ? [ofProposal('proposal_topics', `topic_id IN (${withNarrower(slugAmong('topics'))})`)] : []),
    ...(impact.length > 0 ? [ofProposal('impacts i', impact.join(' AND '))] : []),
    ...(query.actions ? [`p.action ${among('actions')}`] : []),
    ...(query.stages ? [`p.stage ${among('stages')}`] : []),
    ...(query.provisions
      ? [
          ofProposal(
            'proposal_provisions',
            `provision_id IN (SELECT id FROM provisions WHERE code ${among('provisions')} OR number ${among('provisions')})`,
          ),
        ]
      : []),
    ...(query.tabledFrom ? ['p.last_day >= $tabledFrom'] : []),
    ...(query.tabledTo ? ['p.first_day <= $tabledTo'] : []),
  ];
}

export interface Filter {
  /** A condition on `proposals p`. */
  where: string;
  values: Values;
}

const json = (list: readonly string[] | null) => (list === null ? null : JSON.stringify(list));

/** What a code or slug names that is not there finds nothing; it is no error. */
export function filterOf(rows: Rows, query: ProposalQuery): Filter {
  const sponsors = query.sponsors
    ?.map((code) => partyIdOf(rows, code.trim().toUpperCase()))
    .filter((id) => id !== null);
  return {
    where: conditions(query).join(' AND ') || 'TRUE',
    values: {
      text: query.text === null ? null : searchExpression(query.text),
      symbol: query.text === null ? null : symbolKey(query.text),
      kinds: json(query.kinds),
      processes: json(query.processes),
      sponsors: json(sponsors ?? null),
      topics: json(query.topics),
      rights: json(query.rights),
      directions: json(query.directions),
      bases: json(query.bases),
      actions: json(query.actions),
      stages: json(query.stages),
      provisions: json(query.provisions),
      tabledFrom: query.tabledFrom,
      tabledTo: query.tabledTo,
    },
  };
}
