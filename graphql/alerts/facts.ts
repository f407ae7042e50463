/** What there is to know of what an event happened to: read when it is shown or sent, and no firmer than it is. */
import { consultationById } from '../consultations/consultations.ts';
import type { Context } from '../context.ts';
import { gravityOf } from '../digests/arrange.ts';
import type { Event } from '../events/events.ts';
import { isA } from '../ids.ts';
import { type Impact, impactById, impactsOf, stateOf } from '../impacts/impacts.ts';
import { processById } from '../processes/processes.ts';
import { proposalById } from '../proposals/proposals.ts';
import { rightById } from '../vocabulary/rights.ts';
import type { Facts } from './readAlerts.ts';

/** The facts of an event, told in a reader's zone. */
export async function factsOf(ctx: Context, event: Event, timeZone: string): Promise<Facts> {
  const { subjectId, processId } = event;
  const process = processId === null ? null : await processById(ctx, processId);
  return {
    ...(await factsOfSubject(ctx, subjectId, timeZone)),
    process: process?.title ?? null,
    isInvented: process !== null && /^(demonstration|invented)\b/i.test(process.kind),
  };
}

const nothing = { deadline: null, confidence: null, impact: null };

async function factsOfSubject(ctx: Context, id: string, timeZone: string) {
  if (isA('consultation', id)) {
    const found = await consultationById(ctx, id);
    if (!found) return nothing;
    const { closesAt, closesPrecision, cancelledAt, confidence } = found;
    const precision = closesPrecision ?? 'DAY';
    const zone = precision === 'INSTANT' ? timeZone : found.timeZone;
    const deadline = closesAt === null || cancelledAt !== null ? null : { at: closesAt, precision, timeZone: zone };
    return { deadline, confidence, impact: null };
  }
  if (isA('impact', id)) {
    const found = await impactById(ctx, id);
    return { ...nothing, impact: found && (await impactFacts(ctx, found)) };
  }
  const proposal = isA('proposal', id) ? await proposalById(ctx, id) : null;
  if (!proposal) return nothing;
  const impacts = await Promise.all((await impactsOf(ctx, proposal)).map((impact) => impactFacts(ctx, impact)));
  const [gravest = null] = impacts.toSorted((a, b) => gravityOf(b) - gravityOf(a));
  return { deadline: null, confidence: proposal.confidence, impact: gravest };
}

async function impactFacts(ctx: Context, impact: Impact) {
  const { rightId, direction, basis, scope, severity } = impact;
  const right = await rightById(ctx, rightId);
  const state = stateOf(impact);
  return { right: right?.code ?? '', direction, basis, scope, state, scale: severity?.scale ?? null };
}
