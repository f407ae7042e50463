/** Which planned moment of a process comes next. */

/** A dated moment; the date is as precise as its source. */
export type Moment = { date: string; event: string };

/** The first moment that is not over: a month or a year is over when its last day is. Null when nothing further is planned. */
export function nextMoment<Entry extends Moment>(timeline: readonly Entry[], now: Date): Entry | null {
  const today = now.toISOString().slice(0, 10);
  return timeline.find(({ date }) => date >= today.slice(0, date.length)) ?? null;
}
