/** What an account is told together, as parts of one transaction. */
import type { Context } from '../context.ts';
import { planDelivery } from '../deliveries/planDelivery.ts';
import { waitForDigest } from '../digests/due.ts';
import type { Pending } from '../digests/pending.ts';
import type { Part } from '../events/commit.ts';
import type { Event } from '../events/events.ts';
import { deliveryId, notificationId } from '../ids.ts';
import { type Head, putIn, reach } from '../inbox/letters.ts';
import { type AlertChannel, isReadElsewhere } from './channels.ts';
import type { Chosen } from './choose.ts';
import { isDigestRate } from './follow.ts';
import type { Notification } from './inbox.ts';
import { settingsOf } from './settings.ts';
import { checkFollow } from './store.ts';

/** One event that one account is to be told of. */
export interface Telling {
  event: Event;
  chosen: Chosen;
}

/** Tellings of one account that are written together. */
export interface Plan {
  tellings: readonly Telling[];
  parts: readonly Part[];
}

/** A transaction takes 100 parts: of a telling there may be four, and three more of all together. */
const mostTogether = 24;

/**
 * How to tell one account, by one plan after the other, since each counts on the same item. Each stands on condition that the follows
 * that ask for it are there, and that nothing of its events or of later ones was told.
 */
export async function plansOf(ctx: Context, tellings: readonly Telling[]): Promise<Plan[]> {
  const sorted = tellings.toSorted((a, b) => a.event.sequence - b.event.sequence);
  const plans: Telling[][] = [];
  for (const telling of sorted) {
    const plan = plans.at(-1);
    const [first] = plan ?? [];
    const isNear = first && telling.event.sequence - first.event.sequence < reach;
    if (plan && isNear && plan.length < mostTogether) plan.push(telling);
    else plans.push([telling]);
  }
  return Promise.all(plans.map(async (some) => ({ tellings: some, parts: await partsOf(ctx, some, null) })));
}

/** Parts that tell one account: on the condition above; or, where its inbox was seen, on condition that nothing was put there since. */
export async function partsOf(ctx: Context, tellings: readonly Telling[], seen: Head | null): Promise<Part[]> {
  const accountId = tellings[0]?.chosen.accountId ?? '';
  const follows = new Map(tellings.map(({ chosen: { follow } }) => [follow.subjectId, follow]));
  const notifications: Notification[] = [];
  const pending: Pending[] = [];
  for (const { event, chosen } of tellings) {
    const { follow, rate, channels } = chosen;
    const { id: eventId, sequence } = event;
    const facts = { accountId, eventId, sequence, followSubjectId: follow.subjectId, reason: follow.name, channels };
    if (isDigestRate(rate)) pending.push({ ...facts, rate });
    else notifications.push(await atOnce(ctx, facts));
  }
  return [
    ...[...follows.values()].map(checkFollow),
    ...putIn(
      accountId,
      notifications,
      seen,
      pending.map(({ sequence }) => sequence),
    ),
    ...notifications.flatMap((one) => deliveriesOf(ctx, one)),
    ...(pending.length > 0 ? waitForDigest(pending, await settingsOf(ctx, accountId), ctx.now) : []),
  ];
}

async function atOnce(ctx: Context, facts: Omit<Pending, 'rate'>): Promise<Notification> {
  const { accountId, sequence, channels } = facts;
  const at = ctx.now.toISOString();
  const readAt = (await isReadElsewhere(ctx, accountId, channels)) ? at : null;
  return { ...facts, id: notificationId(accountId, sequence), at, readAt, digestId: null };
}

const deliveriesOf = (ctx: Context, { id, accountId, eventId, channels }: Notification) =>
  channels.filter(isOutside).flatMap((channel) =>
    planDelivery(
      {
        id: deliveryId(accountId, `${channel.toLowerCase()}_${eventId.slice('evt_'.length)}`),
        ...{ accountId, channel, cargo: { kind: 'ALERT', notificationId: id } },
      },
      ctx.now,
    ),
  );

const isOutside = (channel: AlertChannel): channel is Exclude<AlertChannel, 'INBOX'> => channel !== 'INBOX';
