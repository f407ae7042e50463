/** Where a consultation stands: derived from the clock, never stored. */

export const consultationStatuses = ['ANNOUNCED', 'OPEN', 'CLOSED', 'RESULTS_PUBLISHED', 'CANCELLED'] as const;
export type ConsultationStatus = (typeof consultationStatuses)[number];

export interface Window {
  opensAt: string | null;
  closesAt: string | null;
  closedAsOf: string | null;
  cancelledAt: string | null;
  resultsAt: string | null;
}

/**
 * The status at an instant. A window closes at its deadline: at that very instant it is closed. One without a known
 * opening counts as open until its deadline; one without a deadline stays open unless a source said that it closed.
 */
export function statusAt(window: Window, now: Date): ConsultationStatus {
  const passed = (instant: string | null) => instant !== null && Date.parse(instant) <= now.getTime();
  if (passed(window.cancelledAt)) return 'CANCELLED';
  if (passed(window.resultsAt)) return 'RESULTS_PUBLISHED';
  if (passed(window.closesAt) || (window.closesAt === null && window.closedAsOf !== null)) return 'CLOSED';
  return window.opensAt !== null && !passed(window.opensAt) ? 'ANNOUNCED' : 'OPEN';
}
