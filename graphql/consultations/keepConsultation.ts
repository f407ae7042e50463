/** Entering a consultation from a data set: once, corrected when it differs, left alone when it does not. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { parse } from '../errors.ts';
import type { News } from '../events/events.ts';
import { differences, type Kept, keep } from '../events/keep.ts';
import { newId } from '../ids.ts';
import { demandParty } from '../parties/parties.ts';
import { demand } from '../people/permissions.ts';
import { demandProcess } from '../processes/processes.ts';
import { confidences, sourceInput, sourceInputs, webAddress } from '../provenance.ts';
import { topicIdsOf } from '../vocabulary/topics.ts';
import { nextDue, settled } from './boundaries.ts';
import { type Consultation, consultationBySlug, consultationNews, precisions, standings } from './consultations.ts';
import { claimSlug, putConsultation } from './store.ts';
import { isTimeZone } from './zones.ts';

const text = z.string().min(1);
const maybe = text.nullable().default(null);
const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString())
  .nullable()
  .default(null);
const precision = z.enum(precisions).nullable().default(null);

export const consultationRecord = z
  .object({
    slug: z.string().regex(/^[a-z0-9-]{1,100}$/),
    title: text.max(300),
    summary: text.max(10_000),
    officialUrl: webAddress.nullable().default(null),
    /** Slug of the process. */
    process: maybe,
    /** Code of the party that asks. */
    host: maybe,
    opensAt: instant,
    opensPrecision: precision,
    closesAt: instant,
    closesPrecision: precision,
    rolling: z.boolean().default(false),
    timeZone: text.refine(isTimeZone, 'An IANA time zone is needed.'),
    windowNote: maybe,
    closedAsOf: z.iso.date().nullable().default(null),
    standing: z.enum(standings),
    whoMayTakePart: text.max(1_000),
    howToTakePart: text.max(1_000),
    questions: z.array(text.max(1_000)).default([]),
    /** Slugs of topics. */
    topics: z.array(text).default([]),
    deadlineHistory: z
      .array(z.object({ from: instant, to: instant, reason: maybe, source: sourceInput.nullable().default(null) }))
      .default([]),
    confidence: z.enum(confidences),
    confidenceNote: maybe,
    sources: sourceInputs.min(1, 'A record needs a source.'),
  })
  .refine(({ opensAt, opensPrecision }) => (opensAt === null) === (opensPrecision === null), {
    path: ['opensPrecision'],
    message: 'An opening and its precision go together.',
  })
  .refine(({ closesAt, closesPrecision }) => (closesAt === null) === (closesPrecision === null), {
    path: ['closesPrecision'],
    message: 'A deadline and its precision go together.',
  })
  .refine(({ opensAt, closesAt }) => opensAt === null || closesAt === null || opensAt < closesAt, {
    path: ['closesAt'],
    message: 'It closes before it opens.',
  });
export type ConsultationRecord = z.input<typeof consultationRecord>;

export async function keepConsultation(ctx: Context, input: ConsultationRecord): Promise<Kept> {
  demand(ctx.actor, 'keepRecord');
  const { process, host, topics, deadlineHistory, ...rest } = parse(consultationRecord, input);
  const existing = await consultationBySlug(ctx, rest.slug);
  const enteredAt = existing?.createdAt ?? ctx.now.toISOString();
  const facts = {
    ...rest,
    id: existing?.id ?? newId('consultation', ctx.now),
    processId: process === null ? null : (await demandProcess(ctx, process, 'process')).id,
    hostId: host === null ? null : (await demandParty(ctx, host, 'host')).id,
    topicIds: await topicIdsOf(ctx, topics, 'topics'),
    cancelledAt: existing?.cancelledAt ?? null,
    cancelledReason: existing?.cancelledReason ?? null,
    resultsAt: existing?.resultsAt ?? null,
    deadlineHistory: deadlineHistory.map((change) => ({ ...change, at: enteredAt })),
    told: existing?.told ?? [],
  };
  const entered: Consultation = { ...facts, version: 0, createdAt: enteredAt, updatedAt: enteredAt };
  const sameWindow = existing?.opensAt === entered.opensAt && existing.closesAt === entered.closesAt;
  const { told } = sameWindow ? entered : settled(entered, ctx.now, existing ?? undefined);
  return keep<Consultation>(ctx, {
    from: input,
    facts: { ...facts, told },
    existing,
    write: (consultation) => {
      const put = putConsultation(consultation, nextDue(consultation));
      return existing ? [put] : [put, claimSlug(consultation)];
    },
    news: consultationNews(entered),
    kinds: { added: 'CONSULTATION_ANNOUNCED', corrected: 'RECORD_CORRECTED' },
    correctionOf: changeNews,
    wordingsOf: ({ id, summary }) => [{ textId: id, body: summary }],
  });
}

/** A moved deadline is told as such, also where a data set moves it. What the clock has told is no part of the record. */
function changeNews(before: Consultation, after: Consultation): News[] {
  const isOfDeadline = new Set(['closesAt', 'closesPrecision', 'deadlineHistory', 'rolling', 'closedAsOf']);
  const changes = differences(before, after).filter(({ field }) => field !== 'told');
  const moved = changes.some(({ field }) => field === 'closesAt')
    ? changes.filter((one) => isOfDeadline.has(one.field))
    : [];
  const others = changes.filter((one) => !moved.includes(one));
  const news = consultationNews(after);
  return [
    ...(moved.length === 0 ? [] : [{ ...news, kind: 'DEADLINE_CHANGED' as const, changes: moved }]),
    ...(others.length === 0 ? [] : [{ ...news, kind: 'RECORD_CORRECTED' as const, changes: others }]),
  ];
}
