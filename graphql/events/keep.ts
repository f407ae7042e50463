/** Keeping reference records: entered once, corrected when they differ, left alone when they do not. Seeding twice changes nothing. */
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { commit, type Part } from './commit.ts';
import type { EventKind, FieldChange, News } from './events.ts';

export type Kept = 'ADDED' | 'CORRECTED' | 'UNCHANGED';

export interface Keepable {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What a record says, apart from when it was written. */
export type Facts<T extends Keepable> = Omit<T, 'version' | 'createdAt' | 'updatedAt'>;

interface Keeping<T extends Keepable> {
  facts: Facts<T>;
  existing: T | null;
  write(record: T): Part[];
  news: Omit<News, 'kind' | 'changes'>;
  kinds?: { added: EventKind; corrected: EventKind };
}

export async function keep<T extends Keepable>(ctx: Context, keeping: Keeping<T>): Promise<Kept> {
  const { facts, existing, write, news } = keeping;
  const kinds = keeping.kinds ?? { added: 'RECORD_ADDED', corrected: 'RECORD_CORRECTED' };
  const at = ctx.now.toISOString();
  const stamp = { version: (existing?.version ?? 0) + 1, createdAt: existing?.createdAt ?? at, updatedAt: at };
  const record = { ...facts, ...stamp } as T;
  const changes = existing ? differences(existing, record) : [];
  if (existing && changes.length === 0) return 'UNCHANGED';
  const collided = new Refusal('CONFLICT', `${news.subjectLabel} was changed by somebody else meanwhile.`);
  await commit(
    ctx,
    write(record).map((part) => ('write' in part ? part : { write: part, otherwise: collided })),
    [{ ...news, kind: existing ? kinds.corrected : kinds.added, changes }],
  );
  return existing ? 'CORRECTED' : 'ADDED';
}

const stamps = new Set(['version', 'createdAt', 'updatedAt']);

/** Field by field, what differs between two states of one record. */
export function differences<T extends object>(before: T, after: T): FieldChange[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => !stamps.has(field) && !isDeepStrictEqual(was.get(field) ?? null, is.get(field) ?? null))
    .sort()
    .map((field) => ({ field, before: asText(was.get(field)), after: asText(is.get(field)) }));
}

const asText = (value: unknown): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value);
