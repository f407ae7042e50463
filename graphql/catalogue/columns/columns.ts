/**
 * What is kept of every proposal in columns: what it is counted, filtered and sorted by. A coded column holds any number of
 * values for each proposal, as codes into the list of the column's values; a text column holds one text, empty when there is
 * none. Each is asked for by a statement over proposals `p` of a range of numbers.
 */

/** Proposals whose cells stand in one block. */
export const blockSize = 4096;

const range = 'p.number >= $from AND p.number < $to';
const field = (column: string) =>
  `SELECT p.number, p.${column} AS value FROM proposals p WHERE ${range} AND p.${column} IS NOT NULL ORDER BY p.number`;
const linked = (table: string, column: string) => `
  SELECT DISTINCT p.number, l.${column} AS value FROM proposals p JOIN ${table} l ON l.proposal_id = p.id
  WHERE ${range} ORDER BY p.number`;
const known = (name: string, condition: string) =>
  `SELECT p.number, '${name}' AS value FROM proposals p WHERE ${range} AND ${condition}`;
const sourced = (condition: string) =>
  `EXISTS (SELECT 1 FROM sources s WHERE s.record_id = p.id AND s.${condition} IS NOT NULL)`;

/** What a record can lack and this one has; what is a column of its own is not among them. */
const parts = [
  known('symbol', 'p.symbol IS NOT NULL'),
  known('document', 'p.document_id IS NOT NULL'),
  known('justification', 'p.justification IS NOT NULL'),
  known('day', 'length(p.tabled) = 10'),
  known('text', `(SELECT json_array_length(r.texts) FROM records r WHERE r.id = p.id) > 0`),
  known('address', sourced('url')),
  known('seen', sourced('retrieved_at')),
  known('sure', `p.confidence = 'HIGH'`),
];

export const coded = {
  kind: field('kind'),
  process: field('process_id'),
  sponsor: linked('sponsors', 'party_id'),
  /** Sponsors, and the members that a sponsoring group had on every day the date of tabling can mean. */
  member: `
    SELECT p.number, s.party_id AS value FROM proposals p JOIN sponsors s ON s.proposal_id = p.id WHERE ${range}
    UNION
    SELECT p.number, m.member_id FROM proposals p
    JOIN sponsors s ON s.proposal_id = p.id JOIN membership_spans m ON m.group_id = s.party_id
    WHERE ${range} AND p.first_day IS NOT NULL
      AND (m.from_day IS NULL OR m.from_day <= p.first_day) AND (m.to_day IS NULL OR p.last_day <= m.to_day)
    ORDER BY 1`,
  topic: linked('proposal_topics', 'topic_id'),
  provision: linked('proposal_provisions', 'provision_id'),
  action: field('action'),
  stage: field('stage'),
  year: field('year'),
  /** The month, or the year of those of which no month is known. */
  month: `
    SELECT p.number, substr(p.tabled, 1, 7) AS value FROM proposals p WHERE ${range} AND p.tabled IS NOT NULL
    ORDER BY p.number`,
  first_day: field('first_day'),
  last_day: field('last_day'),
  /** Codes of action lines: they are kept as they were entered, whether or not there is such a line by now. */
  action_line: `
    SELECT DISTINCT p.number, l.value FROM proposals p, json_each('["' || replace(p.action_lines, '; ', '","') || '"]') l
    WHERE ${range} AND p.action_lines <> '' ORDER BY p.number`,
  /**
   * What its assessments say, apart by a space: direction, basis, whether one dissents from another of this right that stands as well,
   * the parts of the infrastructure as JSON, and the right.
   */
  assessment: `
    SELECT DISTINCT p.number, concat_ws(' ', i.direction, i.basis, iif(a.right_id = i.right_id, 1, 0), i.infrastructure, i.right_id) AS value
    FROM proposals p JOIN impacts i ON i.proposal_id = p.id
    LEFT JOIN impacts a ON a.id = i.answers_id AND i.stance = 'DISSENTS'
    WHERE ${range} ORDER BY p.number`,
  known: `${parts.join(' UNION ALL ')} ORDER BY 1`,
} as const;
export type CodedName = keyof typeof coded;

export const texts = {
  id: field('id'),
  updated_at: field('updated_at'),
  symbol_order: field('symbol_order'),
} as const;
export type TextName = keyof typeof texts;

export type ColumnName = CodedName | TextName;
export const statements: Record<ColumnName, string> = { ...coded, ...texts };
// Their own keys, by the types above.
export const codedNames = Object.keys(coded) as CodedName[];
export const columnNames = Object.keys(statements) as ColumnName[];
export const isCoded = (name: ColumnName): name is CodedName => Object.hasOwn(coded, name);
