/** The store in SQLite: prepared statements, durable writes, the file mapped into memory. */
import Database from 'better-sqlite3';
import type { Listed, Part, Row, Store } from './store.ts';

const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'mmap_size = 1073741824',
  'cache_size = -64000',
  'temp_store = MEMORY',
];
const among = 'IN (SELECT value FROM json_each(?))';
const annotation = `a.proposal_id, a.id, a.body, a.quote_exact AS quoteExact, a.quote_prefix AS quotePrefix,
  a.quote_suffix AS quoteSuffix, a.created_at AS createdAt`;
const exportBatch = 2000;

export function openSqliteStore(path: string): Store {
  const db = new Database(path);
  // On Node 24 the process ends when a statement of this package is collected as garbage: so none is made that is not kept.
  for (const pragma of pragmas) db.exec(`PRAGMA ${pragma}`);
  const all = <T>(sql: string) => {
    const statement = db.prepare(sql);
    return (...values: unknown[]) => statement.all(...values) as T[];
  };
  const one = <T>(sql: string) => {
    const statement = db.prepare(sql);
    return (...values: unknown[]) => statement.get(...values) as T;
  };
  const ofMany = <T>(sql: string) => {
    const read = all<T>(sql);
    return (ids: readonly number[], ...more: unknown[]) => read(JSON.stringify(ids), ...more);
  };

  const proposal = one<Row | undefined>('SELECT * FROM proposal WHERE id = ?');
  const bySponsorAndTopic = all<Listed>(`
    SELECT p.* FROM proposal_sponsor s
    JOIN proposal_topic t ON t.proposal_id = s.proposal_id AND t.topic_slug = ?
    JOIN proposal p ON p.id = s.proposal_id
    WHERE s.sponsor_code = ? ORDER BY p.date DESC, p.id DESC LIMIT ?`);
  const firstOfProcess = all<Listed>('SELECT * FROM proposal WHERE process = ? ORDER BY date DESC, id DESC LIMIT ?');
  const moreOfProcess = all<Listed>(
    'SELECT * FROM proposal WHERE process = ? AND (date, id) < (?, ?) ORDER BY date DESC, id DESC LIMIT ?',
  );
  const total = one<{ count: number }>('SELECT count(*) AS count FROM words WHERE words MATCH ?');
  const byTopic = all<Row>(`
    SELECT t.topic_slug AS topic, count(*) AS proposals
    FROM words JOIN proposal_topic t ON t.proposal_id = words.rowid
    WHERE words MATCH ? GROUP BY t.topic_slug ORDER BY proposals DESC`);
  const best = all<Row>(`
    SELECT p.* FROM (
      SELECT rowid, bm25(words, 10, 4, 1) AS score FROM words WHERE words MATCH ? ORDER BY score LIMIT ?
    ) f JOIN proposal p ON p.id = f.rowid ORDER BY f.score`);
  const notes = all<Part & { authorId: number; authorName: string }>(`
    SELECT ${annotation}, w.id AS authorId, w.name AS authorName
    FROM annotation a JOIN person w ON w.id = a.author_id
    WHERE a.proposal_id = ? ORDER BY a.created_at, a.id LIMIT ?`);
  const add = one<Row>(`
    INSERT INTO annotation (proposal_id, author_id, body, quote_exact, quote_prefix, quote_suffix)
    VALUES (?, ?, ?, ?, ?, ?)
    RETURNING id, body, quote_exact AS quoteExact, quote_prefix AS quotePrefix, quote_suffix AS quoteSuffix,
      created_at AS createdAt`);
  const lines = all<{ id: number; line: string }>(`
    SELECT p.id, json_object(
      'id', p.id, 'process', p.process, 'symbol', p.symbol, 'title', p.title, 'summary', p.summary,
      'provision', p.provision, 'action', p.action, 'date', p.date, 'status', p.status,
      'sponsors', (SELECT json_group_array(sponsor_code) FROM proposal_sponsor WHERE proposal_id = p.id),
      'topics', (SELECT json_group_array(topic_slug) FROM proposal_topic WHERE proposal_id = p.id),
      'impacts', (
        SELECT json_group_array(json_object('right', right_slug, 'direction', direction, 'severity', severity))
        FROM rights_impact WHERE proposal_id = p.id),
      'text', (SELECT body FROM text_version WHERE proposal_id = p.id ORDER BY version DESC LIMIT 1)
    ) AS line
    FROM proposal p WHERE p.id > ? ORDER BY p.id LIMIT ${exportBatch}`);
  const open = all<Row>(`
    SELECT id, title, process, opens_at AS opensAt, closes_at AS closesAt FROM consultation
    WHERE closes_at > ? AND closes_at <= ? AND opens_at <= ? ORDER BY closes_at, id`);
  /** Each word as written, all of them to be there. */
  const wanted = (q: string) => q.replace(/\S+/g, (word) => `"${word.replaceAll('"', '')}"`);

  return {
    proposal: (id) => proposal(id) ?? null,
    bySponsorAndTopic: (sponsor, topic, limit) => bySponsorAndTopic(topic, sponsor, limit),
    byProcess: (process, after, limit) =>
      after ? moreOfProcess(process, after.date, after.id, limit) : firstOfProcess(process, limit),
    topicMatrix: all(`
      SELECT s.sponsor_code AS sponsor, t.topic_slug AS topic, count(*) AS proposals
      FROM proposal p
      JOIN proposal_sponsor s ON s.proposal_id = p.id
      JOIN proposal_topic t ON t.proposal_id = p.id
      WHERE p.process = ? GROUP BY 1, 2`),
    rightMatrix: all(`
      SELECT s.sponsor_code AS sponsor, i.right_slug AS right, count(*) AS proposals
      FROM proposal_topic t
      JOIN proposal p ON p.id = t.proposal_id AND p.process = ?
      JOIN proposal_sponsor s ON s.proposal_id = p.id
      JOIN rights_impact i ON i.proposal_id = p.id
      WHERE t.topic_slug = ? GROUP BY 1, 2`),
    foundInAll: (q) => total(wanted(q)).count,
    foundByTopic: (q) => byTopic(wanted(q)),
    found: (q, limit) => best(wanted(q), limit),
    openConsultations: (at, closingBefore) => open(at, closingBefore, at),
    sponsors: ofMany(`
      SELECT s.proposal_id, x.code, x.name, x.kind
      FROM proposal_sponsor s JOIN sponsor x ON x.code = s.sponsor_code WHERE s.proposal_id ${among}`),
    topics: ofMany(`
      SELECT t.proposal_id, x.slug, x.name
      FROM proposal_topic t JOIN topic x ON x.slug = t.topic_slug WHERE t.proposal_id ${among}`),
    impacts: ofMany(`
      SELECT i.proposal_id, i.right_slug AS right, x.name AS rightName, i.direction, i.severity
      FROM rights_impact i JOIN human_right x ON x.slug = i.right_slug WHERE i.proposal_id ${among}`),
    versions: ofMany(`
      SELECT proposal_id, version, created_at AS createdAt, body FROM text_version
      WHERE proposal_id ${among} ORDER BY version`),
    annotations: (ids, limit) =>
      ids.flatMap((id) =>
        notes(id, limit).map((note) => ({ ...note, author: { id: note.authorId, name: note.authorName } })),
      ),
    annotationCounts: ofMany(`
      SELECT proposal_id AS id, count(*) AS count FROM annotation WHERE proposal_id ${among} GROUP BY 1`),
    followerCounts: ofMany(`
      SELECT consultation_id AS id, count(*) AS count FROM consultation_follower
      WHERE consultation_id ${among} GROUP BY 1`),
    addAnnotation: ({ proposal, author, body, exact, prefix, suffix }) =>
      add(proposal, author, body, exact, prefix, suffix),
    *exportLines() {
      for (let after = 0; ; ) {
        const batch = lines(after);
        const last = batch.at(-1);
        if (!last) return;
        after = last.id;
        yield batch.map(({ line }) => `${line}\n`).join('');
      }
    },
  };
}
