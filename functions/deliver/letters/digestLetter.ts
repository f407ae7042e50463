/** The letter that tells of all that happened in a day or a week. */
import type { Digest, DigestEntry } from '#graphql/alerts/readAlerts.ts';
import { happened, known, type Reader } from './facts.ts';
import { footOf, type Sent } from './foot.ts';
import { type Block, type Letter, oneLine } from './letter.ts';
import { day } from './moments.ts';

export function digestLetter(reader: Reader, { rate, at, entries, more, count, url }: Digest, sent: Sent): Letter {
  const { words, timeZone } = reader;
  const { digest } = words;

  const rest: Block[] = more === 0 ? [] : [{ kind: 'TEXT', text: digest.more(more) }];
  return {
    words,
    subject: oneLine(digest[rate].subject(count, day(words, at, timeZone))),
    title: digest[rate].title,
    blocks: [
      { kind: 'TEXT', text: digest.intro(count) },
      ...entries.map((entry) => entryBlock(reader, entry)),
      ...rest,
      { kind: 'LINK', text: digest.all, url },
    ],
    foot: footOf(words, sent),
    stop: sent.stop,
  };
}

function entryBlock(reader: Reader, { label, url, alerts, count, facts }: DigestEntry): Block {
  const { words } = reader;
  const left = count - alerts.length;
  const reasons = [...new Set(alerts.map(({ reason }) => oneLine(reason)))];
  return {
    kind: 'ENTRY',
    title: oneLine(label),
    url,
    warning: facts.isInvented ? words.invented : null,
    lines: [
      ...alerts.flatMap((alert) => happened(reader, alert)),
      ...(left > 0 ? [{ label: words.labels.what, text: words.digest.moreOf(left) }] : []),
      ...known(reader, facts),
      { label: words.labels.reason, text: reasons.join('; ') },
    ],
  };
}
