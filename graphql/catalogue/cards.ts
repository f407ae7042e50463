/** What a proposal was before and after an event: the record as it stands, and from there back by what the events since kept of it. */
import type { Event } from '../events/events.ts';
import { isA } from '../ids.ts';
import { type Card, cardBefore, cardOf, type Former, type Said } from '../proposals/card.ts';
import type { Proposal } from '../proposals/proposals.ts';
import type { Held } from './held.ts';
import type { Rows } from './rows.ts';

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
  if (former !== null && Object.keys(former).length === 0) return;
  rows.run(
    `INSERT OR REPLACE INTO former_cards (proposal_id, sequence, change, former)
     VALUES ($proposalId, $sequence, $change, $former)`,
    { proposalId, sequence, change, former: JSON.stringify(former) },
  );
}

interface FormerRow {
  sequence: number;
  change: string;
  former: string;
}

/** Cards of an event; null when it tells of no proposal. */
export function cardsOf(
  rows: Rows,
  held: Held,
  event: Pick<Event, 'sequence' | 'kind' | 'subjectId' | 'concerns'>,
): Cards | null {
  const proposalId = proposalOf(event);
  if (proposalId === null) return null;
  const since = rows.all<FormerRow>(
    `SELECT sequence, change, former FROM former_cards
     WHERE proposal_id = $proposalId AND sequence >= $sequence ORDER BY sequence DESC`,
    { proposalId, sequence: event.sequence },
  );
  const own = since.find(({ sequence }) => sequence === event.sequence);
  let after = cardNow(rows, held, proposalId);
  // Other events of the same change tell of nothing that came later.
  for (const step of since) {
    if (step.sequence > event.sequence && step.change !== own?.change) after = undo(after, proposalId, step);
  }
  if (event.kind === 'PROPOSAL_TABLED') return { before: null, after };
  return { before: own ? undo(after, proposalId, own) : after, after };
}

/** What stands there was written by `addFormer`. */
const undo = (after: Card | null, proposalId: string, { former }: FormerRow): Card | null =>
  cardBefore(after, { proposalId, former: JSON.parse(former) as Former | null });

/** As the record stands. */
export function cardNow(rows: Rows, held: Held, proposalId: string): Card | null {
  // The id's prefix says which kind of record it is.
  const record = held.record(proposalId) as Proposal | null | undefined;
  if (!record) return null;
  const impacts = rows.all<Said & { id: string }>(
    'SELECT id, right_id AS rightId, direction, basis FROM impacts WHERE proposal_id = $proposalId',
    { proposalId },
  );
  return cardOf(record, impacts);
}
