/** As much as the peers' servers use of packages that are not ours and are installed in the work folder alone. */
declare module 'better-sqlite3' {
  interface Statement {
    all(...values: unknown[]): unknown[];
    get(...values: unknown[]): unknown;
    run(...values: unknown[]): { lastInsertRowid: number | bigint };
  }
  export default class Database {
    constructor(path: string);
    exec(source: string): void;
    prepare(source: string): Statement;
    close(): void;
  }
}

declare module 'pg' {
  interface Client {
    types: { setTypeParser(oid: number, parse: (text: string) => unknown): void };
    Pool: new (options: {
      connectionString: string | undefined;
      max: number;
    }) => {
      query(asked: { name: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
    };
  }
  const pg: Client;
  export default pg;
}

declare module 'fastify' {
  interface Reply {
    type(mime: string): Reply;
    send(body: unknown): Reply;
  }
  interface Fastify {
    register(plugin: unknown, options: object): Promise<void>;
    get(path: string, answer: (request: unknown, reply: Reply) => Reply): void;
    listen(address: { port: number; host: string }): Promise<string>;
  }
  export default function fastify(options: object): Fastify;
}

declare module 'mercurius' {
  const mercurius: unknown;
  export default mercurius;
}

declare module 'postgraphile' {
  interface PostGraphile {
    createServ(grafserv: unknown): {
      addTo(server: import('node:http').Server): Promise<void>;
      ready?(): Promise<void>;
    };
  }
  export function postgraphile(preset: object): PostGraphile;
}
declare module 'postgraphile/grafserv/node' {
  export const grafserv: unknown;
}
declare module 'postgraphile/adaptors/pg' {
  export function makePgService(options: object): unknown;
}
declare module 'postgraphile/presets/amber' {
  export const PostGraphileAmberPreset: unknown;
}
declare module 'postgraphile-plugin-connection-filter' {
  export const PostGraphileConnectionFilterPreset: unknown;
}
declare module '@graphile-contrib/pg-many-to-many' {
  export const PgManyToManyPreset: unknown;
}
declare module '@graphile/simplify-inflection' {
  export const PgSimplifyInflectionPreset: unknown;
}
