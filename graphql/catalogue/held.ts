/**
 * Whole records as the catalogue holds them. Those read lately are kept decoded, because reading a list is mostly decoding;
 * they are frozen, since requests share them.
 */
import { parseId } from '../ids.ts';
import type { Stored } from '../table/records.ts';
import type { Rows } from './rows.ts';
import { homes } from './tables.ts';

export interface Held {
  /** Null when there is none; undefined when the catalogue does not tell, as of private notes and most accounts. */
  record(id: string): Stored | null | undefined;
  /** Forgets what was decoded of these records, or of all. */
  drop(ids?: readonly string[]): void;
}

/** Characters of JSON whose records are kept decoded: some 150 MB of memory. */
const mostCharacters = 24_000_000;

export function holdRecords(rows: () => Rows): Held {
  const decoded = new Map<string, { record: Stored; size: number }>();
  let characters = 0;

  function forget(id: string): void {
    characters -= decoded.get(id)?.size ?? 0;
    decoded.delete(id);
  }

  function keep(id: string, text: string): Stored {
    const record = deepFreeze(JSON.parse(text) as Stored);
    decoded.set(id, { record, size: text.length });
    characters += text.length;
    for (const oldest of decoded.keys()) {
      if (characters <= mostCharacters) break;
      forget(oldest);
    }
    return record;
  }

  return {
    record(id) {
      const known = decoded.get(id);
      if (known) {
        // Whatever was asked for last is given up last.
        decoded.delete(id);
        decoded.set(id, known);
        return known.record;
      }
      const kind = parseId(id)?.kind;
      if (!kind) return null;
      const [text] = rows().texts(kind === 'annotation' || kind === 'account' ? talk : record, { id });
      if (text !== undefined) return keep(id, text);
      return Object.hasOwn(homes, kind) && kind !== 'annotation' ? null : undefined;
    },
    drop(ids) {
      if (ids) for (const id of ids) forget(id);
      else {
        decoded.clear();
        characters = 0;
      }
    },
  };
}

const record = 'SELECT record FROM records WHERE id = $id';
const talk = 'SELECT record FROM talk WHERE id = $id';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}

/** A record as text, its parts always in one order: the table promises none. */
export function recordText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(recordText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${recordText(part)}`).join(',')}}`;
}
