/** Parties: states, groups of states, organisations and bodies that sponsor. */
import * as z from 'zod';
import type { Context } from '../context.ts';
import { invalid, parse } from '../errors.ts';
import { type Keepable, keep } from '../events/keep.ts';
import { makeId } from '../ids.ts';
import { type Page, type PageArgs, readPage } from '../pages.ts';
import { demand } from '../people/permissions.ts';
import { type Source, sourceInputs } from '../provenance.ts';
import type { Soon } from '../soon.ts';
import { type MembershipFacts, membershipRecord } from './memberships.ts';
import { putParty, readParty } from './store.ts';

export const partyKinds = [
  'STATE',
  'REGIONAL_GROUP',
  'STUDY_GROUP',
  'WORKING_GROUP',
  'SECTOR_MEMBER',
  'INTERGOVERNMENTAL',
  'CIVIL_SOCIETY',
  'PRIVATE_SECTOR',
  'TECHNICAL',
  'SECRETARIAT',
  'CHAIR',
  'UNIDENTIFIED',
] as const;
export type PartyKind = (typeof partyKinds)[number];

export interface Party extends Keepable {
  code: string;
  iso3: string | null;
  name: string;
  kind: PartyKind;
  note: string | null;
  /** For a group, who belonged to it and when. */
  memberships: MembershipFacts[];
  sources: Source[];
}

export const partyId = (code: string) => makeId('party', code);
export const partyPath = (code: string) => `/parties/${encodeURIComponent(code)}`;

const partyRecord = z.object({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
  name: z.string().min(1).max(300),
  kind: z.enum(partyKinds),
  note: z.string().min(1).nullable().default(null),
  memberships: z.array(membershipRecord).default([]),
  sources: sourceInputs.default([]),
});

/** Enters or corrects a party. Members of a group may be kept later than the group. */
export async function keepParty(ctx: Context, input: z.input<typeof partyRecord>) {
  demand(ctx.actor, 'keepRecord');
  const { memberships, ...rest } = parse(partyRecord, input);
  const id = partyId(rest.code);
  return keep<Party>(ctx, {
    from: input,
    facts: {
      id,
      ...rest,
      memberships: memberships.map(({ member, ...when }) => ({ memberId: partyId(member), ...when })),
    },
    existing: await readParty(ctx, id),
    write: (party) => [putParty(party)],
    news: {
      subjectId: id,
      subjectLabel: rest.name,
      subjectPath: partyPath(rest.code),
      processId: null,
      concerns: [id],
    },
  });
}

export const partyById = (ctx: Context, id: string): Soon<Party | null> => readParty(ctx, id);

/** A party by ITU symbol, ISO code or group code, in any letter case. The record's own code wins over another's ISO code. */
export async function partyByCode(ctx: Context, code: string): Promise<Party | null> {
  const wanted = code.trim().toUpperCase();
  const own = await partyById(ctx, partyId(wanted));
  if (own) return own;
  const id = (await ctx.catalogue()).partyIdOf(wanted);
  return id === null ? null : partyById(ctx, id);
}

/** The same, or a refusal that names the field. */
export async function demandParty(ctx: Context, code: string, field: string): Promise<Party> {
  const party = await partyByCode(ctx, code);
  if (!party) throw invalid(field, `There is no party with the code ${code}.`);
  return party;
}

/** Parties by name, of one kind or all. */
export async function parties(ctx: Context, kind: PartyKind | null, args: PageArgs): Promise<Page<Party>> {
  const catalogue = await ctx.catalogue();
  const page = readPage(catalogue.partyIds(kind), args, ['parties', kind]);
  return page.load((id) => partyById(ctx, id));
}
