/** Consultations: windows in which someone may comment. */
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import type { News } from '../events/events.ts';
import type { Keepable } from '../events/keep.ts';
import type { Confidence, Source } from '../provenance.ts';
import { type Soon, soon } from '../soon.ts';
import { consultationIdBySlug, readConsultation, readFollowers } from './store.ts';

export const standings = ['OFFICIAL', 'ADVISORY', 'UNOFFICIAL', 'UNCLEAR'] as const;
export type Standing = (typeof standings)[number];
export const precisions = ['INSTANT', 'DAY', 'MONTH'] as const;
export type Precision = (typeof precisions)[number];

export interface DeadlineChange {
  from: string | null;
  to: string | null;
  at: string;
  reason: string | null;
  source: Source | null;
}

export interface Consultation extends Keepable {
  slug: string;
  title: string;
  summary: string;
  officialUrl: string | null;
  processId: string | null;
  hostId: string | null;
  opensAt: string | null;
  opensPrecision: Precision | null;
  closesAt: string | null;
  closesPrecision: Precision | null;
  /** Stays open without a deadline. */
  rolling: boolean;
  timeZone: string;
  windowNote: string | null;
  /** The day on which a source said it was closed, where no deadline is known; null else. */
  closedAsOf: string | null;
  cancelledAt: string | null;
  /** Absent or null where it was not called off. */
  cancelledReason?: string | null;
  resultsAt: string | null;
  standing: Standing;
  whoMayTakePart: string;
  howToTakePart: string;
  questions: string[];
  topicIds: string[];
  deadlineHistory: DeadlineChange[];
  confidence: Confidence;
  confidenceNote: string | null;
  sources: Source[];
  /** Boundaries already told of, or passed before the record was entered: OPENED, CLOSED, or NEAR-14@ and the deadline. */
  told: string[];
}

export const consultationPath = (slug: string) => `/consultations/${slug}`;

export const consultationById = (ctx: Context, id: string): Soon<Consultation | null> => readConsultation(ctx, id);

/** The same, or a refusal. */
export async function demandConsultation(ctx: Context, id: string, field = 'id'): Promise<Consultation> {
  const consultation = await consultationById(ctx, id);
  if (!consultation) throw notFound(field);
  return consultation;
}

export async function consultationBySlug(ctx: Context, slug: string): Promise<Consultation | null> {
  const id = await consultationIdBySlug(ctx, slug);
  return id === null ? null : consultationById(ctx, id);
}

export function consultationNews(consultation: Consultation): Omit<News, 'kind'> {
  const { id, slug, title, processId, hostId, topicIds } = consultation;
  return {
    subjectId: id,
    subjectLabel: title,
    subjectPath: consultationPath(slug),
    processId,
    concerns: [id, ...topicIds, ...(hostId ? [hostId] : []), ...(processId ? [processId] : [])],
  };
}

const fewest = 5;

/** How many follow it; null below 5, because small numbers tell who follows. */
export const followersOf = (ctx: Context, id: string): Soon<number | null> =>
  soon(readFollowers(ctx, id), (count) => (count < fewest ? null : count));
