/** What an alert or a digest says, so that mail, chat and page say the same; and nothing of what may be told no more. */

import { proposalOf } from '../catalogue/cards.ts';
import type { Precision } from '../consultations/consultations.ts';
import type { Context } from '../context.ts';
import { arrange } from '../digests/arrange.ts';
import { digestById } from '../digests/due.ts';
import { type Event, eventAt } from '../events/events.ts';
import { eventSequence, followId, parseOwnedId } from '../ids.ts';
import type { ImpactDirection, ImpactScope, ImpactState } from '../impacts/impacts.ts';
import { demand } from '../people/permissions.ts';
import type { Basis, Confidence } from '../provenance.ts';
import type { AlertChannel } from './channels.ts';
import { factsOf } from './facts.ts';
import type { DigestRate } from './follow.ts';
import { liesBetween, type Notification, toldAs } from './inbox.ts';
import { settingsOf } from './settings.ts';
import { isStillPublic } from './visible.ts';

/** When a consultation closes: as precise as its source, in the reader's zone where it is an instant, else in its host's. */
export interface Deadline {
  at: string;
  precision: Precision;
  timeZone: string;
}

export interface Facts {
  deadline: Deadline | null;
  /** How sure the record is; null of what has none. */
  confidence: Confidence | null;
  /** The assessment the event is about; or, of a proposal, the gravest. Null when none. */
  impact: {
    right: string;
    direction: ImpactDirection;
    basis: Basis;
    /** TOPIC where it is of the topic and not of the sponsor's own text: say so wherever it is named. */
    scope: ImpactScope;
    state: ImpactState;
    scale: number | null;
  } | null;
  /** Title of the process; null when none. */
  process: string | null;
  /** Belongs to the demonstration: say so wherever it is named. */
  isInvented: boolean;
}

export interface Alert {
  event: Event;
  /** Name of what is followed, as it was when told. */
  reason: string;
  /** Id of the follow that asked; it may have been ended since. */
  followId: string;
  /** Address of the page of what it happened to. */
  url: string;
  facts: Facts;
}

/** All that happened on one page. */
export interface DigestEntry {
  label: string;
  url: string;
  /** Newest first, at most 3. */
  alerts: Alert[];
  /** How many there are in all. */
  count: number;
  facts: Facts;
}

export interface Digest {
  id: string;
  rate: DigestRate;
  /** When it was made. */
  at: string;
  /** By deadline, the next first; then by impact, the gravest first; then the newest. At most 30. */
  entries: DigestEntry[];
  /** How many entries are not listed; they stand at `url`. */
  more: number;
  /** How many alerts are in it, listed or not. */
  count: number;
  /** Address of all of it, in the inbox. */
  url: string;
}

/** What a notification tells; null when it is gone, or when what it tells of is no longer public. */
export async function alertOf(ctx: Context, notificationId: string): Promise<Alert | null> {
  demand(ctx.actor, 'deliver');
  const owned = parseOwnedId(notificationId);
  const sequence = owned && eventSequence(`evt_${owned.rest}`);
  const told = owned && sequence !== null ? await toldAs(ctx, owned.account, sequence) : null;
  if (!told) return null;
  const { timeZone } = await settingsOf(ctx, told.accountId);
  return read(ctx, told, timeZone);
}

async function read(ctx: Context, told: Notification, timeZone: string): Promise<(Alert & { page: string }) | null> {
  const event = await eventAt(ctx, told.sequence);
  if (!event || !(await isStillPublic(ctx, event))) return null;
  return {
    event,
    reason: told.reason,
    followId: followId(told.accountId, told.followSubjectId),
    url: ctx.publicUrl + event.subjectPath,
    facts: await factsOf(ctx, event, timeZone),
    // An assessment has a page of its own, and is still told together with its proposal.
    page: proposalOf(event) ?? event.subjectPath.replace(/#.*$/, ''),
  };
}

/** What a digest tells on a channel; null when there is nothing, or nothing any more. */
export async function digestOf(
  ctx: Context,
  accountId: string,
  digestId: string,
  channel: Exclude<AlertChannel, 'INBOX'>,
  length?: number,
): Promise<Digest | null> {
  demand(ctx.actor, 'deliver');
  const digest = await digestById(ctx, accountId, digestId);
  if (!digest) return null;
  const { timeZone } = await settingsOf(ctx, accountId);
  const told = (await liesBetween(ctx, accountId, digest.first, digest.last)).filter(
    (one) => one.digestId === digestId && one.channels.includes(channel),
  );
  const alerts = (await Promise.all(told.map((one) => read(ctx, one, timeZone)))).filter((one) => one !== null);
  if (alerts.length === 0) return null;
  const { id, rate, at } = digest;
  const url = `${ctx.publicUrl}/inbox?digest=${id}`;
  return { id, rate, at, ...arrange(alerts, ctx.now, length), count: alerts.length, url };
}
