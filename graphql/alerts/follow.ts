/** A follow: what a person wants told, how soon and where. */
import * as z from 'zod';
import { eventKinds } from '../events/events.ts';
import { proposalQuery } from '../proposals/query.ts';
import { type AlertChannel, alertChannels } from './channels.ts';

export const alertRates = ['LIVE', 'DAILY', 'WEEKLY', 'OFF'] as const;
export type AlertRate = (typeof alertRates)[number];
/** Rates at which alerts are told together. */
export const digestRates = ['DAILY', 'WEEKLY'] as const;
export type DigestRate = (typeof digestRates)[number];
export const isDigestRate = (rate: AlertRate): rate is DigestRate => rate === 'DAILY' || rate === 'WEEKLY';

const inboxAlone: AlertChannel[] = ['INBOX'];

/** A follow as it is stored; what came later than some follows did is filled in. */
export const followRecord = z.object({
  id: z.string(),
  accountId: z.string(),
  /** Id of a record, or of a saved search. */
  subjectId: z.string(),
  /** Name of the subject when the follow was made; of a saved search its own. */
  name: z.string(),
  /** Empty means all. */
  kinds: z.array(z.enum(eventKinds)),
  rate: z.enum(alertRates),
  /** At least one. */
  channels: z.array(z.enum(alertChannels)).min(1).default(inboxAlone),
  /** The saved search, in its canonical form; null when something else is followed. */
  query: proposalQuery.nullable().default(null),
  /** Why it is set aside; null when all is well. */
  fault: z.string().nullable().default(null),
  createdAt: z.string(),
  version: z.number(),
});
export type Follow = z.output<typeof followRecord>;

export const unreadable = 'Its settings cannot be read. Choose them again, or end it.';

export const unaskable = 'This search cannot be asked at the moment. It is tried again by itself.';

/** As much as can be read of a follow that cannot be used, so that its owner sees it, mends it or ends it. */
const rest = followRecord.shape;
export const brokenFollow = z.object({
  ...{ id: rest.id, accountId: rest.accountId, subjectId: rest.subjectId },
  name: rest.name.catch('?'),
  kinds: rest.kinds.catch([]),
  rate: rest.rate.catch('OFF'),
  channels: rest.channels.catch(inboxAlone),
  query: rest.query.catch(null),
  fault: z.string().catch(unreadable),
  createdAt: z.iso.datetime().catch(new Date(0).toISOString()),
  version: rest.version.catch(0),
});

/** The channels asked for; the inbox when none are. */
export const channelsOf = (asked: readonly AlertChannel[] | null | undefined): AlertChannel[] =>
  asked && asked.length > 0 ? alertChannels.filter((channel) => asked.includes(channel)) : inboxAlone;
