/** What a proposal was before and after an event: the record as it stands, and from there back by what the events since kept of it. */
import type { Event } from '../events/events.ts';
import { isA } from '../ids.ts';
import { type Card, cardBefore, cardOf, type Former, type Saying } from '../proposals/card.ts';
import type { Proposal } from '../proposals/proposals.ts';
import type { Table } from '../table/client.ts';
import { type Held, recordText } from './held.ts';
import type { Rows } from './rows.ts';
import { readEvent } from './store.ts';

type Told = Pick<Event, 'sequence' | 'kind' | 'subjectId' | 'concerns'>;

export interface Cards {
  /** Null when it did not exist then. */
  before: Card | null;
  after: Card | null;
}

/** The proposal that an event tells of, by itself, an assessment of it or a note on it; null when it tells of none. */
export function proposalOf({ subjectId, concerns }: Pick<Event, 'subjectId' | 'concerns'>): string | null {
  // An assessment and a note concern their proposal; its id stays in their events when they themselves are gone.
  const owner = isA('impact', subjectId) || isA('annotation', subjectId) ? concerns : [subjectId];
  return owner.find((concerned) => isA('proposal', concerned)) ?? null;
}

/** Keeps what was otherwise before an event. That a proposal did not exist before it was tabled says its kind. */
export function addFormer(rows: Rows, { sequence, kind, proposal }: Event): void {
  if (!proposal || kind === 'PROPOSAL_TABLED') return;
  const { proposalId, change, former } = proposal;
  rows.run(
    `INSERT OR REPLACE INTO former_cards (proposal_id, sequence, change, former)
     VALUES ($proposalId, $sequence, $change, $former)`,
    { proposalId, sequence, change, former: recordText(former) },
  );
}

/** In copies: that something was otherwise stays, what it was does not, where it stands nowhere else in them. */
export const withholdFormer = `UPDATE former_cards SET former = ''
  WHERE former LIKE '%"bodies":%' OR proposal_id NOT IN (SELECT id FROM proposals)`;

/** Puts back what a copy lacks, from the feed. */
export async function restoreFormer(rows: Rows, table: Table): Promise<void> {
  const lacking = rows.all<{ sequence: number }>(`SELECT sequence FROM former_cards WHERE former = ''`);
  for (const { sequence } of lacking) {
    const event = await readEvent(table, sequence);
    if (event) addFormer(rows, event);
  }
}

interface FormerRow {
  sequence: number;
  change: string;
  former: string;
}

/** Those of an event and of its change, and all later ones; the last first. */
const formerRows = `
  SELECT sequence, change, former FROM former_cards WHERE proposal_id = $proposalId AND (sequence >= $sequence OR change =
    (SELECT change FROM former_cards WHERE proposal_id = $proposalId AND sequence = $sequence))
  ORDER BY sequence DESC`;

/** Cards of an event; null when it tells of no proposal. */
export function cardsOf(rows: Rows, held: Held, event: Told): Cards | null {
  const proposalId = proposalOf(event);
  if (proposalId === null) return null;
  const { sequence, kind } = event;
  const since = rows.all<FormerRow>(formerRows, { proposalId, sequence });
  const change = since.find((row) => row.sequence === sequence)?.change;
  const isSame = (row: FormerRow) => row.change === change;
  const undo = (card: Card | null, row: FormerRow) => cardBefore(card, { proposalId, former: formerIn(row) });
  const after = since.filter((row) => !isSame(row)).reduce(undo, cardNow(rows, held, proposalId));
  if (kind === 'PROPOSAL_TABLED') return { before: null, after };
  return { before: since.filter(isSame).reduce(undo, after), after };
}

/** What stands there was written by `addFormer`. */
const formerIn = ({ former }: FormerRow) => JSON.parse(former) as Former;

/** As the record stands. */
function cardNow(rows: Rows, held: Held, proposalId: string): Card | null {
  // The id's prefix says which kind of record it is.
  const record = held.record(proposalId) as Proposal | null | undefined;
  if (!record) return null;
  const impacts = rows.all<Omit<Saying, 'infrastructure'> & { id: string; infrastructure: string }>(
    `SELECT id, right_id AS rightId, direction, basis, infrastructure, answers_id AS answersId, stance
     FROM impacts WHERE proposal_id = $proposalId`,
    { proposalId },
  );
  const saying = impacts.map(({ infrastructure, ...impact }) => ({
    ...impact,
    infrastructure: JSON.parse(infrastructure),
  }));
  return cardOf(record, saying);
}
