/** A delivery: one thing told to one person on one channel outside the inbox. Planned with what it tells of, tried until it is accepted or given up. */
import type { AlertChannel } from '../alerts/channels.ts';
import type { Context } from '../context.ts';

/** Those of alerts that lie outside, and webhooks. */
export type DeliveryChannel = Exclude<AlertChannel, 'INBOX'> | 'WEBHOOK';
export const deliveryStates = ['WAITING', 'SENT', 'FAILED'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What it carries. What is said is read when it is sent, and who may know it is asked again then. */
export type Cargo =
  | { kind: 'ALERT'; notificationId: string }
  /** All notifications that bear this digest's id. */
  | { kind: 'DIGEST'; digestId: string; rate: 'DAILY' | 'WEEKLY' }
  | { kind: 'CONFIRMATION'; secret: string }
  /** Tells a chat room that it was named. */
  | { kind: 'GREETING' }
  /** Null for a test. */
  | { kind: 'MESSAGE'; webhookId: string; eventId: string | null }
  /** Tells a webhook's owner, by mail, that it was disabled. */
  | { kind: 'DISABLED'; webhookId: string };

/** What is planned. The id follows from what is told to whom and where (`deliveryId`), so that the same is planned once. */
export interface Planned {
  id: string;
  accountId: string;
  channel: DeliveryChannel;
  cargo: Cargo;
}

export interface Attempt {
  at: string;
  milliseconds: number;
  status: number | null;
  fault: string | null;
  response: string | null;
}

export interface Delivery extends Planned {
  state: DeliveryState;
  /** The last 20, oldest first. */
  attempts: Attempt[];
  /** How many there were, since it was planned or last replayed. */
  tries: number;
  /** When it is to be tried; while it is being tried, until when nobody else tries. Null when it is over. */
  nextAt: string | null;
  /** When it is tried for the last time. */
  lastAt: string;
  /** Since when it is a dead letter: given up, and somebody should look why. */
  deadAt: string | null;
  createdAt: string;
  version: number;
}

/** What came of one try. SENT: accepted. LATER: try again, not before `retryAt` where there is one. NEVER: it is given up at once. DROPPED: nobody wants it any more, and nothing was sent; it is given up and no dead letter. */
export interface Outcome {
  result: 'SENT' | 'LATER' | 'NEVER' | 'DROPPED';
  status: number | null;
  /** Why it failed, in words that its owner may read; null when it was accepted. */
  fault: string | null;
  /** Beginning of the answer, at most 1,000 characters. */
  response: string | null;
  retryAt?: Date;
}

/** Where things are sent. What `send` throws counts as LATER; each try of a delivery bears the same id, so that a receiver can tell that it has it. */
export interface Channel {
  send(ctx: Context, delivery: Delivery): Promise<Outcome>;
}
export type Channels = Readonly<Record<DeliveryChannel, Channel>>;

export const sent: Outcome = { result: 'SENT', status: null, fault: null, response: null };
/** `retryAt`: not before. */
export const later = (fault: string, retryAt?: Date): Outcome => ({
  ...{ result: 'LATER', status: null, fault, response: null },
  ...(retryAt && { retryAt }),
});
export const never = (fault: string): Outcome => ({ ...sent, result: 'NEVER', fault });
export const dropped = (fault: string): Outcome => ({ ...sent, result: 'DROPPED', fault });
