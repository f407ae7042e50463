/** What waits for a digest, and what is kept of one. */
import type { AlertChannel } from '../alerts/channels.ts';
import type { DigestRate } from '../alerts/follow.ts';
import type { Notification } from '../alerts/inbox.ts';

/** A notification that is yet to be told together with others. */
export type Pending = Pick<
  Notification,
  'accountId' | 'eventId' | 'sequence' | 'followSubjectId' | 'reason' | 'channels'
> & { rate: DigestRate };

/** When an account's next digest of a rate is due. There is one as long as anything may be waiting. */
export interface DueDigest {
  accountId: string;
  rate: DigestRate;
  dueAt: string;
  /** The digest that is being made; absent before. */
  digestId?: string;
  version: number;
}

/** A digest. Its notifications bear its id. */
export interface StoredDigest {
  id: string;
  accountId: string;
  rate: DigestRate;
  at: string;
  /** Numbers of the first and the last event told in it, between which they lie in the inbox. */
  first: number;
  last: number;
  count: number;
  /** Where any of its notifications is to be told. */
  channels: AlertChannel[];
}
