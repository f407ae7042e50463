/** Mercurius over SQLite. */
import { serveMercurius } from './mercurius.ts';
import { openSqliteStore } from './sqliteStore.ts';

const { DATABASE = '', PORT } = process.env;
await serveMercurius(openSqliteStore(DATABASE), Number(PORT));
