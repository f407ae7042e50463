/** The query object of lists of assessments, of their page and of their export; and how an address holds it. */
import * as z from 'zod';
import { alternatives } from '../alternatives.ts';
import { invalid, parse } from '../errors.ts';
import { everything, proposalQuery } from '../proposals/query.ts';
import { demandKnown, eitherWay, queryFields, readFields, writeFields } from '../proposals/queryString.ts';
import { affectedGroups, dutyBearers } from './affected.ts';
import { impactStates } from './impacts.ts';

const own = {
  /** Ids. */
  proposalIds: alternatives(z.string().min(1).max(300)),
  /** Their very names. */
  assessors: alternatives(z.string().min(1).max(300)),
  affected: alternatives(z.enum(affectedGroups)),
  dutyBearers: alternatives(z.enum(dutyBearers)),
  /** Null for those that stand. */
  states: alternatives(z.enum(impactStates)),
  answering: z
    .boolean()
    .nullish()
    .transform((value) => value ?? null),
};

export const impactQuery = z.object({
  ...own,
  /** Its rights, directions, bases and infrastructure are to be met by the assessment itself. */
  proposals: proposalQuery.nullish().transform((query) => query ?? everything),
});
export type ImpactQuery = z.output<typeof impactQuery>;
export type ImpactQueryInput = z.input<typeof impactQuery>;

/** All that stand. */
export const everyImpact: ImpactQuery = impactQuery.parse({});

export const impactSorts = ['NEWEST', 'GRAVEST'] as const;
export type ImpactSort = (typeof impactSorts)[number];

export interface ImpactQuestion {
  query: ImpactQuery;
  /** The last published first when null. */
  sort: ImpactSort | null;
}

const ownFields = Object.keys(own);
const isSort = (value: string): value is ImpactSort => impactSorts.some((sort) => sort === value);

/**
 * Reads a question: parameters bear the names of ImpactQuery, and those of its ProposalQuery stand beside them; lists are repeated.
 * Refuses a parameter that there is not; `others` are the caller's own. `after` is a place in the page's list and means nothing
 * elsewhere.
 */
export function readImpactQuestion(parameters: URLSearchParams, others: readonly string[] = []): ImpactQuestion {
  demandKnown(parameters, [...queryFields, ...ownFields, 'sort', 'after', ...others]);
  const sort = parameters.get('sort') || null;
  if (sort !== null && !isSort(sort)) throw invalid('sort', `It is one of ${impactSorts.join(', ')}.`);
  const asked = ownFields.flatMap((field) => {
    const values = parameters.getAll(field).filter((value) => value !== '');
    const [first] = values;
    if (first === undefined) return [];
    return [[field, field === 'answering' ? eitherWay(field, first) : values] as const];
  });
  const proposals = readFields(parameters);
  return { query: parse(impactQuery, { ...Object.fromEntries(asked), proposals }), sort };
}

/** Writes a question, always the same for the same one, without a question mark; empty when nothing is asked. */
export function formatImpactQuestion({ query: { proposals, ...own }, sort }: ImpactQuestion): string {
  const parameters = new URLSearchParams();
  writeFields(parameters, proposals);
  for (const [field, value] of Object.entries(own)) {
    if (Array.isArray(value)) for (const one of value) parameters.append(field, one);
    else if (value !== null) parameters.set(field, String(value));
  }
  if (sort !== null) parameters.set('sort', sort);
  return parameters.toString();
}
