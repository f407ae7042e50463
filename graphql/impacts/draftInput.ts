/** A draft as it comes in: all of it may be absent, what is there is checked. A text without words counts as absent. */
import * as z from 'zod';
import { isPlain, notPlain, selectorInput } from '../annotations/noteInput.ts';
import { bases, confidences, sourceInputs } from '../provenance.ts';
import { affectedGroups, dutyBearers, infrastructureRoles } from './affected.ts';
import { impactDirections, impactScopes, impactStances } from './impacts.ts';
import {
  alternative,
  assessorName,
  degree,
  dutyNote,
  orNull,
  rationale,
  several,
  testReason,
  testResult,
} from './parts.ts';

const words = <T extends z.ZodType<string, string>>(part: T) =>
  z
    .string()
    .refine(isPlain, notPlain)
    .nullish()
    .transform((given) => (given == null || given.trim() === '' ? null : given))
    .pipe(part.nullable());

export const draftBases = ['OWN', 'SOURCED'] as const;

/** What it says; the right by its code. */
export const draftContent = z.object({
  scope: orNull(z.enum(impactScopes)),
  textId: orNull(z.string()),
  selector: orNull(selectorInput),
  right: words(z.string().max(100)),
  direction: orNull(z.enum(impactDirections)),
  scale: orNull(degree),
  scopeOfPeople: orNull(degree),
  irremediability: orNull(degree),
  likelihood: orNull(degree),
  confidence: orNull(z.enum(confidences)),
  legality: orNull(testResult),
  legalityReason: words(testReason),
  legitimateAim: orNull(testResult),
  legitimateAimReason: words(testReason),
  necessity: orNull(testResult),
  necessityReason: words(testReason),
  affected: several(affectedGroups),
  infrastructure: several(infrastructureRoles),
  dutyBearers: several(dutyBearers),
  dutyNote: words(dutyNote),
  rationale: words(rationale),
  basis: orNull(z.enum(bases).pipe(z.enum(draftBases, 'OWN or SOURCED: EDITORIAL is the editors’ alone.'))),
  assessor: words(assessorName),
  sources: sourceInputs.nullish().transform((value) => value ?? []),
  alternative: words(alternative),
});
export type DraftContentInput = z.output<typeof draftContent>;

export const draftInput = draftContent.extend({
  id: orNull(z.string()),
  version: orNull(z.int()),
  proposal: z.string(),
  group: orNull(z.string()),
  supersedes: orNull(z.string()),
  answers: orNull(z.string()),
  stance: orNull(z.enum(impactStances)),
});
export type DraftInput = z.input<typeof draftInput>;
export type DraftGiven = z.output<typeof draftInput>;
