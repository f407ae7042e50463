/** PostGraphile 5: a schema made of the tables, with functions in SQL for what tables do not say. */
import { join } from 'node:path';
import { database } from '../postgres/database.ts';
import type { Target } from '../target.ts';
import { questions } from './queries.ts';

const { addressOf, ...stored } = database('postgraphile');

export const postgraphile: Target = {
  name: 'postgraphile',
  kind: 'PEER',
  what: 'PostGraphile 5 on PostgreSQL',
  port: 5411,
  packages: {
    postgraphile: '5.1.5',
    'postgraphile-plugin-connection-filter': '4.0.1',
    '@graphile-contrib/pg-many-to-many': '2.0.0-rc.2',
    '@graphile/simplify-inflection': '9.0.0',
    pg: '8.23.1',
  },
  sources: [join(import.meta.dirname, 'server.ts')],
  ...stored,
  serve: (place) => ({
    file: process.execPath,
    args: ['server.ts'],
    cwd: place.folder,
    env: { NODE_ENV: 'production', GRAPHILE_ENV: 'production', DATABASE_URL: addressOf(place) },
  }),
  questions,
};
