/** The catalogue: a read index of public data in SQLite. It is derived: it can be thrown away and built again from the table. */
import type { ConsultationQuery } from '../consultations/query.ts';
import type { Event } from '../events/events.ts';
import type { EventQuery } from '../events/query.ts';
import type { ImpactQuery, ImpactSort } from '../impacts/query.ts';
import type { PartyKind } from '../parties/parties.ts';
import type { AssessmentStatus, ProposalQuery, ProposalSort } from '../proposals/query.ts';
import type { Table } from '../table/client.ts';
import type { Stored } from '../table/records.ts';
import type { SharedWording } from '../texts/sharedWording.ts';
import type { RightsInstrument } from '../vocabulary/rights.ts';
import type { Cards } from './cards.ts';
import type { Coverage } from './coverage.ts';
import type { Edition } from './edition.ts';
import type { Naming } from './naming.ts';
import type { NarrowedNotes, PublicNote } from './notes.ts';
import type { News } from './store.ts';

export const matrixAxes = [
  'SPONSOR',
  'TOPIC',
  'RIGHT',
  'PROCESS',
  'PROVISION',
  'ACTION',
  'STAGE',
  'DIRECTION',
  'YEAR',
] as const;
export type MatrixAxis = (typeof matrixAxes)[number];

export interface Counted {
  value: string;
  label: string;
  count: number;
}
export const facetNames = [
  'kinds',
  'processes',
  'sponsors',
  'topics',
  'rights',
  'directions',
  'bases',
  'infrastructure',
  'assessed',
  'actionLines',
  'actions',
  'stages',
  'provisions',
  'years',
  'months',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Proposals of one place by what is said of them there. */
export interface SaidCounts {
  restricts: number;
  advances: number;
  mixed: number;
  unclear: number;
  /** Proposals on which assessments of one right disagree. */
  disputed: number;
  /** Proposals of which anything is said here. */
  assessed: number;
  /** Of these, those of which only our own inferences speak here. */
  editorialOnly: number;
}

export interface CellDirections extends SaidCounts {
  row: string;
  column: string;
}

export type LedgerAxis = Exclude<MatrixAxis, 'DIRECTION'>;
/** As a cell, of one value of an axis. */
export interface LedgerLine extends Counted, Omit<SaidCounts, 'assessed'> {}

export interface AssessmentCoverage {
  total: number;
  assessed: number;
  sourced: number;
  own: number;
  editorialOnly: number;
  unassessed: number;
}

/** Counts of assessments. */
export interface ImpactTally {
  restricts: number;
  advances: number;
  mixed: number;
  unclear: number;
  sourced: number;
  own: number;
  editorial: number;
  rated: number;
  ofTopic: number;
}

export interface Matrix {
  rows: Counted[];
  columns: Counted[];
  cells: { row: string; column: string; count: number }[];
  totalCount: number;
}

/** A stretch of an ordered list: what a cursor's position stands for comes back with each id. */
export interface Stretch {
  items: { id: string; position: (string | number | null)[] }[];
  hasMore: boolean;
}

/** Notes on a record, or answers to a note. */
export type NotesOf = { target: string } | { parent: string };

/** The page of a record. */
export interface Address {
  path: string;
  /** When the record last changed; null where that is not kept. */
  updatedAt: string | null;
}

export interface Catalogue {
  /**
   * Applies what the feed holds beyond the last event applied; builds everything when nothing was. Cheap when nothing is new,
   * and free when the feed was asked within the last `patience` milliseconds (0 when absent).
   */
  catchUp(table: Table, patience?: number): Promise<void>;
  /**
   * Applies what was just committed here, so that it need not be read back. False when it does not follow on what was applied
   * last, or the feed is being read: nothing was applied then.
   */
  learn(news: News): boolean;
  /** Says that something was committed that is not applied: the next to ask does not trust to patience. */
  distrust(): void;
  /** Number of the last event applied. */
  cursor(): number;
  /** Writes a copy that any SQLite tool reads. */
  snapshot(path: string): void;
  /** The catalogue as it stands now, for reading at length. To be closed by whoever asks for it. */
  edition(): Edition;
  close(): void;

  /** Proposals of a query in an order, after a position, at most `limit`. */
  proposals(query: ProposalQuery, sort: ProposalSort, after: (string | number | null)[] | null, limit: number): Stretch;
  countProposals(query: ProposalQuery): number;
  /** Counts for one filter, over the query without that filter. */
  facet(query: ProposalQuery, name: FacetName): Counted[];
  matrix(query: ProposalQuery, rows: MatrixAxis, columns: MatrixAxis): Matrix;
  /** What assessments say in each cell of a matrix; cells without assessments are left out. */
  matrixDirections(query: ProposalQuery, rows: MatrixAxis, columns: MatrixAxis): CellDirections[];
  /** What assessments say of the proposals of each value of an axis, most assessed first; years in order. */
  ledger(query: ProposalQuery, by: LedgerAxis): LedgerLine[];
  assessmentCoverage(query: ProposalQuery): AssessmentCoverage;
  /** Assessments of a query in an order, after a position, at most `limit`. */
  impacts(query: ImpactQuery, sort: ImpactSort, after: (string | number | null)[] | null, limit: number): Stretch;
  /** Ids of all of them, in order. */
  impactIdsFound(query: ImpactQuery, sort: ImpactSort): string[];
  countImpacts(query: ImpactQuery): number;
  impactTally(query: ImpactQuery): ImpactTally;
  /** Who says so, with how many each; the most first. */
  assessors(query: ImpactQuery): Counted[];
  proposalIdsBySymbol(symbolKey: string): string[];
  /** A record by its id; null when there is none; undefined when the catalogue does not tell, as of private notes. Shared and frozen. */
  record(id: string): Stored | null | undefined;
  /** The record that bears a slug; null when none does. */
  idBySlug(kind: 'proposal' | 'consultation', slug: string): string | null;
  /** A text with words of the record in the place of those it does not know, nearest first; whether it finds anything is to be asked. */
  respell(text: string): string[];
  /** Ids of records whose names begin with what is typed, best first, at most `limit`. */
  findableIds(text: string, limit: number): string[];
  /** Which texts share wording; good until something is entered. */
  sharedWording(): SharedWording;
  /** How many records of each kind have each of the parts that a record can lack. */
  coverage(): Coverage[];
  /** How many proposals a process, party, topic (with narrower ones), right or provision has, by its id. */
  proposalCount(id: string): number;

  /** Events of a query after or before a place, oldest first, at most `limit`; `hasMore` looks in the direction of reading. */
  events(
    query: EventQuery,
    place: { after: number } | { before: number },
    limit: number,
  ): { events: Event[]; hasMore: boolean };
  /** The proposal that an event tells of, as it was before and after it; null when it tells of none. The event must have been applied. */
  cards(event: Pick<Event, 'sequence' | 'kind' | 'subjectId' | 'concerns'>): Cards | null;
  /** What names mean at this moment. */
  naming(): Naming;
  /** The event at a place of the feed; null when the catalogue has not come so far. */
  eventAt(sequence: number): Event | null;

  /** Consultations of a query in the order of the schema. */
  consultationIds(query: ConsultationQuery, now: Date): string[];
  consultationIdsOf(processId: string): string[];

  /** Pages of records: a stretch of them, the same records in the same order until something is entered. */
  addresses(offset: number, limit: number): Address[];
  addressCount(): number;

  processIds(): string[];
  documentIds(processId: string): string[];
  instrumentIds(processId: string): string[];
  provisionIds(instrumentId: string): string[];
  topicIds(): string[];
  narrowerTopicIds(topicId: string): string[];
  rightIds(instrument: RightsInstrument | null): string[];
  partyIds(kind: PartyKind | null): string[];
  /** Id of the party whose code this is, or else whose ISO code; null when none. Upper case. */
  partyIdOf(code: string): string | null;
  /** Groups a party belonged to on a day. */
  groupIdsOf(partyId: string, day: string): string[];
  assessmentStatus(proposalId: string): AssessmentStatus;
  /** Assessments of a proposal, newest first. */
  impactIds(proposalId: string): string[];
  /** Those that were taken back, newest first. */
  withdrawnImpactIds(proposalId: string): string[];
  /** Those that a newer one replaced, newest first. */
  supersededImpactIds(proposalId: string): string[];
  /** Ids of public notes on a target, or of public answers to a note: oldest first, those after an id, at most `limit`. */
  publicNoteIds(of: NotesOf, after: string, limit: number): string[];
  publicNoteCount(of: NotesOf): number;
  hasPublicNote(id: string): boolean;
  /** What public notes are on. */
  notedTargetIds(): string[];
  /** Public notes that may be meant, newest first: whether they are, is for the caller to look at. */
  publicNotes(narrowed: NarrowedNotes): PublicNote[];
  /** Keeps public notes whose words this catalogue lacks, as they were just read from the table. */
  hear(notes: readonly Stored[]): void;
}
