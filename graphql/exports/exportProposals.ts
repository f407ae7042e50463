/** Every proposal of a question, to be taken away: the very rows that the list counts, all of one state of the record. */
import type { Cell } from '../catalogue/edition.ts';
import { type ProposalColumn, proposalColumns } from '../catalogue/proposalColumns.ts';
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { orderOf } from '../proposals/lists.ts';
import type { Question } from '../proposals/queryString.ts';

export interface ProposalExport {
  columns: readonly ProposalColumn[];
  /** How many there are. */
  count: number;
  /** Number of the last event that they take into account. */
  position: number;
  /** When that event was entered; null while the record is empty. */
  changedAt: string | null;
  /** Batches of rows, in the order asked; nothing is read before it is asked for. */
  rows(): Generator<Cell[][]>;
  /** The same as JSON Lines in UTF-8, each with its end of line. */
  lines(): Generator<Uint8Array>;
  /** Frees what is held. Whoever asked must do so, also when they stop half-way. */
  close(): void;
}

/** Some 2 kB each: a batch is soon made, and the price of a statement is shared by many. */
const batchSize = 250;
const endOfLine = Buffer.from('\n');

/** `columnNames` picks columns and their order; all of them when empty. Refuses a name that no column has. */
export async function exportProposals(
  ctx: Context,
  { query, sort }: Question,
  columnNames: readonly string[] = [],
): Promise<ProposalExport> {
  const columns = pickColumns(columnNames);
  const asked = { publicUrl: ctx.publicUrl, bases: query.bases };
  const catalogue = await ctx.catalogue();
  // Nothing can come between these two: what is found and what is read are of one state.
  const edition = catalogue.edition();
  const ids = idsOf(
    () => catalogue.proposals(query, orderOf(query, sort), null, Number.MAX_SAFE_INTEGER - 1).items,
    edition.close,
  );

  function* batches(): Generator<string[]> {
    for (let from = 0; from < ids.length; from += batchSize) yield ids.slice(from, from + batchSize);
  }
  return {
    columns,
    count: ids.length,
    position: edition.position,
    changedAt: edition.changedAt,
    *rows() {
      for (const batch of batches()) yield edition.proposalRows(batch, columns, asked);
    },
    *lines() {
      for (const batch of batches()) {
        yield edition.proposalLines(batch, columns, asked);
        yield endOfLine;
      }
    },
    close: edition.close,
  };
}

/** Ids alone are kept, some 5 MB for 100,000; nothing stays open when they cannot be found. */
function idsOf(find: () => { id: string }[], close: () => void): string[] {
  try {
    return find().map(({ id }) => id);
  } catch (error) {
    close();
    throw error;
  }
}

function pickColumns(names: readonly string[]): readonly ProposalColumn[] {
  if (names.length === 0) return proposalColumns;
  return [...new Set(names)].map((name) => {
    const found = proposalColumns.find((column) => column.name === name);
    if (found) return found;
    throw invalid(
      'columns',
      `There is no such column. There are: ${proposalColumns.map(({ name: one }) => one).join(', ')}.`,
    );
  });
}
