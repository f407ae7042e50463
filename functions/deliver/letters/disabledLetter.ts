/** The letter that tells a webhook's owner that nothing more is posted there. */
import type { Reader } from './facts.ts';
import { footOf, type Sent } from './foot.ts';
import { type Letter, oneLine } from './letter.ts';

export interface Disabled {
  /** Of the webhook. */
  id: string;
  /** Of the address; the rest of it may be a secret. */
  host: string;
  fault: string | null;
}

export function disabledLetter({ words }: Reader, { id, host, fault }: Disabled, sent: Sent): Letter {
  const { disabled } = words;
  return {
    words,
    subject: disabled.subject,
    title: disabled.title,
    blocks: [
      { kind: 'TEXT', text: disabled.why(oneLine(host)) },
      ...(fault === null ? [] : [{ kind: 'TEXT' as const, text: disabled.fault(oneLine(fault, 300)) }]),
      { kind: 'LINK', text: disabled.what, url: `${sent.publicUrl}/account/webhooks/${id}` },
    ],
    foot: footOf(words, sent),
    stop: sent.stop,
  };
}
