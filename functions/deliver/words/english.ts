/** What letters and messages say, in English. */
import { eventWords } from '#graphql/events/eventWords.ts';
import type { Words } from './words.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const changes = (count: number) => plural(count, 'change', 'changes');

const fields: Record<string, string> = {
  closesAt: 'deadline',
  opensAt: 'opening',
  stage: 'stage',
  title: 'title',
  summary: 'summary',
  sponsorships: 'sponsors',
  topics: 'topics',
  cancelledAt: 'called off',
  resultsAt: 'results',
  status: 'status',
  daysLeft: 'days left',
  reason: 'reason given',
};
const quoted = (value: string | null) => (value === null ? 'nothing' : value);

export const english: Words = {
  language: 'en',
  direction: 'ltr',
  events: eventWords,
  confidence: { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' },
  basis: { SOURCED: 'from a named source', OWN: 'signed by its assessor', EDITORIAL: 'editorial: our own inference' },
  ofTopic: 'of the topic, not of this text',
  state: { SUPERSEDED: 'replaced by a newer one of the same assessor', WITHDRAWN: 'taken back' },
  impact: {
    RESTRICTS: (right) => `restricts ${right}`,
    ADVANCES: (right) => `advances ${right}`,
    MIXED: (right) => `has a mixed effect on ${right}`,
    UNCLEAR: (right) => `has an unclear effect on ${right}`,
  },
  labels: {
    what: 'What happened',
    when: 'When',
    deadline: 'Deadline',
    confidence: 'Confidence of the record',
    assessment: 'Assessment',
    severity: 'Severity',
    process: 'Process',
    reason: 'You follow',
    changes: 'Changed',
  },
  moment({ words, zone, utc }, precision) {
    if (precision === 'MONTH') return `${words} (the day is not stated)`;
    if (precision === 'DAY') return `${words} (the hour is not stated; ${zone})`;
    return zone === 'UTC' ? `${words} (UTC)` : `${words} (${zone}), ${utc} UTC`;
  },
  change: (field, before, after) => {
    const name = fields[field] ?? field;
    return before === null ? `${name}: ${quoted(after)}` : `${name}: from ${quoted(before)} to ${quoted(after)}`;
  },
  severity: (scale) => `${scale} of 5`,
  invented: 'Invented: this belongs to a demonstration. No state or organisation said any of it.',
  open: 'Open its page',
  alert: { subject: (event, label) => `${event}: ${label}` },
  digest: {
    DAILY: {
      subject: (count, day) => `${changes(count)} to what you follow, ${day}`,
      title: 'What changed: your daily letter',
    },
    WEEKLY: {
      subject: (count, day) => `${changes(count)} to what you follow, week to ${day}`,
      title: 'What changed: your weekly letter',
    },
    intro: (count) =>
      `${changes(count)} to what you follow. What has a deadline comes first, the nearest before the others; then what was assessed as gravest, by others or by our own inference, as each says.`,
    moreOf: (count) => `and ${count} more, on its page`,
    more: (count) =>
      count === 1
        ? 'One more thing changed, and is not listed here.'
        : `${count} more things changed, and are not listed here.`,
    all: 'See all of it in your inbox',
  },
  confirmation: {
    subject: 'Confirm your address for letters from Travaux',
    title: 'Is this your address?',
    why: 'Somebody with an account on Travaux, an open tracker of treaty proposals, asked for alerts to be sent to this address. Nothing else is sent until you confirm.',
    button: 'Confirm this address',
    until: 'The link holds until',
    not: 'If it was not you, do nothing: no letters will come. Nobody learns whether this address is read.',
  },
  greeting: {
    title: 'Alerts from Travaux come here',
    why: 'Somebody in this room named it for alerts on what they follow in Travaux, an open tracker of treaty proposals. Whoever reads here sees what they follow.',
    settings: 'Change or end it',
  },
  disabled: {
    subject: 'A webhook of yours was disabled',
    title: 'A webhook was disabled',
    why: (host) => `Nothing more is posted to your webhook at ${host}.`,
    fault: (fault) => `Why: ${fault}`,
    what: 'See what was posted and how it was answered, and enable it again',
  },
  foot: {
    why: 'You get this letter because you asked Travaux to tell you by e-mail.',
    stop: 'Stop all letters, without signing in',
    choose: 'Stop letters on this, or all',
    settings: 'Change what you follow and how you are told',
  },
};
