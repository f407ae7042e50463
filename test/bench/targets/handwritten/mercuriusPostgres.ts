/** Mercurius over PostgreSQL. */
import { serveMercurius } from './mercurius.ts';
import { openPostgresStore } from './postgresStore.ts';

const { DATABASE_URL, PORT } = process.env;
await serveMercurius(openPostgresStore(DATABASE_URL), Number(PORT));
