/** The whole public record as an archive of tables in CSV, with what their columns mean, what may be done with them, and checksums. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Cell, Edition } from '../catalogue/edition.ts';
import { proposalColumns } from '../catalogue/proposalColumns.ts';
import type { RecordTable } from '../catalogue/recordTable.ts';
import { readingOf, recordTables } from '../catalogue/recordTables.ts';
import { archiveOf, type Part } from './archive.ts';
import { csvOf } from './csv.ts';
import { packageOf, tableResource } from './dataPackage.ts';
import { caution, licence, licenceWords } from './licence.ts';

interface Asked {
  edition: Edition;
  publicUrl: string;
  /** Cursor of the last event that the record takes into account. */
  position: string;
}

/** The same record makes the same archive, to the byte. The edition is closed at its end. */
export function recordArchive({ edition, publicUrl, position }: Asked): Readable {
  const madeAt = new Date(edition.changedAt ?? 0);
  const sums: string[] = [];
  const tables = recordTables.map((table) =>
    part(`${table.name}.csv`, () => csvChunks(edition, table, publicUrl), sums),
  );
  const others = [
    part('datapackage.json', () => [descriptor(madeAt, publicUrl, position)], sums),
    part('README.txt', () => [readme(madeAt, publicUrl)], sums),
  ];
  // Its turn comes last, when everything else was written and counted.
  const checksums: Part = { name: 'SHA256SUMS', chunks: () => [sums.join('')] };
  return archiveOf([...others, ...tables, checksums], madeAt, edition.close);
}

function part(name: string, chunks: () => Iterable<string>, sums: string[]): Part {
  return {
    name,
    *chunks() {
      const hash = createHash('sha256');
      for (const chunk of chunks()) {
        hash.update(chunk);
        yield chunk;
      }
      sums.push(`${hash.digest('hex')}  ${name}\n`);
    },
  };
}

function* csvChunks(edition: Edition, table: RecordTable, publicUrl: string): Generator<string> {
  yield csvOf([table.columns.map(({ name }) => name)]);
  for (const batch of batchesOf(edition, table, publicUrl)) yield csvOf(batch);
}

const batchSize = 250;

function* batchesOf(edition: Edition, table: RecordTable, publicUrl: string): Generator<Cell[][]> {
  const isProposals = table.name === 'proposals';
  const rows = edition.each(isProposals ? 'SELECT id FROM proposals ORDER BY id' : readingOf(table));
  let batch: Cell[][] = [];
  const read = () =>
    isProposals
      ? edition.proposalRows(
          batch.map(([id]) => String(id)),
          proposalColumns,
          { publicUrl },
        )
      : batch;
  for (const row of rows) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield read();
    batch = [];
  }
  if (batch.length > 0) yield read();
}

function descriptor(madeAt: Date, publicUrl: string, position: string): string {
  const resources = recordTables.map(({ name, meaning, columns, key }) =>
    tableResource(name, `${name}.csv`, `One row: ${meaning}`, columns, key),
  );
  const about = { ...packageOf('The whole public record, without the words of any note.'), homepage: publicUrl };
  return `${JSON.stringify({ ...about, created: madeAt.toISOString(), version: position, resources }, null, 2)}\n`;
}

const readme = (madeAt: Date, publicUrl: string) => `Travaux: proposals made in treaty negotiations
${publicUrl}
State of the record: ${madeAt.toISOString()}

Licence: ${licence.title} (${licence.path}).
${licenceWords}

${caution}

datapackage.json says what every column means. SHA256SUMS holds the checksums: sha256sum -c SHA256SUMS.
`;
