/** The moments of a consultation that the clock tells of: opening, 30, 14, 7, 3 and 1 days before the deadline, closing. */
import type { EventKind } from '../events/events.ts';
import type { Consultation } from './consultations.ts';

export interface Boundary {
  /** Names the moment and the window it belongs to, so that a moved deadline has boundaries of its own. */
  name: string;
  kind: EventKind & ('CONSULTATION_OPENED' | 'DEADLINE_NEAR' | 'CONSULTATION_CLOSED');
  at: string;
  daysLeft: number | null;
}

const day = 24 * 60 * 60 * 1000;
/** Farthest first. Who is told of which is for each to choose. */
export const nearDays = [30, 14, 7, 3, 1] as const;

/** All boundaries of a window in order of time. A cancelled one has none. */
export function boundariesOf({
  opensAt,
  closesAt,
  cancelledAt,
}: Pick<Consultation, 'opensAt' | 'closesAt' | 'cancelledAt'>): Boundary[] {
  if (cancelledAt !== null) return [];
  const boundaries: Boundary[] = [];
  if (opensAt !== null)
    boundaries.push({ name: `OPENED@${opensAt}`, kind: 'CONSULTATION_OPENED', at: opensAt, daysLeft: null });
  if (closesAt !== null) {
    for (const daysLeft of nearDays) {
      const at = new Date(Date.parse(closesAt) - daysLeft * day).toISOString();
      boundaries.push({ name: `NEAR-${daysLeft}@${closesAt}`, kind: 'DEADLINE_NEAR', at, daysLeft });
    }
    boundaries.push({ name: `CLOSED@${closesAt}`, kind: 'CONSULTATION_CLOSED', at: closesAt, daysLeft: null });
  }
  return boundaries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

type Told = Pick<Consultation, 'opensAt' | 'closesAt' | 'cancelledAt' | 'told'>;

/** What is yet to be told. Once a nearness was told, a farther one of the same deadline never is: it would no longer be true. */
function untold({ told, ...window }: Told): Boundary[] {
  const boundaries = boundariesOf(window);
  const nearest = boundaries.findLast(({ kind, name }) => kind === 'DEADLINE_NEAR' && told.includes(name));
  return boundaries.filter(
    ({ kind, name, daysLeft }) =>
      !told.includes(name) && !(kind === 'DEADLINE_NEAR' && nearest && (daysLeft ?? 0) > (nearest.daysLeft ?? 0)),
  );
}

/** Whether its closing is yet to be told of, by the clock or by whoever closes it earlier. */
export const isClosingAhead = (consultation: Told): boolean =>
  consultation.closesAt === null || untold(consultation).some(({ kind }) => kind === 'CONSULTATION_CLOSED');

/** When the clock must look again; null when nothing is ahead. */
export const nextDue = (consultation: Told): string | null => untold(consultation)[0]?.at ?? null;

/** Boundaries that have passed and were not told of. */
export const passedUntold = (consultation: Told, now: Date): Boundary[] =>
  untold(consultation).filter(({ at }) => Date.parse(at) <= now.getTime());

/**
 * With all that has passed counted as told: what was over before a record was entered, or a deadline moved, is no news.
 * A moment that the window had before it was moved, and that the clock has yet to tell of, still is.
 */
export const settled = (consultation: Consultation, now: Date, before?: Told): Consultation => {
  const awaited = new Set(before && untold(before).map(({ name }) => name));
  return {
    ...consultation,
    told: boundariesOf(consultation)
      .filter(
        ({ name, at }) => consultation.told.includes(name) || (Date.parse(at) <= now.getTime() && !awaited.has(name)),
      )
      .map(({ name }) => name),
  };
};

/** Of boundaries told late, only what still matters: one nearness, the closest, and none once it has closed. */
export function worthTelling(passed: readonly Boundary[]): Boundary[] {
  const closed = passed.some(({ kind }) => kind === 'CONSULTATION_CLOSED');
  const closest = passed.findLast(({ kind }) => kind === 'DEADLINE_NEAR');
  return passed.filter((boundary) => boundary.kind !== 'DEADLINE_NEAR' || (!closed && boundary === closest));
}
