/** The record in a database of its own, and the way back to it after writes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileName } from '../../generator/rows.ts';
import type { Place, Target } from '../target.ts';
import { addressOf, clusterPid, sql, startCluster } from './cluster.ts';

const text = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
/** Characters that stand in no line, so that each is one value. */
const copy = `COPY app.line FROM STDIN WITH (FORMAT csv, QUOTE e'\\x01', DELIMITER e'\\x02')`;

/** From the lines of a file to rows. Texts come before proposals, whose search index is made of them. */
const inserts: readonly (readonly [FileName, ...string[]])[] = [
  [
    'processes',
    `INSERT INTO app.process SELECT row->>'code', row->>'name', (row->>'opened')::date, (row->>'closed')::date FROM app.line`,
  ],
  ['sponsors', `INSERT INTO app.sponsor SELECT row->>'code', row->>'name', row->>'kind' FROM app.line`],
  ['topics', `INSERT INTO app.topic SELECT row->>'slug', row->>'name' FROM app.line`],
  ['rights', `INSERT INTO app.human_right SELECT row->>'slug', row->>'name' FROM app.line`],
  ['people', `INSERT INTO app.person SELECT (row->>'id')::int, row->>'name' FROM app.line`],
  [
    'versions',
    `INSERT INTO app.text_version SELECT (row->>'id')::int, (row->>'proposal')::int, (row->>'version')::smallint,
       (row->>'created')::timestamptz, row->>'text' FROM app.line`,
    'CREATE UNIQUE INDEX ON app.text_version (proposal_id, version)',
  ],
  [
    'proposals',
    `INSERT INTO app.proposal SELECT (row->>'id')::int, row->>'process', row->>'symbol', row->>'title', row->>'summary',
       row->>'provision', (row->>'action')::app.action, (row->>'date')::date, (row->>'status')::app.status,
       setweight(to_tsvector('english', row->>'title'), 'A') || setweight(to_tsvector('english', row->>'summary'), 'B')
         || setweight(to_tsvector('english', v.body), 'D')
     FROM app.line JOIN app.text_version v ON v.proposal_id = (row->>'id')::int AND v.version = 2`,
    `INSERT INTO app.proposal_sponsor SELECT (row->>'id')::int, jsonb_array_elements_text(row->'sponsors') FROM app.line`,
    `INSERT INTO app.proposal_topic SELECT (row->>'id')::int, jsonb_array_elements_text(row->'topics') FROM app.line`,
    `INSERT INTO app.rights_impact
       SELECT (row->>'id')::int, i->>'right', (i->>'direction')::app.direction, (i->>'severity')::smallint
       FROM app.line, jsonb_array_elements(row->'impacts') i`,
  ],
  [
    'annotations',
    `INSERT INTO app.annotation SELECT (row->>'id')::bigint, (row->>'proposal')::int, (row->>'author')::int,
       row->>'body', row->'quote'->>'exact', row->'quote'->>'prefix', row->'quote'->>'suffix',
       (row->>'created')::timestamptz FROM app.line`,
  ],
  [
    'consultations',
    `INSERT INTO app.consultation SELECT (row->>'id')::int, row->>'title', row->>'process',
       (row->>'opens')::timestamptz, (row->>'closes')::timestamptz FROM app.line`,
  ],
  [
    'followers',
    `INSERT INTO app.consultation_follower SELECT (row->>'consultation')::int, (row->>'person')::int FROM app.line`,
  ],
];

/** Marks a database that is whole. */
const mark = 'the whole record';

export function database(prefix: string) {
  const nameOf = ({ size }: Place) => `${prefix}_${size}`;
  const stored: Pick<Target, 'load' | 'isLoaded' | 'reset' | 'storeProcesses'> = {
    async load(place) {
      startCluster(place.work);
      const name = nameOf(place);
      await sql('postgres', [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name}`]);
      await sql(name, [text('schema.sql')]);
      for (const [file, ...statements] of inserts) {
        await sql(name, ['TRUNCATE app.line', copy], join(place.generated, `${file}.jsonl`));
        await sql(name, statements);
      }
      await sql(name, [text('finish.sql')]);
      await sql(name, ['VACUUM (ANALYZE, FREEZE)', `COMMENT ON DATABASE ${name} IS '${mark}'`]);
    },
    async isLoaded(place) {
      startCluster(place.work);
      const whole = `SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '${nameOf(place)}'`;
      return (await sql('postgres', [whole])) === mark;
    },
    async reset(place) {
      startCluster(place.work);
      const { counts } = JSON.parse(readFileSync(join(place.generated, 'meta.json'), 'utf8'));
      await sql(nameOf(place), [
        `DELETE FROM app.annotation WHERE id > ${Number(counts.annotations)}`,
        'VACUUM (ANALYZE) app.annotation',
      ]);
    },
    storeProcesses: ({ work }) => [clusterPid(work)],
  };
  return { ...stored, addressOf: (place: Place) => addressOf(nameOf(place)) };
}
