/** What a letter says of one thing: what happened, and what there is to know of it, no firmer than it is. */
import type { Alert, Facts } from '#graphql/alerts/readAlerts.ts';
import type { FieldChange } from '#graphql/events/events.ts';
import type { Words } from '../words/words.ts';
import { type Line, oneLine } from './letter.ts';
import { moment } from './moments.ts';

const longestValue = 200;
const mostChanges = 5;

export interface Reader {
  words: Words;
  timeZone: string;
}

/** What happened, when, and what changed by it. */
export function happened(reader: Reader, { event, facts }: Alert): Line[] {
  const { labels, events } = reader.words;
  return [
    { label: labels.what, text: events[event.kind] },
    { label: labels.when, text: moment(reader.words, event.at, reader.timeZone) },
    ...event.changes.slice(0, mostChanges).map((change) => changed(reader, change, facts.deadline)),
  ];
}

function changed(
  { words, timeZone }: Reader,
  { field, before, after }: FieldChange,
  deadline: Facts['deadline'],
): Line {
  const said = (value: string | null) => {
    if (value === null) return null;
    if (!isInstant(value)) return oneLine(inWords(value), longestValue);
    // A deadline known to the day stands as that day's last moment, where it is due.
    const isDay = deadline !== null && deadline.precision !== 'INSTANT' && value.endsWith(':59.000Z');
    return isDay ? moment(words, value, deadline.timeZone, deadline.precision) : moment(words, value, timeZone);
  };
  return { label: words.labels.changes, text: words.change(field, said(before), said(after)) };
}

const isInstant = (value: string) => /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));
/** Fixed values without their capitals. */
const inWords = (value: string) =>
  /^[A-Z]{4,}(_[A-Z]+)*$/.test(value) ? value.toLowerCase().replaceAll('_', ' ') : value;

/** Whose word an assessment is, of what, and whether it stands. */
const marksOf = (words: Words, { basis, scope, state }: NonNullable<Facts['impact']>) => [
  words.basis[basis],
  ...(scope === 'TOPIC' ? [words.ofTopic] : []),
  ...(state === 'PUBLISHED' ? [] : [words.state[state]]),
];

export function known({ words }: Reader, { deadline, confidence, impact, process }: Facts): Line[] {
  const { labels } = words;
  const lines: (Line | null)[] = [
    deadline && { label: labels.deadline, text: moment(words, deadline.at, deadline.timeZone, deadline.precision) },
    impact && {
      label: labels.assessment,
      text: `${words.impact[impact.direction](oneLine(impact.right))} (${marksOf(words, impact).join('; ')})`,
    },
    impact?.scale == null ? null : { label: labels.severity, text: words.severity(impact.scale) },
    process === null ? null : { label: labels.process, text: oneLine(process) },
    confidence && { label: labels.confidence, text: words.confidence[confidence] },
  ];
  return lines.filter((line) => line !== null);
}
