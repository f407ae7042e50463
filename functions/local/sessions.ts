/** Where the local issuer keeps sessions and codes: one SQLite file, so that people stay signed in over a restart. */
import { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Makes the store of each kind of thing the issuer keeps. */
export function openSessions(path: string): { adapter: (kind: string) => Adapter; close(): void } {
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS kept (
      kind TEXT, id TEXT, payload TEXT NOT NULL, uid TEXT, user_code TEXT, grant_id TEXT, expires_at INTEGER,
      PRIMARY KEY (kind, id)
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS kept_by_uid ON kept (kind, uid);
    CREATE INDEX IF NOT EXISTS kept_by_grant ON kept (grant_id);
  `);
  const seconds = () => Math.floor(Date.now() / 1000);
  database.prepare('DELETE FROM kept WHERE expires_at < ?').run(seconds());

  const put = database.prepare('INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?, ?)');
  const find = (column: 'id' | 'uid' | 'user_code') =>
    database.prepare(`SELECT payload FROM kept WHERE kind = ? AND ${column} = ? AND coalesce(expires_at, 9e15) > ?`);
  const byId = find('id');
  const byUid = find('uid');
  const byUserCode = find('user_code');
  const consume = database.prepare(
    "UPDATE kept SET payload = json_set(payload, '$.consumed', ?) WHERE kind = ? AND id = ?",
  );
  const destroy = database.prepare('DELETE FROM kept WHERE kind = ? AND id = ?');
  const revoke = database.prepare('DELETE FROM kept WHERE grant_id = ?');

  const payloadOf = (row: Record<string, unknown> | undefined): AdapterPayload | undefined =>
    typeof row?.payload === 'string' ? JSON.parse(row.payload) : undefined;

  const adapter = (kind: string): Adapter => ({
    async upsert(id, payload, expiresIn) {
      const { uid = null, userCode = null, grantId = null } = payload;
      put.run(kind, id, JSON.stringify(payload), uid, userCode, grantId, expiresIn ? seconds() + expiresIn : null);
    },
    find: async (id) => payloadOf(byId.get(kind, id, seconds())),
    findByUid: async (uid) => payloadOf(byUid.get(kind, uid, seconds())),
    findByUserCode: async (code) => payloadOf(byUserCode.get(kind, code, seconds())),
    async consume(id) {
      consume.run(seconds(), kind, id);
    },
    async destroy(id) {
      destroy.run(kind, id);
    },
    async revokeByGrantId(grantId) {
      revoke.run(grantId);
    },
  });
  return { adapter, close: () => database.close() };
}
