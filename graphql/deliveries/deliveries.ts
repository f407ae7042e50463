/** A delivery: one thing told to one person on one channel outside the inbox. Planned with what it tells of, tried until it is accepted or given up. */

export const deliveryChannels = ['EMAIL', 'CHAT', 'WEBHOOK'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];
export const deliveryStates = ['WAITING', 'SENT', 'FAILED'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What it carries. What is said is read when it is sent, and who may know it is asked again then. */
export type Cargo =
  | { kind: 'ALERT'; notificationId: string }
  /** All notifications that bear this digest's id. */
  | { kind: 'DIGEST'; digestId: string; rate: 'DAILY' | 'WEEKLY' }
  | { kind: 'CONFIRMATION'; secret: string }
  /** Null for a test. */
  | { kind: 'MESSAGE'; webhookId: string; eventId: string | null }
  /** Tells a webhook's owner, by mail, that it was disabled. */
  | { kind: 'DISABLED'; webhookId: string };

export interface Attempt {
  at: string;
  milliseconds: number;
  status: number | null;
  fault: string | null;
  response: string | null;
}

export interface Delivery {
  id: string;
  accountId: string;
  channel: DeliveryChannel;
  cargo: Cargo;
  state: DeliveryState;
  attempts: Attempt[];
  /** When it is to be tried; while it is being tried, until when nobody else tries. Null when it is over. */
  nextAt: string | null;
  createdAt: string;
  version: number;
}
