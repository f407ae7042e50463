/** The order of a digest: what closes next comes first, then what restricts rights most; a burst on one page is one entry. */

import type { Alert, DigestEntry, Facts } from '../alerts/readAlerts.ts';
import { isA } from '../ids.ts';

/** How many entries a message lists. */
export const digestLength = 30;
const alertsOfEntry = 3;

/** `page` stands for the page of what happened, without a place in it; of an assessment for its proposal's. Alerts need not come in any order. */
export function arrange(
  alerts: readonly (Alert & { page: string })[],
  now: Date,
  length = digestLength,
): { entries: DigestEntry[]; more: number } {
  const entries = [...Map.groupBy(alerts, ({ page }) => page).values()].map((own) => {
    const newest = own.toSorted((a, b) => b.event.sequence - a.event.sequence);
    // Of an assessment and its proposal the proposal names the entry, and of a note and its page the page.
    const [head] = newest.toSorted((a, b) => ofAssessment(a) - ofAssessment(b) || a.url.length - b.url.length);
    return { newest, head, order: orderOf(newest, now) };
  });
  entries.sort((a, b) => compare(a.order, b.order));
  const listed = entries.slice(0, length).flatMap(({ newest, head, order }) => {
    if (!head) return [];
    const alerts = newest.slice(0, alertsOfEntry).map(({ page: _, ...alert }) => alert);
    return [{ label: head.event.subjectLabel, url: head.url, alerts, count: newest.length, facts: order.facts }];
  });
  return { entries: listed, more: entries.length - listed.length };
}

const ofAssessment = ({ event }: Alert) => Number(isA('impact', event.subjectId));

interface Order {
  /** Milliseconds; no deadline ahead comes last. */
  deadline: number;
  gravity: number;
  newest: number;
  facts: Facts;
}

function orderOf(newest: readonly Alert[], now: Date): Order {
  const all = newest.map(({ facts }) => facts);
  const [gravest = null] = all.map(({ impact }) => impact).toSorted((a, b) => gravityOf(b) - gravityOf(a));
  const deadline = all.find(({ deadline }) => deadline !== null)?.deadline ?? null;
  const closes = deadline === null ? Number.NaN : Date.parse(deadline.at);
  return {
    deadline: closes >= now.getTime() ? closes : Number.MAX_SAFE_INTEGER,
    gravity: gravityOf(gravest),
    newest: newest[0]?.event.sequence ?? 0,
    facts: {
      deadline,
      confidence: all.find(({ confidence }) => confidence !== null)?.confidence ?? null,
      impact: gravest,
      process: all.find(({ process }) => process !== null)?.process ?? null,
      isInvented: all.some(({ isInvented }) => isInvented),
    },
  };
}

const compare = (a: Order, b: Order) => a.deadline - b.deadline || b.gravity - a.gravity || b.newest - a.newest;

const directions = { RESTRICTS: 40, MIXED: 30, UNCLEAR: 20, ADVANCES: 10 } as const;

/** The larger, the sooner it is to be looked at: restrictions first, of these the gravest; what was not assessed comes last. Only an order, never shown. */
export const gravityOf = (impact: Pick<NonNullable<Facts['impact']>, 'direction' | 'scale'> | null): number =>
  impact === null ? 0 : directions[impact.direction] + (impact.scale ?? 0);
