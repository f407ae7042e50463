/** Which consultations are new or changed last: for whoever reads along. */
import type { Context } from '../context.ts';
import type { Event, EventKind } from '../events/events.ts';
import { events } from '../events/lists.ts';
import { type Consultation, consultationById } from './consultations.ts';

export interface ChangedConsultation {
  consultation: Consultation;
  /** The last that happened to it; that its deadline draws near is no change. */
  kind: EventKind;
  changedAt: string;
}

const kinds = [
  'CONSULTATION_ANNOUNCED',
  'CONSULTATION_OPENED',
  'DEADLINE_CHANGED',
  'CONSULTATION_CLOSED',
  'CONSULTATION_CANCELLED',
  'CONSULTATION_RESULTS',
  'RECORD_CORRECTED',
] as const satisfies EventKind[];

const size = 50;
/** A record of which thousands of others were corrected since is no news any more. */
const mostPages = 20;

/** The 50 consultations to which something happened last, the newest first. */
export async function newestConsultations(ctx: Context): Promise<ChangedConsultation[]> {
  const last = new Map<string, { event: Event; consultation: Consultation }>();
  let before: string | null = null;
  for (let page = 0; page < mostPages && last.size < size; page += 1) {
    const { nodes, pageInfo } = await events(ctx, { query: { kinds: [...kinds] }, last: 100, before });
    for (const event of nodes.toReversed()) {
      if (last.has(event.subjectId) || last.size === size) continue;
      const consultation = await consultationById(ctx, event.subjectId);
      if (consultation) last.set(event.subjectId, { event, consultation });
    }
    before = pageInfo.startCursor;
    if (!pageInfo.hasPreviousPage) break;
  }
  return [...last.values()].map(({ event: { kind, at }, consultation }) => ({ consultation, kind, changedAt: at }));
}
