/** A curator enters a consultation. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { parse, Refusal } from '../errors.ts';
import { commit } from '../events/commit.ts';
import { once } from '../events/retries.ts';
import { newId } from '../ids.ts';
import { demandParty } from '../parties/parties.ts';
import { demand } from '../people/permissions.ts';
import { demandProcess } from '../processes/processes.ts';
import { confidences, sourceInputs, webAddress } from '../provenance.ts';
import { freeSlug } from '../slugs.ts';
import { topicIdsOf } from '../vocabulary/topics.ts';
import { nextDue, settled } from './boundaries.ts';
import {
  type Consultation,
  consultationBySlug,
  consultationNews,
  demandConsultation,
  standings,
} from './consultations.ts';
import { claimSlug, putConsultation } from './store.ts';
import { isTimeZone } from './zones.ts';

const needed = (max: number) => z.string().trim().min(1, 'This is needed.').max(max, `At most ${max} characters.`);
const instant = z.iso
  .datetime({ offset: true, error: 'An instant with its offset is needed, for example 2026-12-01T17:00:00+01:00.' })
  .nullish()
  .transform((value) => (value ? new Date(value).toISOString() : null));

const consultationInput = z
  .object({
    title: needed(300),
    summary: needed(10_000),
    process: z.string().nullish(),
    host: z.string().nullish(),
    officialUrl: webAddress.nullish().transform((url) => url ?? null),
    opensAt: instant,
    closesAt: instant,
    timeZone: z.string().refine(isTimeZone, 'An IANA time zone is needed, for example Europe/Zurich.'),
    standing: z
      .enum(standings)
      .nullish()
      .transform((standing) => standing ?? 'UNCLEAR'),
    whoMayTakePart: needed(1_000),
    howToTakePart: needed(1_000),
    questions: z
      .array(needed(1_000))
      .max(50, 'At most 50 questions.')
      .nullish()
      .transform((questions) => questions ?? []),
    topics: z
      .array(z.string())
      .max(50, 'At most 50.')
      .nullish()
      .transform((topics) => topics ?? []),
    confidence: z
      .enum(confidences)
      .nullish()
      .transform((confidence) => confidence ?? 'MEDIUM'),
    sources: sourceInputs.min(1, 'At least one source is needed.'),
  })
  .refine(({ opensAt, closesAt }) => opensAt === null || closesAt === null || opensAt < closesAt, {
    path: ['closesAt'],
    message: 'The deadline lies before the opening.',
  });
export type ConsultationInput = z.input<typeof consultationInput>;

/** Enters a consultation and tells of it. */
export async function announceConsultation(
  ctx: Context,
  input: ConsultationInput,
  key?: string | null,
): Promise<Consultation> {
  demand(ctx.actor, 'announceConsultation');
  const { process, host, topics, ...given } = parse(consultationInput, input);
  return once(
    ctx,
    { verb: 'announceConsultation', key, input },
    (id) => demandConsultation(ctx, id, 'idempotencyKey'),
    async (claim) => {
      const at = ctx.now.toISOString();
      const id = newId('consultation', ctx.now);
      const consultation: Consultation = {
        ...given,
        id,
        slug: await freeSlug(given.title, id, async (slug) => (await consultationBySlug(ctx, slug)) !== null),
        processId: process == null ? null : (await demandProcess(ctx, process, 'process')).id,
        hostId: host == null ? null : (await demandParty(ctx, host, 'host')).id,
        topicIds: await topicIdsOf(ctx, topics, 'topics'),
        opensPrecision: given.opensAt === null ? null : 'INSTANT',
        closesPrecision: given.closesAt === null ? null : 'INSTANT',
        rolling: given.closesAt === null,
        windowNote: null,
        closedAsOf: null,
        cancelledAt: null,
        resultsAt: null,
        deadlineHistory: [],
        confidenceNote: null,
        told: [],
        version: 1,
        createdAt: at,
        updatedAt: at,
      };
      const entered = settled(consultation, ctx.now);
      const taken = new Refusal(
        'CONFLICT',
        'Somebody entered a consultation with this title at the same moment. Try again.',
        'title',
      );
      await commit(
        ctx,
        [putConsultation(entered, nextDue(entered)), { write: claimSlug(entered), otherwise: taken }, ...claim(id)],
        [{ kind: 'CONSULTATION_ANNOUNCED', ...consultationNews(entered) }],
      );
      return entered;
    },
  );
}
