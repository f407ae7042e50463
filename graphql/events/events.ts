/** The event feed: one thing that happened to the public record, and where it stands in the one order. */
import type { Context } from '../context.ts';
import { eventSequence } from '../ids.ts';
import type { Step } from '../proposals/card.ts';
import { readEvent } from './store.ts';

export const eventKinds = [
  'RECORD_ADDED',
  'RECORD_CORRECTED',
  'PROPOSAL_TABLED',
  'PROPOSAL_REVISED',
  'PROPOSAL_STAGE_CHANGED',
  'PROPOSAL_CORRECTED',
  'PROPOSAL_DELETED',
  'PROPOSAL_MERGED',
  'SPONSOR_JOINED',
  'SPONSOR_LEFT',
  'IMPACT_ASSESSED',
  'IMPACT_SUPERSEDED',
  'IMPACT_WITHDRAWN',
  'CONSULTATION_ANNOUNCED',
  'CONSULTATION_OPENED',
  'DEADLINE_CHANGED',
  'DEADLINE_NEAR',
  'CONSULTATION_CLOSED',
  'CONSULTATION_CANCELLED',
  'CONSULTATION_RESULTS',
  'ANNOTATION_PUBLISHED',
  'ANNOTATION_EDITED',
  'ANNOTATION_REMOVED',
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

export interface Event {
  id: string;
  /** Place in the feed, from 1, without gaps. */
  sequence: number;
  kind: EventKind;
  /** When it was entered, UTC. */
  at: string;
  subjectId: string;
  subjectLabel: string;
  /** Page of the subject, from the root of the site: /proposals/… */
  subjectPath: string;
  processId: string | null;
  /** Ids of all that it concerns: the subject itself, its process, topics, sponsors, rights, provisions. Whoever follows one of them is told. */
  concerns: string[];
  changes: FieldChange[];
  /** Of an event on a proposal or an assessment: what a query could ask of the proposal until then. Never shown; lists and feeds leave it out. */
  proposal?: Step;
}

/** An event about to be told: it gets its id, place and instant when it is committed. */
export type News = Pick<Event, 'kind' | 'subjectId' | 'subjectLabel' | 'subjectPath' | 'processId' | 'concerns'> & {
  changes?: FieldChange[];
  proposal?: Step;
};

/** One event by its id; null when there is none. */
export async function eventById(ctx: Context, id: string): Promise<Event | null> {
  const sequence = eventSequence(id);
  return sequence === null ? null : eventAt(ctx, sequence);
}

/** The event at a place in the feed; null when there is none. */
export const eventAt = (ctx: Context, sequence: number): Promise<Event | null> => readEvent(ctx, sequence);
