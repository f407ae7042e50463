/** Fastify with Mercurius: compiled queries, and loaders that read what one level of a request needs at once. */
import { Readable } from 'node:stream';
import fastify from 'fastify';
import mercurius from 'mercurius';
import { schema } from './schema.ts';
import { counted, grouped, type ListArgs, type NewAnnotation, type Part, page, type Store } from './store.ts';

interface Wanted<Params = unknown> {
  obj: { id: number };
  params: Params;
}
const longestKeptAlive = 65_000;
const largestList = 100;
const chunk = 1 << 20;

export async function serveMercurius(store: Store, port: number): Promise<void> {
  const idsOf = (wanted: readonly Wanted[]) => wanted.map(({ obj }) => obj.id);
  const opts = { cache: false };
  const parts = (read: (ids: readonly number[]) => Part[] | Promise<Part[]>) => ({
    loader: async (wanted: readonly Wanted[]) => grouped(idsOf(wanted), await read(idsOf(wanted))),
    opts,
  });
  const app = fastify({ logger: false, keepAliveTimeout: longestKeptAlive });
  await app.register(mercurius, {
    schema,
    jit: 1,
    graphiql: false,
    path: '/graphql',
    allowBatchedQueries: false,
    resolvers: {
      Query: {
        proposal: (_: unknown, { id }: { id: number }) => store.proposal(id),
        proposals: (_: unknown, args: ListArgs) => page(store, args),
        topicMatrix: (_: unknown, { process }: { process: string }) => store.topicMatrix(process),
        rightMatrix: (_: unknown, { process, topic }: { process: string; topic: string }) =>
          store.rightMatrix(process, topic),
        search: (_: unknown, asked: { q: string; first: number }) => asked,
        consultations: (_: unknown, { openAt, closingBefore }: { openAt: string; closingBefore: string }) =>
          store.openConsultations(openAt, closingBefore),
      },
      Search: {
        total: ({ q }: { q: string }) => store.foundInAll(q),
        byTopic: ({ q }: { q: string }) => store.foundByTopic(q),
        nodes: ({ q, first }: { q: string; first: number }) => store.found(q, first),
      },
      Mutation: { addAnnotation: (_: unknown, { input }: { input: NewAnnotation }) => store.addAnnotation(input) },
    },
    loaders: {
      Proposal: {
        sponsors: parts(store.sponsors),
        topics: parts(store.topics),
        impacts: parts(store.impacts),
        versions: parts(store.versions),
        annotations: {
          async loader(wanted: readonly Wanted<{ first: number }>[]) {
            const first = Math.min(wanted[0]?.params.first ?? largestList, largestList);
            return grouped(idsOf(wanted), await store.annotations(idsOf(wanted), first));
          },
          opts,
        },
        annotationCount: {
          loader: async (wanted: readonly Wanted[]) =>
            counted(idsOf(wanted), await store.annotationCounts(idsOf(wanted))),
          opts,
        },
      },
      Consultation: {
        followers: {
          loader: async (wanted: readonly Wanted[]) =>
            counted(idsOf(wanted), await store.followerCounts(idsOf(wanted))),
          opts,
        },
      },
    },
  });
  app.get('/export.ndjson', (_, reply) =>
    reply
      .type('application/x-ndjson')
      .send(Readable.from(store.exportLines(), { objectMode: false, highWaterMark: chunk })),
  );
  await app.listen({ port, host: '127.0.0.1' });
}
