/** PostGraphile 5 with the presets and settings that a skilled user would run in production. */
import { createServer } from 'node:http';
import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection';
import { PgManyToManyPreset } from '@graphile-contrib/pg-many-to-many';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

const { DATABASE_URL: connectionString, PORT } = process.env;
const longestKeptAlive = 65_000;

const served = postgraphile({
  extends: [
    PostGraphileAmberPreset,
    PgSimplifyInflectionPreset,
    PostGraphileConnectionFilterPreset,
    PgManyToManyPreset,
  ],
  pgServices: [makePgService({ connectionString, schemas: ['app'], poolConfig: { max: 10 } })],
  schema: {
    defaultBehavior: '+list',
    connectionFilterRelations: true,
    connectionFilterComputedColumns: false,
    connectionFilterSetofFunctions: false,
  },
  grafast: { explain: false },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, websockets: false, maxRequestLength: 100_000 },
}).createServ(grafserv);

const server = createServer();
server.keepAliveTimeout = longestKeptAlive;
await served.addTo(server);
await served.ready?.();
server.listen(Number(PORT), '127.0.0.1');
