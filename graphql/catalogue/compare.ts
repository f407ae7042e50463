/** Two catalogues held against each other, row by row and word by word; and what both answer to the same questions. */
import { DatabaseSync } from 'node:sqlite';
import { everyImpact, impactSorts } from '../impacts/query.ts';
import { everything, proposalSorts } from '../proposals/query.ts';
import { type Catalogue, facetNames, matrixAxes } from './catalogue.ts';

export interface Difference {
  /** Table of the row, or the question. */
  where: string;
  /** Which of the two has it. */
  side: 'FIRST' | 'SECOND';
  /** The row, or the answer, as JSON. */
  what: string;
}

interface Compared {
  /** Tables that are left out. */
  without?: readonly string[];
  /** Whether one of them began from a copy, which holds no notes and does not say which account signed what. */
  fromCopy?: boolean;
}

/**
 * Every row that stands in one of two files and not in the other. The numbers by which rows are joined inside a file, and
 * what is packed by them for speed, may differ between two files that say the same.
 */
export function* compareRows(
  first: string,
  second: string,
  { without = [], fromCopy = false }: Compared = {},
): Generator<Difference> {
  const db = new DatabaseSync(first, { readOnly: true });
  try {
    db.prepare('ATTACH $second AS other').run({ second });
    for (const { name } of db.prepare(tablesOf).all()) {
      const table = String(name);
      if (without.includes(table) || (fromCopy && table === 'talk')) continue;
      const columns = db.prepare(columnsOf).all({ table });
      const cells = columns.map(({ name }) => (fromCopy && name === 'record' ? unsigned : `"${name}"`));
      const row = `json_array(${cells.join(', ')})`;
      yield* both(db, table, (file) => `SELECT ${row} AS row, count(*) AS count FROM ${file}."${table}" GROUP BY 1`);
    }
    for (const [index, home] of Object.entries(indexed)) {
      for (const file of ['main', 'other'])
        db.exec(`CREATE VIRTUAL TABLE temp.${file}_${index} USING fts5vocab (${file}, ${index}, instance)`);
      yield* both(
        db,
        index,
        (file) => `SELECT json_array(r.id, v.term, v.col, v.offset) AS row, 1 AS count
          FROM temp.${file}_${index} v LEFT JOIN ${file}.${home} r ON r.number = v.doc`,
      );
    }
  } finally {
    db.close();
  }
}

const unsigned = `json_remove("record", '$.authorId')`;
const tablesOf = `
  SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_search*' AND name NOT GLOB 'packed*' ORDER BY name`;
/** A provision's number is its own; any other is the file's. */
const columnsOf = `SELECT name FROM pragma_table_info($table) WHERE $table = 'provisions' OR name <> 'number'`;
const indexed = { proposal_search: 'proposals', consultation_search: 'consultations', findable_search: 'findables' };

function* both(db: DatabaseSync, where: string, rows: (file: string) => string): Generator<Difference> {
  const sides = [
    ['FIRST', 'main', 'other'],
    ['SECOND', 'other', 'main'],
  ] as const;
  for (const [side, one, other] of sides) {
    for (const { row } of db.prepare(`${rows(one)} EXCEPT ${rows(other)}`).iterate())
      yield { where, side, what: String(row) };
  }
}

/** Questions over the whole record that both should answer alike: what is packed for speed is behind the answers. */
export function* compareAnswers(first: Catalogue, second: Catalogue): Generator<Difference> {
  const most = Number.MAX_SAFE_INTEGER - 1;
  const questions: [string, (catalogue: Catalogue) => unknown][] = [
    ['how many', (catalogue) => catalogue.countProposals(everything)],
    ...facetNames.map((name) => [name, (of: Catalogue) => of.facet(everything, name)] satisfies Question),
    ...proposalSorts.map(
      (sort) =>
        [
          sort,
          (of: Catalogue) => of.proposals(everything, sort, null, most).items.map(({ id }) => id),
        ] satisfies Question,
    ),
    ...matrixAxes
      .filter((axis) => axis !== 'TOPIC')
      .map((axis) => [`TOPIC × ${axis}`, (of: Catalogue) => of.matrix(everything, 'TOPIC', axis)] satisfies Question),
    ['RIGHT ledger', (catalogue) => catalogue.ledger(everything, 'RIGHT')],
    ['how many assessed', (catalogue) => catalogue.assessmentCoverage(everything)],
    ...impactSorts.map(
      (sort) => [`${sort} impacts`, (of: Catalogue) => of.impactIdsFound(everyImpact, sort)] satisfies Question,
    ),
    ['what is said', (catalogue) => catalogue.impactTally(everyImpact)],
  ];
  for (const [where, ask] of questions) {
    const [one, other] = [JSON.stringify(ask(first)), JSON.stringify(ask(second))];
    if (one === other) continue;
    yield { where, side: 'FIRST', what: one };
    yield { where, side: 'SECOND', what: other };
  }
}

type Question = [string, (catalogue: Catalogue) => unknown];
