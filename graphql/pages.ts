/** Pages and cursors, after the Relay cursor specification. A cursor is bound to the query that made it. */
import { hash } from 'node:crypto';
import * as z from 'zod';
import { invalid, Refusal } from './errors.ts';
import { all, type Soon } from './soon.ts';

export interface PageArgs {
  first?: number | null;
  after?: string | null;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface Page<T> {
  edges: { node: T; cursor: string }[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

const defaultSize = 20;
const largest = 100;

/** How many are asked for; 20 when nothing is said, 1 to 100 else. */
export function pageSize(first: number | null | undefined, field = 'first'): number {
  const size = first ?? defaultSize;
  if (!Number.isInteger(size) || size < 1 || size > largest) {
    throw invalid(field, `Ask for 1 to ${largest} at a time.`);
  }
  return size;
}

export type Position = (string | number | null)[];

const fingerprint = (binding: unknown) => hash('sha256', JSON.stringify(binding), 'base64url').slice(0, 10);

/** Makes cursors that stand for positions in the list that `binding` describes. */
export function cursorsOf(binding: unknown): (position: Position) => string {
  const mark = fingerprint(binding);
  return (position) => Buffer.from(JSON.stringify([mark, ...position])).toString('base64url');
}

const cursorShape = z.tuple([z.string()], z.union([z.string(), z.number(), z.null()]));

/** The position a cursor stands for; null without a cursor. Refuses one that is malformed, or made by another query. */
export function readCursor(binding: unknown, cursor: string | null | undefined, field = 'after'): Position | null {
  if (cursor === null || cursor === undefined) return null;
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalid(field, 'This is no cursor. Pass one that a page gave you.');
  }
  const parsed = cursorShape.safeParse(decoded);
  if (!parsed.success) throw invalid(field, 'This is no cursor. Pass one that a page gave you.');
  const [made, ...position] = parsed.data;
  if (made !== fingerprint(binding)) {
    throw new Refusal('STALE_CURSOR', 'This cursor belongs to another query. Begin again without it.', field);
  }
  return position;
}

/** An item of a page. Its cursor is made when somebody asks for it: most ask for that of the last one alone. */
export class Edge<T> {
  readonly node: T;
  readonly #cursorAt: (position: Position) => string;
  readonly #position: Position;

  constructor(node: T, cursorAt: (position: Position) => string, position: Position) {
    this.node = node;
    this.#cursorAt = cursorAt;
    this.#position = position;
  }
  get cursor(): string {
    return this.#cursorAt(this.#position);
  }
}

/** Assembles a page from its items, each with its cursor. */
export function makePage<T>(
  edges: { node: T; cursor: string }[],
  rest: { hasNextPage: boolean; hasPreviousPage: boolean; totalCount: number },
): Page<T> {
  const { totalCount, ...more } = rest;
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { ...more, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}

/** A page of a list whose ids are all at hand; the cursor names the last id, so that additions before it do not shift the page. */
export function readPage(ids: readonly string[], args: PageArgs, binding: unknown) {
  const size = pageSize(args.first);
  const position = readCursor(binding, args.after);
  const found = position === null ? -1 : ids.indexOf(String(position[0]));
  if (position !== null && found < 0) {
    throw new Refusal('STALE_CURSOR', 'What this cursor stood at is gone. Begin again without it.', 'after');
  }
  const shown = ids.slice(found + 1, found + 1 + size);
  return {
    ids: shown,
    /** Reads what the ids stand for; one that vanished meanwhile is left out. */
    async load<T>(read: (id: string) => Soon<T | null>): Promise<Page<T>> {
      const nodes = await all(shown.map(read));
      const cursorAt = cursorsOf(binding);
      const edges = nodes.flatMap((node, at) => (node === null ? [] : [new Edge(node, cursorAt, [shown[at] ?? null])]));
      const hasNextPage = found + 1 + size < ids.length;
      return makePage(edges, { hasNextPage, hasPreviousPage: found >= 0, totalCount: ids.length });
    },
  };
}
