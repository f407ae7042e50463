/** Keeping records of a data set: entered once, corrected when the data set differs, left alone when it does not. Seeding twice changes nothing. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import type { Soon } from '../soon.ts';
import { type FormerWording, rememberWordings, type Wording } from '../texts/formerWordings.ts';
import { commit, type Part } from './commit.ts';
import type { EventKind, FieldChange, News } from './events.ts';

export type Kept = 'ADDED' | 'CORRECTED' | 'UNCHANGED';

export interface Keepable {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  /** Digest of what the data set last said; absent for what people entered. */
  keptFrom?: string;
  /** What its texts said before they were corrected, the newest first. */
  formerWordings?: FormerWording[];
}

/** What a record says, apart from when it was written. */
export type Facts<T extends Keepable> = Omit<T, 'version' | 'createdAt' | 'updatedAt' | 'keptFrom' | 'formerWordings'>;

interface Keeping<T extends Keepable> {
  /** What the data set says. When it says what it said before, a record that people have changed since is left as they made it. */
  from: unknown;
  facts: Facts<T>;
  existing: T | null;
  write(record: T): Part[];
  news: Omit<News, 'kind' | 'changes'>;
  kinds?: { added: EventKind; corrected: EventKind };
  /** Texts that notes may rest on; none when absent. */
  wordingsOf?(record: T): Wording[];
  /** What tells of a correction, where that is more than one event or another than `corrected`. */
  correctionOf?(before: T, after: T): Soon<News[]>;
}

export async function keep<T extends Keepable>(ctx: Context, keeping: Keeping<T>): Promise<Kept> {
  const { facts, existing, write, news } = keeping;
  const keptFrom = createHash('sha256').update(JSON.stringify(keeping.from)).digest('base64url');
  if (existing?.keptFrom === keptFrom) return 'UNCHANGED';
  const kinds = keeping.kinds ?? { added: 'RECORD_ADDED', corrected: 'RECORD_CORRECTED' };
  const at = ctx.now.toISOString();
  const stamp = {
    version: (existing?.version ?? 0) + 1,
    createdAt: existing?.createdAt ?? at,
    updatedAt: at,
    keptFrom,
  };
  const record = rememberWordings(existing, { ...facts, ...stamp } as T, keeping.wordingsOf ?? (() => []));
  const changes = existing ? differences(existing, record) : [];
  if (existing && changes.length === 0) return 'UNCHANGED';
  // Whatever changes is told of: nothing derived would learn of it else.
  const corrections = (existing && (await keeping.correctionOf?.(existing, record))) ?? [];
  const collided = new Refusal('CONFLICT', `${news.subjectLabel} was changed by somebody else meanwhile.`);
  await commit(
    ctx,
    write(record).map((part) => ('write' in part ? part : { write: part, otherwise: collided })),
    corrections.length > 0 ? corrections : [{ ...news, kind: existing ? kinds.corrected : kinds.added, changes }],
  );
  return existing ? 'CORRECTED' : 'ADDED';
}

const stamps = new Set(['version', 'createdAt', 'updatedAt', 'keptFrom', 'formerWordings']);

/** Field by field, what differs between two states of one record. */
export function differences<T extends object>(before: T, after: T): FieldChange[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => !stamps.has(field) && !isDeepStrictEqual(was.get(field) ?? null, is.get(field) ?? null))
    .sort()
    .map((field) => ({ field, before: asText(was.get(field)), after: asText(is.get(field)) }));
}

/** An event is told many times over and must fit into one item of the table: of a long value it gives the beginning. */
const longest = 10_000;

function asText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}
