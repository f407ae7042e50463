/** Fills the SQLite file of the servers written by hand, or with `reset` undoes what was written since. Runs beside their packages. */
import { createReadStream, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';

/** On Node 24 the process ends when a statement of this package is collected as garbage: all are kept. */
const kept: unknown[] = [];
function prepare(db: Database, sql: string) {
  const statement = db.prepare(sql);
  kept.push(statement);
  return statement;
}

const [task = '', path = '', generated = '', notes = ''] = process.argv.slice(2);
if (task === 'reset') reset();
else await fill();

function reset(): void {
  const db = new Database(path);
  prepare(db, 'DELETE FROM annotation WHERE id > ?').run(Number(notes));
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

async function fill(): Promise<void> {
  const draft = `${path}.part`;
  for (const ending of ['', '-wal', '-shm']) for (const one of [draft, path]) rmSync(one + ending, { force: true });
  const db = new Database(draft);
  // Whatever happens meanwhile, the file is made again; durability begins when it is whole.
  for (const pragma of ['journal_mode = WAL', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -200000']) {
    db.exec(`PRAGMA ${pragma}`);
  }
  db.exec(tables());
  db.exec('BEGIN');
  await fillTables(db);
  db.exec('COMMIT');
  db.exec(indexes());
  if (prepare(db, 'PRAGMA foreign_key_check').all().length > 0) throw new Error('a row refers to none');
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  renameSync(draft, path);
}

function tables(): string {
  return `
    CREATE TABLE process (code TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
    CREATE TABLE sponsor (code TEXT PRIMARY KEY, name TEXT, kind TEXT) WITHOUT ROWID;
    CREATE TABLE topic (slug TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
    CREATE TABLE human_right (slug TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
    CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE proposal (
      id INTEGER PRIMARY KEY, process TEXT NOT NULL REFERENCES process, symbol TEXT NOT NULL, title TEXT NOT NULL,
      summary TEXT NOT NULL, provision TEXT NOT NULL, action TEXT NOT NULL, date TEXT NOT NULL, status TEXT NOT NULL
    );
    CREATE TABLE proposal_sponsor (
      proposal_id INTEGER NOT NULL REFERENCES proposal, sponsor_code TEXT NOT NULL REFERENCES sponsor,
      PRIMARY KEY (proposal_id, sponsor_code)
    ) WITHOUT ROWID;
    CREATE TABLE proposal_topic (
      proposal_id INTEGER NOT NULL REFERENCES proposal, topic_slug TEXT NOT NULL REFERENCES topic,
      PRIMARY KEY (proposal_id, topic_slug)
    ) WITHOUT ROWID;
    CREATE TABLE rights_impact (
      proposal_id INTEGER NOT NULL REFERENCES proposal, right_slug TEXT NOT NULL REFERENCES human_right,
      direction TEXT NOT NULL, severity INT NOT NULL, PRIMARY KEY (proposal_id, right_slug)
    ) WITHOUT ROWID;
    CREATE TABLE text_version (
      proposal_id INTEGER NOT NULL REFERENCES proposal, version INT NOT NULL, created_at TEXT NOT NULL,
      body TEXT NOT NULL, PRIMARY KEY (proposal_id, version)
    ) WITHOUT ROWID;
    CREATE TABLE annotation (
      id INTEGER PRIMARY KEY, proposal_id INTEGER NOT NULL REFERENCES proposal,
      author_id INTEGER NOT NULL REFERENCES person, body TEXT NOT NULL, quote_exact TEXT NOT NULL,
      quote_prefix TEXT NOT NULL, quote_suffix TEXT NOT NULL,
      created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
    );
    CREATE TABLE consultation (
      id INTEGER PRIMARY KEY, title TEXT NOT NULL, process TEXT NOT NULL, opens_at TEXT NOT NULL, closes_at TEXT NOT NULL
    );
    CREATE TABLE consultation_follower (
      consultation_id INTEGER NOT NULL, person_id INTEGER NOT NULL, PRIMARY KEY (consultation_id, person_id)
    ) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5 (
      title, summary, body, content = '', tokenize = 'porter unicode61', detail = full
    );`;
}

function indexes(): string {
  return `
    CREATE UNIQUE INDEX proposal_by_symbol ON proposal (symbol);
    CREATE INDEX proposal_by_process ON proposal (process, date DESC, id DESC);
    CREATE INDEX proposal_by_date ON proposal (date DESC, id DESC);
    CREATE INDEX proposal_sponsor_by_sponsor ON proposal_sponsor (sponsor_code, proposal_id);
    CREATE INDEX proposal_topic_by_topic ON proposal_topic (topic_slug, proposal_id);
    CREATE INDEX rights_impact_by_right ON rights_impact (right_slug, proposal_id);
    CREATE INDEX annotation_by_proposal ON annotation (proposal_id, created_at, id);
    CREATE INDEX consultation_by_closing ON consultation (closes_at);
    INSERT INTO words (words) VALUES ('optimize');
    ANALYZE;`;
}

async function fillTables(db: Database): Promise<void> {
  const into = (table: string, count: number) => {
    const statement = prepare(db, `INSERT INTO ${table} VALUES (${Array(count).fill('?').join(', ')})`);
    return (...values: unknown[]) => void statement.run(...values);
  };
  const [process, sponsor, topic, right] = [
    into('process', 2),
    into('sponsor', 3),
    into('topic', 2),
    into('human_right', 2),
  ];
  for await (const { code, name } of rows('processes')) process(code, name);
  for await (const { code, name, kind } of rows('sponsors')) sponsor(code, name, kind);
  for await (const { slug, name } of rows('topics')) topic(slug, name);
  for await (const { slug, name } of rows('rights')) right(slug, name);
  const person = into('person', 2);
  for await (const { id, name } of rows('people')) person(id, name);

  const version = into('text_version', 4);
  const current = new Map<unknown, unknown>();
  for await (const one of rows('versions')) {
    version(one.proposal, one.version, one.created, one.text);
    if (one.version === 2) current.set(one.proposal, one.text);
  }
  const [proposal, link, subject, impact] = [
    into('proposal', 9),
    into('proposal_sponsor', 2),
    into('proposal_topic', 2),
    into('rights_impact', 4),
  ];
  const words = prepare(db, 'INSERT INTO words (rowid, title, summary, body) VALUES (?, ?, ?, ?)');
  for await (const one of rows('proposals')) {
    const { id, title, summary } = one;
    proposal(id, one.process, one.symbol, title, summary, one.provision, one.action, one.date, one.status);
    for (const code of one.sponsors) link(id, code);
    for (const slug of one.topics) subject(id, slug);
    for (const { right: slug, direction, severity } of one.impacts) impact(id, slug, direction, severity);
    words.run(id, title, summary, current.get(id));
    current.delete(id);
  }
  const annotation = into('annotation', 8);
  for await (const { id, proposal: target, author, body, quote, created } of rows('annotations')) {
    annotation(id, target, author, body, quote.exact, quote.prefix, quote.suffix, created);
  }
  const [consultation, follower] = [into('consultation', 5), into('consultation_follower', 2)];
  for await (const { id, title, process: code, opens, closes } of rows('consultations')) {
    consultation(id, title, code, opens, closes);
  }
  for await (const one of rows('followers')) follower(one.consultation, one.person);
}

async function* rows(name: string) {
  const input = createReadStream(join(generated, `${name}.jsonl`));
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== '') yield JSON.parse(line);
  }
}
