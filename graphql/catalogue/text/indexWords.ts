/**
 * Keeps the full-text index, and the words in it, as the records are. The index does not hold the texts themselves, so what
 * stood in a record is worked out again before the record changes.
 */
import type { Consultation } from '../../consultations/consultations.ts';
import { parseId } from '../../ids.ts';
import type { Party } from '../../parties/parties.ts';
import type { Provision } from '../../processes/instruments.ts';
import type { Proposal } from '../../proposals/proposals.ts';
import type { Topic } from '../../vocabulary/topics.ts';
import { type RecordRow, wholeRecord } from '../held.ts';
import type { Rows } from '../rows.ts';
import { lettersOf } from './distance.ts';
import { consultationDocument, type Document, type Line, lineOf, proposalDocument } from './documents.ts';
import { partyNames, provisionNames, topicTexts } from './names.ts';
import { stemOf } from './stems.ts';

const searched = { proposal: 'proposals', consultation: 'consultations' } as const;
type Searched = keyof typeof searched;
const isSearched = (kind: string | undefined): kind is Searched => kind === 'proposal' || kind === 'consultation';

/** The record of an id, whose prefix says which kind it is; null when there is none. */
function recordOf<T>(rows: Rows, id: string): T | null {
  const [row] = rows.all<RecordRow>('SELECT record, texts FROM records WHERE id = $id', { id });
  return row === undefined ? null : (wholeRecord(row) as T);
}

/** All that a party, topic or provision is called; nothing of other records. */
export function namesIn(rows: Rows, id: string): string[] {
  switch (parseId(id)?.kind) {
    case 'party':
      return namesOr(recordOf<Party>(rows, id), partyNames);
    case 'topic':
      return namesOr(recordOf<Topic>(rows, id), topicTexts);
    case 'provision':
      return namesOr(recordOf<Provision>(rows, id), provisionNames);
    default:
      return [];
  }
}
const namesOr = <T>(record: T | null, names: (record: T) => string[]) => (record === null ? [] : names(record));

/** Names of records as lines, each made once. */
function namesReader(rows: Rows): (id: string) => Line {
  const made = new Map<string, Line>();
  return (id) => {
    const line = made.get(id) ?? lineOf(namesIn(rows, id));
    made.set(id, line);
    return line;
  };
}

interface Entry {
  kind: Searched;
  number: number;
  document: Document;
}

function entryOf(rows: Rows, id: string, namesOf: (id: string) => Line): Entry | null {
  const kind = parseId(id)?.kind;
  if (!isSearched(kind)) return null;
  const number = rows.number(`SELECT number FROM ${searched[kind]} WHERE id = $id`, { id });
  if (number === 0) return null;
  if (kind === 'proposal') {
    const proposal = recordOf<Proposal>(rows, id);
    return proposal && { kind, number, document: proposalDocument(proposal, namesOf) };
  }
  const consultation = recordOf<Consultation>(rows, id);
  return consultation && { kind, number, document: consultationDocument(consultation) };
}

const remove = (rows: Rows, { kind, number }: Pick<Entry, 'kind' | 'number'>) =>
  rows.run(`DELETE FROM ${kind}_search WHERE rowid = $number`, { number });

function insert(rows: Rows, { kind, number, document }: Entry): void {
  const columns = document.map(({ column, text }) => [column, text.line]);
  rows.insert(`${kind}_search`, { rowid: number, ...Object.fromEntries(columns) });
}

const wordsOf = ({ document }: Entry) => document.flatMap(({ text }) => [...text.words]);

function keepWords(rows: Rows, words: Iterable<string>): void {
  for (const word of words) {
    rows.run('INSERT OR IGNORE INTO words (word, stem, size, letters) VALUES ($word, $stem, $size, $letters)', {
      ...{ word, stem: stemOf(word), size: [...word].length, letters: lettersOf(word) },
    });
  }
}

/** Words that stand nowhere any more are no words of the record. */
function dropWords(rows: Rows, words: Iterable<string>): void {
  const stands = (kind: Searched) => `EXISTS (SELECT 1 FROM ${kind}_search WHERE ${kind}_search MATCH $phrase)`;
  for (const word of words) {
    const phrase = `"${word}"`;
    rows.run(`DELETE FROM words WHERE word = $word AND NOT ${stands('proposal')} AND NOT ${stands('consultation')}`, {
      word,
      phrase,
    });
  }
}

/** Proposals that name one of these records. */
const naming = `
  SELECT proposal_id FROM sponsorships WHERE party_id IN (SELECT value FROM json_each($ids))
  UNION SELECT proposal_id FROM proposal_topics WHERE topic_id IN (SELECT value FROM json_each($ids))
  UNION SELECT proposal_id FROM proposal_provisions WHERE provision_id IN (SELECT value FROM json_each($ids))`;

/** To be called before records change; what it returns, after they have changed. */
export function watchWords(rows: Rows, ids: readonly string[]): () => void {
  const namesBefore = namesReader(rows);
  const before = new Map(ids.map((id) => [id, { entry: entryOf(rows, id, namesBefore), names: namesBefore(id) }]));
  return () => {
    const namesOf = namesReader(rows);
    const renamed = ids.filter((id) => before.get(id)?.names.line !== namesOf(id).line);
    const others = rows.texts(naming, { ids: JSON.stringify(renamed) });
    const gone = new Set(renamed.flatMap((id) => [...(before.get(id)?.names.words ?? [])]));
    const came = new Set<string>();
    for (const id of new Set([...ids, ...others])) {
      const former = before.get(id)?.entry ?? null;
      const entry = entryOf(rows, id, namesOf);
      if (former && entry && sameText(former, entry)) continue;
      if (former) remove(rows, former);
      if (former) for (const word of wordsOf(former)) gone.add(word);
      if (!entry) continue;
      remove(rows, entry);
      insert(rows, entry);
      for (const word of wordsOf(entry)) came.add(word);
    }
    keepWords(rows, came);
    dropWords(
      rows,
      [...gone].filter((word) => !came.has(word)),
    );
  };
}

const sameText = (a: Entry, b: Entry) =>
  a.number === b.number && a.document.every(({ text }, at) => text.line === b.document[at]?.text.line);

const atOnce = 500;

/** Indexes every record of a catalogue in which none is indexed yet. */
export function indexAllWords(rows: Rows): void {
  const namesOf = namesReader(rows);
  const words = new Set<string>();
  for (const [kind, table] of Object.entries(searched)) {
    for (let after = 0, more = true; more; ) {
      const found = rows.all<RecordRow & { number: number }>(
        `SELECT t.number, r.record, r.texts FROM ${table} t JOIN records r ON r.id = t.id
         WHERE t.number > $after ORDER BY t.number LIMIT $atOnce`,
        { after, atOnce },
      );
      for (const { number, ...row } of found) {
        const record = wholeRecord(row);
        const document =
          kind === 'proposal'
            ? proposalDocument(record as Proposal, namesOf)
            : consultationDocument(record as Consultation);
        const entry: Entry = { kind: kind === 'proposal' ? 'proposal' : 'consultation', number, document };
        insert(rows, entry);
        for (const word of wordsOf(entry)) words.add(word);
      }
      after = found.at(-1)?.number ?? 0;
      more = found.length === atOnce;
    }
  }
  keepWords(rows, words);
}
