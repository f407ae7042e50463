/**
 * Whole records as the catalogue holds them. Those read lately are kept decoded, because reading a list is mostly decoding;
 * they are frozen, since requests share them.
 */
import { parseId } from '../ids.ts';
import type { Stored } from '../table/records.ts';
import type { Rows } from './rows.ts';
import { homes } from './tables.ts';

export interface Held {
  /**
   * Null when there is none; undefined when the catalogue does not tell, as of private notes, of most accounts, and, where it began
   * from a copy, of assessments that an account signed.
   */
  record(id: string): Stored | null | undefined;
  /** Forgets what was decoded of these records, or of all. */
  drop(ids?: readonly string[]): void;
}

/** Characters of JSON that are kept decoded: at most some 150 MB of memory. */
const mostCharacters = 30_000_000;

/**
 * Values by key, bounded by the length of the texts they came from. When half of the room is full it is set aside; what is asked
 * for meanwhile comes back into use, and the rest goes when the next half is full.
 */
function keepDecoded() {
  let used = new Map<string, { value: unknown; size: number }>();
  let aside: typeof used = new Map();
  let characters = 0;

  function keep<T>(key: string, size: number, value: T): T {
    if (characters + size > mostCharacters / 2) {
      aside = used;
      used = new Map();
      characters = 0;
    }
    used.set(key, { value, size });
    characters += size;
    return value;
  }
  return {
    keep,
    /** Undefined when there is none. */
    kept(key: string): unknown {
      const known = used.get(key);
      if (known) return known.value;
      const former = aside.get(key);
      if (!former) return undefined;
      aside.delete(key);
      return keep(key, former.size, former.value);
    },
    forget(key: string): void {
      characters -= used.get(key)?.size ?? 0;
      used.delete(key);
      aside.delete(key);
    },
    clear(): void {
      used.clear();
      aside.clear();
      characters = 0;
    },
  };
}

export function holdRecords(rows: () => Rows): Held {
  const { keep, kept, forget, clear } = keepDecoded();

  const textsKey = (id: string) => `${id} texts`;
  function textsOf(id: string): unknown {
    const known = kept(textsKey(id));
    if (known !== undefined) return known;
    const [text = '[]'] = rows().texts(texts, { id });
    return keep(textsKey(id), text.length, deepFreeze(JSON.parse(text)));
  }
  // One and the same for all, so that proposals stay objects of one shape.
  const readTexts = {
    enumerable: true,
    get(this: Stored) {
      return textsOf(this.id);
    },
  };

  return {
    record(id) {
      const known = kept(id);
      // What stands under an id is its record.
      if (known !== undefined) return known as Stored;
      const kind = parseId(id)?.kind;
      if (!kind) return null;
      const [text] = rows().texts(kind === 'annotation' || kind === 'account' ? talk : record, { id });
      if (text === undefined) return Object.hasOwn(homes, kind) && kind !== 'annotation' ? null : undefined;
      const found = JSON.parse(text) as Stored & { authorId?: unknown };
      if (kind === 'impact' && found.authorId === withheld) return undefined;
      for (const part of Object.values(found)) deepFreeze(part);
      if (kind === 'proposal' || kind === 'provision') Object.defineProperty(found, 'texts', readTexts);
      return keep(id, text.length, Object.freeze(found));
    },
    drop(ids) {
      if (ids) for (const id of ids) for (const key of [id, textsKey(id)]) forget(key);
      else clear();
    },
  };
}

/** Stands in copies for the account that signed an assessment; whoever needs it reads the table. */
const withheld = '';
export const withholdAuthors = `UPDATE records SET record = json_set(record, '$.authorId', '${withheld}')
  WHERE id GLOB 'imp_*' AND record ->> '$.authorId' IS NOT NULL`;

const record = 'SELECT record FROM records WHERE id = $id';
const texts = 'SELECT texts FROM records WHERE id = $id AND texts IS NOT NULL';
const talk = 'SELECT record FROM talk WHERE id = $id';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}

/** A record as `records` holds it. */
export type RecordRow = { record: string; texts: string | null };

export function recordRow({ texts, ...record }: Stored & { texts?: unknown }): RecordRow & { id: string } {
  return { id: record.id, record: recordText(record), texts: texts === undefined ? null : recordText(texts) };
}

export const wholeRecord = ({ record, texts }: RecordRow): unknown =>
  texts === null ? JSON.parse(record) : { ...JSON.parse(record), texts: JSON.parse(texts) };

/** A record as text, its parts always in one order: the table promises none. */
export function recordText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(recordText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${recordText(part)}`).join(',')}}`;
}
