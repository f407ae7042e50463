/** Which consultations. */
import * as z from 'zod';
import { alternatives } from '../alternatives.ts';
import { consultationStatuses } from './status.ts';

const instant = z.iso
  .datetime({ offset: true })
  .nullish()
  .transform((value) => (value ? new Date(value).toISOString() : null));

export const consultationQuery = z.object({
  text: z
    .string()
    .max(500, 'At most 500 characters.')
    .nullish()
    .transform((text) => text?.trim() || null),
  /** Slugs. */
  processes: alternatives(z.string().min(1).max(300)),
  status: alternatives(z.enum(consultationStatuses)),
  closesBefore: instant,
  closesAfter: instant,
  /** Slugs; a broader topic finds its narrower ones too. */
  topics: alternatives(z.string().min(1).max(300)),
});
export type ConsultationQuery = z.output<typeof consultationQuery>;
