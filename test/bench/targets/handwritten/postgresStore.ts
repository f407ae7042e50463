/** The store in PostgreSQL: statements prepared once a connection, ten connections. */
import pg from 'pg';
import type { Listed, Part, Row, Store } from './store.ts';

/** Dates and instants stay as PostgreSQL writes them; counts become numbers. */
const oids = { date: 1082, timestamptz: 1184, bigint: 20 };
const proposal = `p.id, p.process_code AS process, p.symbol, p.title, p.summary, p.provision, p.action, p.date, p.status`;
const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const annotation = `body, quote_exact AS "quoteExact", quote_prefix AS "quotePrefix", quote_suffix AS "quoteSuffix",
  ${iso('created_at')} AS "createdAt"`;
const query = `plainto_tsquery('english', $1)`;
const among = '= ANY ($1::int[])';
const exportBatch = 2000;

export function openPostgresStore(connectionString: string | undefined): Store {
  pg.types.setTypeParser(oids.date, (text) => text);
  pg.types.setTypeParser(oids.timestamptz, (text) => text);
  pg.types.setTypeParser(oids.bigint, Number);
  const pool = new pg.Pool({ connectionString, max: 10 });
  let names = 0;
  const all = <T>(text: string) => {
    names += 1;
    const name = `statement${names}`;
    return async (...values: unknown[]) => (await pool.query({ name, text, values })).rows as T[];
  };

  const byId = all<Row>(`SELECT ${proposal} FROM app.proposal p WHERE p.id = $1`);
  const bySponsorAndTopic = all<Listed>(`
    SELECT ${proposal} FROM app.proposal p
    WHERE EXISTS (SELECT 1 FROM app.proposal_sponsor s WHERE s.proposal_id = p.id AND s.sponsor_code = $1)
      AND EXISTS (SELECT 1 FROM app.proposal_topic t WHERE t.proposal_id = p.id AND t.topic_slug = $2)
    ORDER BY p.date DESC, p.id DESC LIMIT $3`);
  const firstOfProcess = all<Listed>(
    `SELECT ${proposal} FROM app.proposal p WHERE p.process_code = $1 ORDER BY p.date DESC, p.id DESC LIMIT $2`,
  );
  const moreOfProcess = all<Listed>(`
    SELECT ${proposal} FROM app.proposal p WHERE p.process_code = $1 AND (p.date, p.id) < ($2::date, $3::int)
    ORDER BY p.date DESC, p.id DESC LIMIT $4`);
  const total = all<{ count: number }>(`SELECT count(*)::int AS count FROM app.proposal p WHERE p.search @@ ${query}`);
  const add = all<Row>(`
    INSERT INTO app.annotation (proposal_id, author_id, body, quote_exact, quote_prefix, quote_suffix)
    VALUES ($1, $2, $3, $4, $5, $6) RETURNING id, ${annotation}`);
  const lines = all<{ id: number; line: string }>(`
    SELECT p.id, json_build_object(
      'id', p.id, 'process', p.process_code, 'symbol', p.symbol, 'title', p.title, 'summary', p.summary,
      'provision', p.provision, 'action', p.action, 'date', p.date, 'status', p.status,
      'sponsors', (SELECT coalesce(json_agg(sponsor_code), '[]') FROM app.proposal_sponsor WHERE proposal_id = p.id),
      'topics', (SELECT coalesce(json_agg(topic_slug), '[]') FROM app.proposal_topic WHERE proposal_id = p.id),
      'impacts', (
        SELECT coalesce(json_agg(json_build_object('right', right_slug, 'direction', direction, 'severity', severity)), '[]')
        FROM app.rights_impact WHERE proposal_id = p.id),
      'text', (SELECT body FROM app.text_version WHERE proposal_id = p.id ORDER BY version DESC LIMIT 1)
    )::text AS line
    FROM app.proposal p WHERE p.id > $1 ORDER BY p.id LIMIT ${exportBatch}`);

  return {
    proposal: async (id) => (await byId(id))[0] ?? null,
    bySponsorAndTopic,
    byProcess: (process, after, limit) =>
      after ? moreOfProcess(process, after.date, after.id, limit) : firstOfProcess(process, limit),
    topicMatrix: all(`
      SELECT s.sponsor_code AS sponsor, t.topic_slug AS topic, count(*)::int AS proposals
      FROM app.proposal p
      JOIN app.proposal_sponsor s ON s.proposal_id = p.id
      JOIN app.proposal_topic t ON t.proposal_id = p.id
      WHERE p.process_code = $1 GROUP BY 1, 2`),
    rightMatrix: all(`
      SELECT s.sponsor_code AS sponsor, i.right_slug AS right, count(*)::int AS proposals
      FROM app.proposal p
      JOIN app.proposal_topic t ON t.proposal_id = p.id AND t.topic_slug = $2
      JOIN app.proposal_sponsor s ON s.proposal_id = p.id
      JOIN app.rights_impact i ON i.proposal_id = p.id
      WHERE p.process_code = $1 GROUP BY 1, 2`),
    foundInAll: async (q) => (await total(q))[0]?.count ?? 0,
    foundByTopic: all(`
      SELECT t.topic_slug AS topic, count(*)::int AS proposals
      FROM app.proposal p JOIN app.proposal_topic t ON t.proposal_id = p.id
      WHERE p.search @@ ${query} GROUP BY 1 ORDER BY 2 DESC`),
    found: all(`
      SELECT ${proposal} FROM app.proposal p WHERE p.search @@ ${query}
      ORDER BY ts_rank(p.search, ${query}) DESC, p.id DESC LIMIT $2`),
    openConsultations: all(`
      SELECT id, title, process_code AS process, ${iso('opens_at')} AS "opensAt", ${iso('closes_at')} AS "closesAt"
      FROM app.consultation
      WHERE opens_at <= $1::timestamptz AND closes_at > $1::timestamptz AND closes_at <= $2::timestamptz
      ORDER BY closes_at, id`),
    sponsors: all<Part>(`
      SELECT s.proposal_id, x.code, x.name, x.kind
      FROM app.proposal_sponsor s JOIN app.sponsor x ON x.code = s.sponsor_code WHERE s.proposal_id ${among}`),
    topics: all<Part>(`
      SELECT t.proposal_id, x.slug, x.name
      FROM app.proposal_topic t JOIN app.topic x ON x.slug = t.topic_slug WHERE t.proposal_id ${among}`),
    impacts: all<Part>(`
      SELECT i.proposal_id, i.right_slug AS right, x.name AS "rightName", i.direction, i.severity
      FROM app.rights_impact i JOIN app.human_right x ON x.slug = i.right_slug WHERE i.proposal_id ${among}`),
    versions: all<Part>(`
      SELECT proposal_id, version, ${iso('created_at')} AS "createdAt", body
      FROM app.text_version WHERE proposal_id ${among} ORDER BY version`),
    annotations: all<Part>(`
      SELECT a.* FROM unnest($1::int[]) wanted (id) CROSS JOIN LATERAL (
        SELECT a.proposal_id, a.id, ${annotation}, json_build_object('id', w.id, 'name', w.name) AS author
        FROM app.annotation a JOIN app.person w ON w.id = a.author_id
        WHERE a.proposal_id = wanted.id ORDER BY a.created_at, a.id LIMIT $2
      ) a`),
    annotationCounts: all(`
      SELECT proposal_id AS id, count(*)::int AS count FROM app.annotation WHERE proposal_id ${among} GROUP BY 1`),
    followerCounts: all(`
      SELECT consultation_id AS id, count(*)::int AS count
      FROM app.consultation_follower WHERE consultation_id ${among} GROUP BY 1`),
    async addAnnotation({ proposal: target, author, body, exact, prefix, suffix }) {
      const [added] = await add(target, author, body, exact, prefix, suffix);
      if (!added) throw new Error('nothing was added');
      return added;
    },
    async *exportLines() {
      for (let after = 0; ; ) {
        const batch = await lines(after);
        const last = batch.at(-1);
        if (!last) return;
        after = last.id;
        yield batch.map(({ line }) => `${line}\n`).join('');
      }
    },
  };
}
