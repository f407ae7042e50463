/** What the servers written by hand ask of their store, whichever it is; and how they page through it. */
type Awaited<T> = T | Promise<T>;
export type Row = Record<string, unknown>;
export type Listed = Row & { date: string; id: number };
/** A row of something that belongs to a proposal. */
export type Part = Row & { proposal_id: number };

export interface ListArgs {
  process?: string | null;
  sponsor?: string | null;
  topic?: string | null;
  first: number;
  after?: string | null;
}
export interface NewAnnotation {
  proposal: number;
  author: number;
  body: string;
  exact: string;
  prefix: string;
  suffix: string;
}

export interface Store {
  proposal(id: number): Awaited<Row | null>;
  /** Newest first. Either of one sponsor on one topic, or of one process after a place. */
  bySponsorAndTopic(sponsor: string, topic: string, limit: number): Awaited<Listed[]>;
  byProcess(process: string, after: { date: string; id: number } | null, limit: number): Awaited<Listed[]>;
  topicMatrix(process: string): Awaited<Row[]>;
  rightMatrix(process: string, topic: string): Awaited<Row[]>;
  foundInAll(q: string): Awaited<number>;
  foundByTopic(q: string): Awaited<Row[]>;
  found(q: string, limit: number): Awaited<Row[]>;
  openConsultations(at: string, closingBefore: string): Awaited<Row[]>;
  sponsors(proposals: readonly number[]): Awaited<Part[]>;
  topics(proposals: readonly number[]): Awaited<Part[]>;
  impacts(proposals: readonly number[]): Awaited<Part[]>;
  versions(proposals: readonly number[]): Awaited<Part[]>;
  annotations(proposals: readonly number[], limit: number): Awaited<Part[]>;
  annotationCounts(proposals: readonly number[]): Awaited<{ id: number; count: number }[]>;
  followerCounts(consultations: readonly number[]): Awaited<{ id: number; count: number }[]>;
  addAnnotation(given: NewAnnotation): Awaited<Row>;
  /** Every proposal as a line of JSON, some thousands at a time. */
  exportLines(): Iterable<string> | AsyncIterable<string>;
}

const largestPage = 1000;

/** A page, and whether there is another: one row more than asked for tells. */
export async function page(store: Store, { process, sponsor, topic, first, after }: ListArgs) {
  const size = Math.min(first, largestPage);
  const [date = '', id = ''] = after?.split('|') ?? [];
  let rows: Listed[];
  if (sponsor && topic) rows = [...(await store.bySponsorAndTopic(sponsor, topic, size + 1))];
  else if (process) rows = [...(await store.byProcess(process, after ? { date, id: Number(id) } : null, size + 1))];
  else throw new Error('Ask for a process, or for a sponsor and a topic.');
  const hasNextPage = rows.length > size;
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage, endCursor: last ? `${last.date}|${last.id}` : null } };
}

/** Rows by their owner, in the order in which owners were asked for. */
export function grouped(owners: readonly number[], parts: readonly Part[]): Part[][] {
  const byOwner = new Map<number, Part[]>(owners.map((owner) => [owner, []]));
  for (const part of parts) byOwner.get(part.proposal_id)?.push(part);
  return owners.map((owner) => byOwner.get(owner) ?? []);
}

export function counted(ids: readonly number[], counts: readonly { id: number; count: number }[]): number[] {
  const byId = new Map(counts.map(({ id, count }) => [id, count]));
  return ids.map((id) => byId.get(id) ?? 0);
}
