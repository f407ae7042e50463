/** The words of alerts: how soon, where, and a follow's settings in a line. */
import type { AlertChannel, AlertRate, EventKind } from '#web/__generated__/graphql.ts';
import { eventWords } from '#web/events/words.ts';

export const rateWords: Record<AlertRate, string> = {
  LIVE: 'At once',
  DAILY: 'Once a day',
  WEEKLY: 'Once a week',
  OFF: 'Not for now',
};

export const channelWords: Record<AlertChannel, string> = {
  INBOX: 'In the inbox',
  EMAIL: 'By e-mail',
  CHAT: 'In the chat room',
};

const isChannel = (name: string): name is AlertChannel => Object.hasOwn(channelWords, name);
/** Every channel, in the order in which they are offered. */
export const alertChannels: readonly AlertChannel[] = Object.keys(channelWords).filter(isChannel);

/** What a person wants told: all kinds when `kinds` is empty. */
export type AlertSettingsOfFollow = {
  kinds: readonly EventKind[];
  rate: AlertRate;
  channels: readonly AlertChannel[];
};

/** How one is told, in a line: when, where, of what. */
export function settingsInWords({ kinds, rate, channels }: AlertSettingsOfFollow): string {
  if (rate === 'OFF') return 'Muted: it tells nothing';
  const places = channels.map((channel) => channelWords[channel].toLowerCase());
  return `${rateWords[rate]}, ${inSeries(places)}, ${ofWhat(kinds)}`;
}

function ofWhat(kinds: readonly EventKind[]): string {
  if (kinds.length === 0) return 'of everything';
  if (kinds.length > 3) return `of ${kinds.length} kinds of event`;
  return `only of: ${kinds.map((kind) => eventWords[kind].toLowerCase()).join('; ')}`;
}

function inSeries(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
