/** Instruments and their provisions: the texts under negotiation and the addressable places in them. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { partialDate } from '../dates.ts';
import { invalid, parse } from '../errors.ts';
import { type Keepable, keep } from '../events/keep.ts';
import { makeId } from '../ids.ts';
import { languageTag } from '../languageTag.ts';
import { demand } from '../people/permissions.ts';
import { type Source, sourceInput, sourceInputs } from '../provenance.ts';
import type { Soon } from '../soon.ts';
import { textsOf } from '../texts/provisionTexts.ts';
import { demandProcess, processPath } from './processes.ts';
import { putInstrument, putProvision, readInstrument, readProvision } from './store.ts';

export interface Instrument extends Keepable {
  code: string;
  title: string;
  /** Processes in which it is, or was, negotiated. */
  processIds: string[];
  adopted: string | null;
  inForce: string | null;
  note: string | null;
  sources: Source[];
}

export interface Provision extends Keepable {
  /** Instrument and number: ITR-1988/3.3. */
  code: string;
  instrumentId: string;
  instrument: string;
  number: string;
  marginNumber: string | null;
  title: string | null;
  /** Place in the text, from 1. */
  order: number;
  /** What it says before any proposal, one for each language; absent in what was entered before there were any. */
  texts?: { language: string; body: string; source: Source | null }[];
}

export const instrumentId = (code: string) => makeId('instrument', code);
export const provisionId = (code: string) => makeId('provision', code);
export const provisionPath = (code: string) => `/provisions/${encodeURIComponent(code)}`;

const instrumentRecord = z.object({
  code: z.string().regex(/^[A-Z0-9][A-Za-z0-9-]{0,39}$/),
  title: z.string().min(1).max(300),
  /** Slugs of processes. */
  processes: z.array(z.string()).min(1),
  adopted: partialDate.nullable().default(null),
  inForce: partialDate.nullable().default(null),
  note: z.string().min(1).nullable().default(null),
  sources: sourceInputs.default([]),
});
const provisionRecord = z.object({
  /** Code of the instrument, kept before. */
  instrument: z.string(),
  number: z.string().min(1).max(40),
  marginNumber: z.string().min(1).max(20).nullable().default(null),
  title: z.string().min(1).nullable().default(null),
  order: z.int().positive(),
  texts: z
    .array(
      z.object({
        language: languageTag,
        body: z.string().min(1).max(50_000),
        source: sourceInput.nullable().default(null),
      }),
    )
    .default([]),
});

/** Enters or corrects an instrument. */
export async function keepInstrument(ctx: Context, input: z.input<typeof instrumentRecord>) {
  demand(ctx.actor, 'keepRecord');
  const { processes, ...rest } = parse(instrumentRecord, input);
  const held = await Promise.all(processes.map((slug, at) => demandProcess(ctx, slug, `processes.${at}`)));
  const id = instrumentId(rest.code);
  const processIds = held.map((process) => process.id);
  return keep<Instrument>(ctx, {
    from: input,
    facts: { id, ...rest, processIds },
    existing: await readInstrument(ctx, id),
    write: (instrument) => [putInstrument(instrument)],
    news: {
      subjectId: id,
      subjectLabel: rest.title,
      subjectPath: processPath(processes[0] ?? ''),
      processId: processIds[0] ?? null,
      concerns: [id, ...processIds],
    },
  });
}

/** Enters or corrects a provision of an instrument. */
export async function keepProvision(ctx: Context, input: z.input<typeof provisionRecord>) {
  demand(ctx.actor, 'keepRecord');
  const facts = parse(provisionRecord, input);
  const instrument = await readInstrument(ctx, instrumentId(facts.instrument));
  if (!instrument) throw invalid('instrument', `There is no instrument ${facts.instrument}.`);
  const code = `${facts.instrument}/${facts.number}`;
  const id = provisionId(code);
  return keep<Provision>(ctx, {
    from: input,
    facts: { id, code, instrumentId: instrument.id, ...facts },
    existing: await readProvision(ctx, id),
    write: (provision) => [putProvision(provision)],
    wordingsOf: (provision) => textsOf(provision).map(({ id: textId, body }) => ({ textId, body })),
    news: {
      subjectId: id,
      subjectLabel: code,
      subjectPath: `/proposals?provisions=${encodeURIComponent(code)}`,
      processId: instrument.processIds[0] ?? null,
      concerns: [id, instrument.id],
    },
  });
}

export const instrumentById = (ctx: Context, id: string): Soon<Instrument | null> => readInstrument(ctx, id);
export const provisionByCode = (ctx: Context, code: string) => provisionById(ctx, provisionId(code));
export const provisionById = (ctx: Context, id: string): Soon<Provision | null> => readProvision(ctx, id);

/** Instruments negotiated in a process, oldest first. */
export async function instrumentsOf(ctx: Context, processId: string): Promise<Instrument[]> {
  const ids = (await ctx.catalogue()).instrumentIds(processId);
  return (await Promise.all(ids.map((id) => instrumentById(ctx, id)))).filter((found) => found !== null);
}

/** Provisions in the order of the text. */
export async function provisionsOf(ctx: Context, instrument: Instrument): Promise<Provision[]> {
  return provisionsByIds(ctx, (await ctx.catalogue()).provisionIds(instrument.id));
}

export async function provisionsByIds(ctx: Context, ids: readonly string[]): Promise<Provision[]> {
  return (await Promise.all(ids.map((id) => provisionById(ctx, id)))).filter((found) => found !== null);
}

/** Ids of provisions by code, or a refusal that names the first that is not there. */
export async function provisionIdsOf(ctx: Context, codes: readonly string[], field: string): Promise<string[]> {
  const found = await Promise.all(codes.map((code) => provisionById(ctx, provisionId(code))));
  const missing = found.indexOf(null);
  if (missing >= 0)
    throw invalid(`${field}.${missing}`, `There is no provision ${codes[missing]}. A code looks like ITR-1988/3.3.`);
  return [...new Set(codes.map(provisionId))];
}
