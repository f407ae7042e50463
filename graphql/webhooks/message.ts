/** What is posted: the body of a message, the same at each try, made from the event alone and what it names. */
import type { Context } from '../context.ts';
import type { Event, EventKind } from '../events/events.ts';
import { feedCursor } from '../events/lists.ts';
import { isA } from '../ids.ts';
import { impactById, stateOf } from '../impacts/impacts.ts';
import { isInvented, processById } from '../processes/processes.ts';
import { rightById } from '../vocabulary/rights.ts';

/** PROPOSAL_STAGE_CHANGED → proposal.stage_changed */
export const typeOf = (kind: EventKind) => kind.toLowerCase().replace('_', '.');

/** The body that tells of an event. */
export async function bodyOf(ctx: Context, event: Event): Promise<string> {
  const { id, sequence, kind, at, subjectId, subjectLabel, subjectPath, changes } = event;
  const impact = await impactOf(ctx, subjectId);
  const data = {
    ...{ id, cursor: feedCursor(sequence), kind, at },
    subject: { id: subjectId, label: subjectLabel, url: ctx.publicUrl + subjectPath },
    process: await processOf(ctx, event),
    changes: changes.map(({ field, before, after }) => ({ field, before, after })),
    ...(impact && { impact }),
  };
  return JSON.stringify({ type: typeOf(kind), timestamp: at, data });
}

/** The body of a test. */
export const testBody = (webhookId: string, at: string) =>
  JSON.stringify({
    type: 'webhook.test',
    timestamp: at,
    data: { webhook: webhookId, words: 'This is a test. Nothing happened to the record.' },
  });

async function processOf(ctx: Context, { processId }: Event) {
  const process = processId === null ? null : await processById(ctx, processId);
  return process && { id: process.id, slug: process.slug, title: process.title, isInvented: isInvented(process) };
}

/** Of an assessment, so that nobody takes our own inference for somebody's word. */
async function impactOf(ctx: Context, subjectId: string) {
  const impact = isA('impact', subjectId) ? await impactById(ctx, subjectId) : null;
  const right = impact && (await rightById(ctx, impact.rightId));
  if (!impact || !right) return null;
  const { direction, basis, scope, assessor } = impact;
  return { right: right.code, direction, basis, scope, state: stateOf(impact), assessor };
}
