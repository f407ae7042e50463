/** What the files are and what their columns mean: a Data Package with Table Schemas, as Frictionless Data has them. */
import type { Column } from '../catalogue/exportColumn.ts';
import { impactColumns } from '../catalogue/impactColumns.ts';
import { proposalColumns } from '../catalogue/proposalColumns.ts';
import { matrixColumns } from './exportMatrix.ts';
import { caution, licence, licenceWords } from './licence.ts';

const readable = (columns: readonly Column[]) => ({
  fields: columns.map(({ name, type, meaning, values, always }) => ({
    name,
    type,
    // Years, months and days stand in columns of type string; whatever has a type of date is whole.
    ...(type === 'datetime' && { format: 'any' }),
    description: meaning,
    ...((always || values) && { constraints: { ...(always && { required: true }), ...(values && { enum: values }) } }),
  })),
  missingValues: [''],
});

/** One file in CSV. `path` is an address, or a name within an archive. */
export function tableResource(
  name: string,
  path: string,
  description: string,
  columns: readonly Column[],
  key?: string,
) {
  return {
    profile: 'tabular-data-resource',
    name,
    path,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { ...readable(columns), ...(key && { primaryKey: key }) },
  };
}

export const cells =
  'An empty cell means what its column says; a list of nothing is []. In CSV a text that begins with = + - @, a tab, a carriage return or a full-width form of those signs has an apostrophe in front, so that no spreadsheet takes it for a formula, and so does one that begins with apostrophes before such a sign: take one away.';

/** The package as a whole, without its files. */
export const packageOf = (description: string) => ({
  profile: 'data-package',
  name: 'travaux',
  title: 'Travaux: proposals made in treaty negotiations',
  description: `${description} ${cells} ${caution} ${licenceWords}`,
  licenses: [licence],
});

/** The files that are made for a question, and those of the whole record. */
export function dataPackage(publicUrl: string) {
  const at = (name: string) => `${publicUrl}/export/${name}`;
  const proposals = 'One row for each proposal that the page of the same question counts, in the order asked.';
  const impacts =
    'One row for each assessment of a question; without one, all that stand. A proposal without any is not assessed, which says nothing of its impact. It takes the query string of /impacts.';
  const entered = impactColumns
    .filter(({ isEntered }) => isEntered)
    .map(({ name }) => name)
    .join(', ');
  return {
    ...packageOf(
      'Every file but those of assessments and the last three takes the query string of the page of proposals.',
    ),
    homepage: publicUrl,
    resources: [
      tableResource(
        'proposals',
        at('proposals.csv'),
        `${proposals} bom=true adds a byte order mark; columns=id,title picks columns.`,
        proposalColumns,
        'id',
      ),
      {
        ...tableResource(
          'matrix',
          at('matrix.csv?rows=SPONSOR&columns=TOPIC&shape=list'),
          'One row for each cell that is not zero; rows and columns name the axes.',
          matrixColumns,
        ),
      },
      tableResource(
        'impacts',
        at('impacts.csv'),
        `${impacts} bom=true adds a byte order mark; columns=id,rationale picks columns. importAssessments reads these columns: ${entered}.`,
        impactColumns,
        'id',
      ),
      file(
        'impacts-json',
        at('impacts.json'),
        'json',
        'application/json',
        `${impacts} One document, which importAssessments reads: { format, version, source, assessments }, each with the columns of impacts.`,
      ),
      file(
        'impacts-jsonl',
        at('impacts.jsonl'),
        'jsonl',
        'application/jsonl',
        `${impacts} One JSON object a line with the columns of impacts.`,
      ),
      file(
        'impacts-jsonld',
        at('impacts.jsonld'),
        'jsonld',
        'application/ld+json',
        `${impacts} W3C Web Annotations whose motivation is assessing; travaux: stands for the columns of impacts.`,
      ),
      file(
        'proposals-jsonl',
        at('proposals.jsonl'),
        'jsonl',
        'application/jsonl',
        `${proposals} One JSON object a line with the columns of proposals; lists and objects as such, null for an empty cell.`,
      ),
      file(
        'proposals-xlsx',
        at('proposals.xlsx'),
        'xlsx',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        `${proposals} The columns of proposals; days and instants are dates, in UTC; a text beyond 32,767 characters is cut and says so.`,
      ),
      file(
        'matrix-grid',
        at('matrix.csv?rows=SPONSOR&columns=TOPIC&shape=grid'),
        'csv',
        'text/csv',
        'The matrix as it is looked at: value, name and total of each row, then a column for each value of the other axis, by its name; 0 where nothing is.',
      ),
      file(
        'record',
        at('travaux.zip'),
        'zip',
        'application/zip',
        'Every public table as CSV, with its own descriptor, licence and checksums.',
      ),
      file(
        'catalogue',
        at('travaux.sqlite'),
        'sqlite',
        'application/vnd.sqlite3',
        'The catalogue that this site answers from, as an SQLite database: public records, without the words of any note.',
      ),
    ],
  };
}

const file = (name: string, path: string, format: string, mediatype: string, description: string) => ({
  name,
  path,
  description,
  format,
  mediatype,
});
