/** The letter that asks whether an address is its owner's. Following its link changes nothing yet: programs follow links too. */
import type { Reader } from './facts.ts';
import type { Letter } from './letter.ts';
import { moment } from './moments.ts';

export function confirmationLetter({ words, timeZone }: Reader, url: string, until: string): Letter {
  const { confirmation } = words;
  return {
    words,
    subject: confirmation.subject,
    title: confirmation.title,
    blocks: [
      { kind: 'TEXT', text: confirmation.why },
      { kind: 'LINK', text: confirmation.button, url },
      { kind: 'TEXT', text: `${confirmation.until} ${moment(words, until, timeZone)}.` },
    ],
    foot: [{ kind: 'TEXT', text: confirmation.not }],
    stop: null,
  };
}
