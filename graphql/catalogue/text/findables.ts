/** What one can jump to: processes, proposals, parties, topics, rights and consultations, by the beginnings of their names. */
import type { Consultation } from '../../consultations/consultations.ts';
import { parseId } from '../../ids.ts';
import type { Party } from '../../parties/parties.ts';
import type { Process } from '../../processes/processes.ts';
import type { Proposal } from '../../proposals/proposals.ts';
import type { Right } from '../../vocabulary/rights.ts';
import type { Topic } from '../../vocabulary/topics.ts';
import { orderKey } from '../order.ts';
import type { Rows } from '../rows.ts';
import type { Stored } from '../store.ts';
import { lineOf } from './documents.ts';
import { partyNames, topicNames } from './names.ts';
import { tokensOf } from './tokens.ts';

export const findableKinds = ['process', 'proposal', 'party', 'topic', 'right', 'consultation'] as const;
type FindableKind = (typeof findableKinds)[number];
const isFindable = (kind: string | undefined): kind is FindableKind => findableKinds.some((one) => one === kind);

interface Names {
  /** Codes and symbols, and names that are whole in themselves: who types one of these means this record. */
  exact: (string | null)[];
  /** What it is shown as, first. */
  shown: string;
  others: string[];
}

const namesOf: Record<FindableKind, (record: never) => Names> = {
  process: ({ slug, title }: Process) => ({ exact: [slug, title], shown: title, others: [slug] }),
  proposal: ({ symbol, title }: Proposal) => ({
    exact: [symbol],
    shown: symbol ?? title,
    others: symbol ? [title] : [],
  }),
  party(party: Party) {
    const names = partyNames(party);
    return { exact: names, shown: party.name, others: names };
  },
  topic: (topic: Topic) => ({
    exact: [topic.slug, ...topicNames(topic)],
    shown: topic.label,
    others: topicNames(topic),
  }),
  right: ({ code, label }: Right) => ({ exact: [code], shown: code, others: [label] }),
  consultation: ({ title }: Consultation) => ({ exact: [title], shown: title, others: [] }),
};

/** Two spellings with the same words in them are one name. */
const key = (name: string) =>
  tokensOf(name)
    .words.map(({ word }) => word)
    .join(' ');

export function addFindable(rows: Rows, record: Stored): void {
  const kind = parseId(record.id)?.kind;
  if (!isFindable(kind)) return;
  const { exact, shown, others } = (namesOf[kind] as (record: Stored) => Names)(record);
  rows.run('INSERT INTO findables (id, name_order) VALUES ($id, $order)', { id: record.id, order: orderKey(shown) });
  rows.run(
    `INSERT INTO findable_search (rowid, kind, shown, others)
     SELECT number, $kind, $shown, $others FROM findables WHERE id = $id`,
    { id: record.id, kind, shown: lineOf([shown]).line, others: lineOf([...new Set(others)]).line },
  );
  for (const name of exact) {
    if (name === null || key(name) === '') continue;
    rows.run('INSERT OR IGNORE INTO findable_names (name, id) VALUES ($name, $id)', { name: key(name), id: record.id });
  }
}

export function removeFindable(rows: Rows, id: string): void {
  rows.run('DELETE FROM findable_search WHERE rowid = (SELECT number FROM findables WHERE id = $id)', { id });
  rows.run('DELETE FROM findables WHERE id = $id', { id });
  rows.run('DELETE FROM findable_names WHERE id = $id', { id });
}

/** Every word may be only begun; what is written together stands together. */
function expressionOf(text: string): string | null {
  const chunks = text.split(/[\s\p{Cc}]+/u).map(key);
  const words = chunks.filter((words) => words !== '').map((words) => `"${words}" *`);
  return words.length === 0 ? null : words.join(' AND ');
}

function rankOf(id: string): number {
  const kind = parseId(id)?.kind;
  return isFindable(kind) ? findableKinds.indexOf(kind) : findableKinds.length;
}

/**
 * Ids of what a text leads to, best first, at most `limit`: exact names, then kind by kind, in each those whose shown name
 * begins so before the others. No kind takes the places of another while each can have its share.
 */
export function findableIds(rows: Rows, text: string, limit: number): string[] {
  const expression = expressionOf(text);
  if (expression === null) return [];
  const exact = rows
    .texts(
      `SELECT n.id FROM findable_names n JOIN findables f ON f.id = n.id WHERE n.name = $name
       ORDER BY f.name_order, f.number DESC LIMIT 100`,
      { name: key(text) },
    )
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, limit);
  const begun = `shown : ^ "${key(text)}" *`;
  const kinds = findableKinds.map((kind) => {
    const first = matching(rows, kind, begun, limit);
    const then = first.length < limit ? matching(rows, kind, expression, limit) : [];
    return [...new Set([...first, ...then])].filter((id) => !exact.includes(id)).slice(0, limit);
  });
  const shares = share(
    kinds.map((ids) => ids.length),
    limit - exact.length,
  );
  return [...exact, ...kinds.flatMap((ids, at) => ids.slice(0, shares[at]))];
}

/** Gives out places one by one in turns, to each as many as it can fill. */
function share(wanted: readonly number[], places: number): number[] {
  const given = wanted.map(() => 0);
  for (let left = places, any = true; left > 0 && any; ) {
    any = false;
    for (const [at, most] of wanted.entries()) {
      if (left === 0 || (given[at] ?? 0) >= most) continue;
      given[at] = (given[at] ?? 0) + 1;
      left -= 1;
      any = true;
    }
  }
  return given;
}

/** Proposals, of which there are many, come newest first; all else by name. */
function matching(rows: Rows, kind: FindableKind, words: string, limit: number): string[] {
  const order = kind === 'proposal' ? 's.rowid DESC' : 'f.name_order, f.id';
  return rows.texts(
    `SELECT f.id FROM findable_search s JOIN findables f ON f.number = s.rowid
     WHERE findable_search MATCH $expression ORDER BY ${order} LIMIT $limit`,
    { expression: `kind : ${kind} AND (${words})`, limit },
  );
}
