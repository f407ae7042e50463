/** Ids of records in the orders in which they are shown. */
import type { RightsInstrument } from '../vocabulary/rights.ts';
import type { NotesOf } from './catalogue.ts';
import type { Rows } from './rows.ts';

/** The one with the newest date first; undated ones last. */
export const processIds = (rows: Rows) =>
  rows.texts('SELECT id FROM processes ORDER BY newest_day DESC NULLS LAST, slug');

/** By date, undated ones last; then by symbol. */
export const documentIds = (rows: Rows, processId: string) =>
  rows.texts(
    'SELECT id FROM documents WHERE process_id = $processId ORDER BY first_day ASC NULLS LAST, symbol_order, id',
    {
      processId,
    },
  );

/** Oldest first, those not adopted last. */
export const instrumentIds = (rows: Rows, processId: string) =>
  rows.texts(
    `SELECT i.id FROM instruments i JOIN instrument_processes p ON p.instrument_id = i.id
     WHERE p.process_id = $processId ORDER BY i.first_day ASC NULLS LAST, i.code`,
    { processId },
  );

/** In the order of the text. */
export const provisionIds = (rows: Rows, instrumentId: string) =>
  rows.texts('SELECT id FROM provisions WHERE instrument_id = $instrumentId ORDER BY position, code', { instrumentId });

export const topicIds = (rows: Rows) => rows.texts('SELECT id FROM topics ORDER BY label_order, slug');

export const narrowerTopicIds = (rows: Rows, topicId: string) =>
  rows.texts('SELECT id FROM topics WHERE broader_id = $topicId ORDER BY label_order, slug', { topicId });

/** By instrument, the whole instrument before its articles, and those by number. */
export const rightIds = (rows: Rows, instrument: RightsInstrument | null) =>
  rows.texts('SELECT id FROM rights WHERE $instrument IS NULL OR instrument = $instrument ORDER BY position', {
    instrument,
  });

/** Newest first. */
export const impactIds = (rows: Rows, proposalId: string) =>
  rows.texts('SELECT id FROM impacts WHERE proposal_id = $proposalId ORDER BY assessed_on DESC, id DESC', {
    proposalId,
  });

/** Those that were taken back, the last taken back first. */
export const withdrawnImpactIds = (rows: Rows, proposalId: string) =>
  rows.texts(
    `SELECT id FROM former_impacts WHERE proposal_id = $proposalId AND state = 'WITHDRAWN'
     ORDER BY withdrawn_at DESC, id DESC`,
    { proposalId },
  );

/** Those that a newer one of the same assessor replaced, the last published first. */
export const supersededImpactIds = (rows: Rows, proposalId: string) =>
  rows.texts(
    `SELECT id FROM former_impacts WHERE proposal_id = $proposalId AND state = 'SUPERSEDED'
     ORDER BY published_at DESC, id DESC`,
    { proposalId },
  );

const notes = (of: NotesOf) =>
  'target' in of ? { where: 'target_id = $of', of: of.target } : { where: 'parent_id = $of', of: of.parent };

/** Oldest first: an id sorts by the moment its note was written. */
export function publicNoteIds(rows: Rows, notesOf: NotesOf, after: string, limit: number): string[] {
  const { where, of } = notes(notesOf);
  return rows.texts(`SELECT id FROM public_notes WHERE ${where} AND id > $after ORDER BY id LIMIT $limit`, {
    of,
    after,
    limit,
  });
}

export const hasPublicNote = (rows: Rows, id: string) =>
  rows.number('SELECT count(*) FROM public_notes WHERE id = $id', { id }) > 0;

export function publicNoteCount(rows: Rows, notesOf: NotesOf): number {
  const { where, of } = notes(notesOf);
  return rows.number(`SELECT count(*) FROM public_notes WHERE ${where}`, { of });
}

const slugs = {
  proposal: 'SELECT id FROM proposals WHERE slug = $slug',
  consultation: 'SELECT id FROM consultations WHERE slug = $slug',
} as const;

/** The record that bears a slug; null when none does. */
export const idBySlug = (rows: Rows, kind: keyof typeof slugs, slug: string): string | null =>
  rows.texts(slugs[kind], { slug })[0] ?? null;
