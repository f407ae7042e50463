/** Rights: the articles of the Universal Declaration and of the two Covenants, with their nearest counterparts. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { type Keepable, keep } from '../events/keep.ts';
import { makeId } from '../ids.ts';
import { demand } from '../people/permissions.ts';
import { type Soon, soon } from '../soon.ts';
import { putTerm, readTerm } from './store.ts';

export const rightsInstruments = ['UDHR', 'ICCPR', 'ICESCR'] as const;
export type RightsInstrument = (typeof rightsInstruments)[number];

export const rightLimits = ['LIMITABLE', 'PARTLY', 'ABSOLUTE', 'NO_TEST'] as const;
export type RightLimits = (typeof rightLimits)[number];

/** The three-part test asks whether a limit is allowed, so it is made only of rights that may be limited at least in part. */
export const mayTest = ({ limits }: Pick<Right, 'limits'>) => limits === 'LIMITABLE' || limits === 'PARTLY';

export interface Right extends Keepable {
  /** UDHR-19, or UDHR-general for the instrument as a whole. */
  code: string;
  instrument: RightsInstrument;
  article: string;
  label: string;
  relatedIds: string[];
  /** Our reading of the instrument; `limitsNote` says on what it rests. */
  limits: RightLimits;
  /** Null where the instrument has no rule on derogation. */
  isNonDerogable: boolean | null;
  limitsNote: string | null;
}

export const instrumentNames: Record<RightsInstrument, string> = {
  UDHR: 'Universal Declaration of Human Rights',
  ICCPR: 'International Covenant on Civil and Political Rights',
  ICESCR: 'International Covenant on Economic, Social and Cultural Rights',
};

export const rightCode = (instrument: RightsInstrument, article: string) => `${instrument}-${article}`;
export const rightId = (code: string) => makeId('right', code);
export const rightPath = (code: string) => `/rights/${code}`;

const rightRecord = z.object({
  instrument: z.enum(rightsInstruments),
  article: z.string().regex(/^(\d{1,2}|general)$/),
  label: z.string().min(1).max(200),
  limits: z.enum(rightLimits).default('NO_TEST'),
  /** Whether article 4(2) of the ICCPR, or a like rule, keeps states from derogating; null where there is no such rule. */
  nonDerogable: z.boolean().nullable().default(null),
  limitsNote: z.string().min(1).max(500).nullable().default(null),
  /** Codes of the nearest counterparts; they may be kept later than this one. */
  related: z.array(z.string().regex(/^(UDHR|ICCPR|ICESCR)-(\d{1,2}|general)$/)).default([]),
});

/** Enters or corrects a right. */
export async function keepRight(ctx: Context, input: z.input<typeof rightRecord>) {
  demand(ctx.actor, 'keepRecord');
  const { related, nonDerogable, ...rest } = parse(rightRecord, input);
  const code = rightCode(rest.instrument, rest.article);
  const id = rightId(code);
  return keep<Right>(ctx, {
    from: input,
    facts: { id, code, ...rest, isNonDerogable: nonDerogable, relatedIds: related.map(rightId) },
    existing: await readTerm<Right>(ctx, 'right', id),
    write: (right) => [putTerm(right)],
    news: {
      subjectId: id,
      subjectLabel: `${code} ${rest.label}`,
      subjectPath: rightPath(code),
      processId: null,
      concerns: [id],
    },
  });
}

/** What rights stored before they could have it lack. */
const since = { limits: 'NO_TEST', isNonDerogable: null, limitsNote: null } as const;

export const rightById = (ctx: Context, id: string): Soon<Right | null> =>
  soon(readTerm<Right>(ctx, 'right', id), (right) => right && ('limits' in right ? right : filled(right)));

const filled = (right: Right): Right => ({ ...since, ...right });

export const rightByCode = (ctx: Context, code: string) => rightById(ctx, rightId(code));

/** All rights in the order of instruments and articles, or those of one instrument. */
export async function rights(ctx: Context, instrument: RightsInstrument | null): Promise<Right[]> {
  return present(ctx, (await ctx.catalogue()).rightIds(instrument));
}

export const relatedRights = (ctx: Context, right: Right) => present(ctx, right.relatedIds);

async function present(ctx: Context, ids: readonly string[]): Promise<Right[]> {
  return (await Promise.all(ids.map((id) => rightById(ctx, id)))).filter((right) => right !== null);
}

/** The right of a code, or a refusal that names the field. */
export async function demandRight(ctx: Context, code: string, field: string): Promise<Right> {
  const right = await rightByCode(ctx, code);
  if (!right) throw invalid(field, `There is no right ${code}. A code looks like UDHR-19.`);
  return right;
}
