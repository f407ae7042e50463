/** Who is told of an event, how soon and where, from all follows that may ask for it: each account once. */
import type { Event } from '../events/events.ts';
import { type AlertChannel, alertChannels } from './channels.ts';
import type { AlertRate, Follow } from './follow.ts';
import { wants } from './match.ts';

export interface Chosen {
  accountId: string;
  /** The closest follow that asks at this rate. */
  follow: Follow;
  rate: Exclude<AlertRate, 'OFF'>;
  channels: AlertChannel[];
}

const soonest = ['LIVE', 'DAILY', 'WEEKLY'] as const;

/**
 * `follows` go from the closest to the event to the farthest. The soonest rate counts; the channels are those of all follows that
 * ask at it.
 */
export function choose(
  follows: readonly Follow[],
  event: Pick<Event, 'kind' | 'changes'> & Partial<Pick<Event, 'subjectId' | 'at'>>,
  reminderDays: (accountId: string) => readonly number[] | undefined,
): Chosen[] {
  const asking = follows.filter(
    (follow) => !isMadeBy(follow, event) && wants(follow, event, reminderDays(follow.accountId)),
  );
  return [...Map.groupBy(asking, ({ accountId }) => accountId)].flatMap(([accountId, own]) => {
    const rate = soonest.find((rate) => own.some((follow) => follow.rate === rate));
    const atRate = own.filter((follow) => follow.rate === rate);
    const [follow] = atRate;
    if (!rate || !follow) return [];
    const channels = alertChannels.filter((channel) => atRate.some((one) => one.channels.includes(channel)));
    return [{ accountId, follow, rate, channels }];
  });
}

/** Whoever publishes an assessment follows it in the same change; that they published it they know. */
const isMadeBy = (follow: Follow, { kind, subjectId, at }: Parameters<typeof choose>[1]) =>
  kind === 'IMPACT_ASSESSED' && follow.subjectId === subjectId && follow.createdAt === at;
