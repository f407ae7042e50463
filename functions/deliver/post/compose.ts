/** A letter as it travels: one message with a plain and an HTML part, and what mail servers ask of those who send many. */
import { hash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { asHtml } from '../letters/asHtml.ts';
import { asText } from '../letters/asText.ts';
import { type Letter, oneLine } from '../letters/letter.ts';

export interface Envelope {
  /** As it is set: an address, or a name and an address. */
  from: string;
  to: string;
  /** Of the delivery. */
  id: string;
  /** When it was planned: the same on each try. */
  at: string;
}

/** An address holds something that could begin another line of the head. */
export class BadAddress extends Error {}

/** The address alone, without a name. */
export const bareAddress = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from;

/** The same on each try, so that a letter that arrives twice can be told; without what the id says of its owner. */
export const messageIdOf = (id: string, from: string) =>
  `<${hash('sha256', id, 'hex').slice(0, 32)}@${bareAddress(from).split('@').at(-1)}>`;

export async function compose(letter: Letter, { from, to, id, at }: Envelope): Promise<Buffer> {
  if (/[\p{Cc}\p{Zl}\p{Zp},;<>]/u.test(to)) throw new BadAddress();
  const { stop, subject } = letter;
  const domain = bareAddress(from).split('@').at(-1);
  const composer = new MailComposer({
    from,
    // As an object: what stands in it is one address, whatever it holds.
    to: { name: '', address: to },
    subject: oneLine(subject),
    messageId: messageIdOf(id, from),
    date: new Date(at),
    text: asText(letter),
    html: asHtml(letter),
    textEncoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Id': `Alerts of Travaux <alerts.${domain}>`,
      ...(stop !== null && {
        'List-Unsubscribe': { prepared: true, foldLines: false, value: `<${stop}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
      'Content-Language': letter.words.language,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
