/** The letter that tells of one event. */
import type { Alert } from '#graphql/alerts/readAlerts.ts';
import { happened, known, type Reader } from './facts.ts';
import { footOf, type Sent } from './foot.ts';
import { type Letter, oneLine } from './letter.ts';

export function alertLetter(reader: Reader, alert: Alert, sent: Sent): Letter {
  const { words } = reader;
  const { event, facts, reason, url } = alert;
  const label = oneLine(event.subjectLabel);
  const lines = [
    ...happened(reader, alert),
    ...known(reader, facts),
    { label: words.labels.reason, text: oneLine(reason) },
  ];
  return {
    words,
    subject: oneLine(words.alert.subject(words.events[event.kind], label)),
    title: words.events[event.kind],
    blocks: [
      { kind: 'ENTRY', title: label, url, warning: facts.isInvented ? words.invented : null, lines },
      { kind: 'LINK', text: words.open, url },
    ],
    foot: footOf(words, sent, alert),
    stop: sent.stop,
  };
}
