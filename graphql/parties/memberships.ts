/** Who belonged to which group, and when; so support can be counted per state as of the day of tabling. */
import * as z from 'zod';
import { type Confidence, confidences } from '../provenance.ts';

export interface MembershipFacts {
  memberId: string;
  /** First day; null when it was before anything recorded. */
  from: string | null;
  /** Last day; null when it lasts, or when its end is not recorded. */
  to: string | null;
  confidence: Confidence;
  note: string | null;
}
export type Membership = MembershipFacts;

export const membershipRecord = z
  .object({
    /** Code of the member. */
    member: z.string().min(1),
    from: z.iso.date().nullable().default(null),
    to: z.iso.date().nullable().default(null),
    confidence: z.enum(confidences),
    note: z.string().min(1).nullable().default(null),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'It ends before it begins.',
  });

/** Whether a membership holds on a day; its first and last day count. */
export function holdsOn(membership: Pick<MembershipFacts, 'from' | 'to'>, day: string): boolean {
  return (membership.from === null || membership.from <= day) && (membership.to === null || day <= membership.to);
}
