/** Every assessment of a question, to be taken away: the very rows that the list counts, all of one state of the record. */
import type { Cell } from '../catalogue/edition.ts';
import { type ImpactColumn, impactColumns } from '../catalogue/impactColumns.ts';
import type { Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { jsonFormat, jsonVersion } from '../impacts/files/ownFormat.ts';
import type { ImpactQuestion } from '../impacts/query.ts';
import { linkedContext, toAssessing } from './impactAnnotation.ts';

export interface ImpactExport {
  columns: readonly ImpactColumn[];
  /** How many there are. */
  count: number;
  /** Number of the last event that they take into account. */
  position: number;
  /** Batches of rows, in the order asked; nothing is read before it is asked for. */
  rows(): Generator<Cell[][]>;
  /** The same as JSON Lines in UTF-8. */
  lines(): Generator<Uint8Array | string>;
  /** The same as one JSON document, which `importAssessments` reads. */
  json(): Generator<Uint8Array | string>;
  /** As a collection of Web Annotations; of every column, whichever were asked for. */
  jsonLd(): Generator<string>;
  /** Frees what is held. Whoever asked must do so, also when they stop half-way. */
  close(): void;
}

const batchSize = 250;

/** `columnNames` picks columns and their order; all of them when empty. Refuses a name that no column has. */
export async function exportImpacts(
  ctx: Context,
  { query, sort }: ImpactQuestion,
  columnNames: readonly string[] = [],
): Promise<ImpactExport> {
  const columns = pickColumns(columnNames);
  const { publicUrl } = ctx;
  const catalogue = await ctx.catalogue();
  // Nothing can come between these two: what is found and what is read are of one state.
  const edition = catalogue.edition();
  const ids = idsOf(
    () => catalogue.impacts(query, sort ?? 'NEWEST', null, Number.MAX_SAFE_INTEGER - 1).items.map(({ id }) => id),
    edition.close,
  );

  function* batches(): Generator<string[]> {
    for (let from = 0; from < ids.length; from += batchSize) yield ids.slice(from, from + batchSize);
  }
  function* texts(picked: readonly ImpactColumn[]): Generator<string[]> {
    for (const batch of batches()) {
      yield Buffer.from(edition.impactLines(batch, picked, publicUrl))
        .toString()
        .split('\n');
    }
  }
  return {
    columns,
    count: ids.length,
    position: edition.position,
    *rows() {
      for (const batch of batches()) yield edition.impactRows(batch, columns, publicUrl);
    },
    *lines() {
      for (const batch of texts(columns)) yield `${batch.join('\n')}\n`;
    },
    *json() {
      const about = { format: jsonFormat, version: jsonVersion, source: publicUrl };
      yield `${JSON.stringify(about).slice(0, -1)},"assessments":[\n`;
      yield* parted(texts(columns));
      yield '\n]}\n';
    },
    *jsonLd() {
      const page = {
        id: `${publicUrl}/impacts#page`,
        type: 'AnnotationPage',
        partOf: `${publicUrl}/impacts`,
        startIndex: 0,
      };
      const collection = {
        '@context': linkedContext(publicUrl),
        id: `${publicUrl}/impacts`,
        type: 'AnnotationCollection',
        label: 'Human-rights assessments of proposals, from Travaux',
        total: ids.length,
      };
      yield `${JSON.stringify(collection).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[\n`;
      yield* parted(linked());
      yield '\n]}}\n';
    },
    close: edition.close,
  };

  function* linked(): Generator<string[]> {
    for (const batch of texts(impactColumns)) {
      yield batch.map((line) => JSON.stringify(toAssessing(publicUrl, JSON.parse(line))));
    }
  }
}

/** Parts of a JSON list, one a line. */
function* parted(batches: Iterable<string[]>): Generator<string> {
  let isFirst = true;
  for (const batch of batches) {
    yield (isFirst ? '' : ',\n') + batch.join(',\n');
    isFirst = false;
  }
}

/** Nothing stays open when they cannot be found. */
function idsOf(find: () => readonly string[], close: () => void): readonly string[] {
  try {
    return find();
  } catch (error) {
    close();
    throw error;
  }
}

function pickColumns(names: readonly string[]): readonly ImpactColumn[] {
  if (names.length === 0) return impactColumns;
  return [...new Set(names)].map((name) => {
    const found = impactColumns.find((column) => column.name === name);
    if (found) return found;
    throw invalid('columns', `There is no such column. There are: ${impactColumns.map((one) => one.name).join(', ')}.`);
  });
}
