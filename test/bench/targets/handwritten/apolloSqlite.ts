/** Apollo Server as it comes, with a loader a request, over SQLite: what its engine costs where the store has no latency. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import DataLoader from 'dataloader';
import { schema } from './schema.ts';
import { openSqliteStore } from './sqliteStore.ts';
import { counted, grouped, type ListArgs, type NewAnnotation, type Part, page } from './store.ts';

const { DATABASE = '', PORT } = process.env;
const largestList = 100;
const store = openSqliteStore(DATABASE);

const parts = (read: (ids: readonly number[]) => Part[] | Promise<Part[]>) =>
  new DataLoader<number, Part[]>(async (ids) => grouped(ids, await read(ids)));
const loaders = () => ({
  sponsors: parts(store.sponsors),
  topics: parts(store.topics),
  impacts: parts(store.impacts),
  versions: parts(store.versions),
  followers: new DataLoader<number, number>(async (ids) => counted(ids, await store.followerCounts(ids))),
});
type Loaders = ReturnType<typeof loaders>;
interface Owner {
  id: number;
}

const server = new ApolloServer<Loaders>({
  typeDefs: schema,
  introspection: false,
  includeStacktraceInErrorResponses: false,
  resolvers: {
    Query: {
      proposal: (_: unknown, { id }: Owner) => store.proposal(id),
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
    Proposal: {
      sponsors: ({ id }: Owner, _: unknown, { sponsors }: Loaders) => sponsors.load(id),
      topics: ({ id }: Owner, _: unknown, { topics }: Loaders) => topics.load(id),
      impacts: ({ id }: Owner, _: unknown, { impacts }: Loaders) => impacts.load(id),
      versions: ({ id }: Owner, _: unknown, { versions }: Loaders) => versions.load(id),
      annotations: ({ id }: Owner, { first }: { first: number }) =>
        store.annotations([id], Math.min(first, largestList)),
      annotationCount: async ({ id }: Owner) => counted([id], await store.annotationCounts([id]))[0],
    },
    Consultation: { followers: ({ id }: Owner, _: unknown, { followers }: Loaders) => followers.load(id) },
  },
});
await startStandaloneServer(server, {
  listen: { port: Number(PORT), host: '127.0.0.1' },
  context: async () => loaders(),
});
