/** Which events. */
import * as z from 'zod';
import { alternatives } from '../alternatives.ts';
import { proposalQuery } from '../proposals/query.ts';
import { eventKinds } from './events.ts';

export const eventQuery = z.object({
  kinds: alternatives(z.enum(eventKinds)),
  /** Slugs. */
  processes: alternatives(z.string().min(1).max(300)),
  /** Ids of records an event concerns. */
  subjects: alternatives(z.string().min(1).max(300)),
  proposals: proposalQuery.nullish().transform((query) => query ?? null),
  since: z.iso
    .datetime({ offset: true })
    .nullish()
    .transform((value) => (value ? new Date(value).toISOString() : null)),
});
export type EventQuery = z.output<typeof eventQuery>;
