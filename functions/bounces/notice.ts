/** A notice of SES as it comes: what it says, and of which addresses. */
import * as z from 'zod';
import type { Word } from '#graphql/addresses/mail/letterReturned.ts';

const recipients = z.array(z.object({ emailAddress: z.string().min(3).max(400) })).max(100);

/** Published events name their kind `eventType`, notifications of an identity `notificationType`. */
const notice = z
  .object({ eventType: z.string().optional(), notificationType: z.string().optional() })
  .transform((found) => ({ kind: found.eventType ?? found.notificationType }));
const bounce = z.object({ bounce: z.object({ bounceType: z.string(), bouncedRecipients: recipients }) });
const complaint = z.object({ complaint: z.object({ complainedRecipients: recipients }) });
const arrival = z.object({ delivery: z.object({ recipients: z.array(z.string().min(3).max(400)).max(100) }) });

export interface Said {
  address: string;
  word: Word;
}

/** What a notice says of each address; nothing where it is of another kind; null when it is none that can be read. */
export function wordsIn(message: string): Said[] | null {
  try {
    const read: unknown = JSON.parse(message);
    switch (notice.parse(read).kind) {
      case 'Bounce': {
        const { bounceType, bouncedRecipients } = bounce.parse(read).bounce;
        // What is undetermined may pass.
        return said(bouncedRecipients, bounceType === 'Permanent' ? 'GONE' : 'FULL');
      }
      case 'Complaint':
        return said(complaint.parse(read).complaint.complainedRecipients, 'SPAM');
      case 'Delivery':
        return arrival.parse(read).delivery.recipients.map((address) => ({ address: bare(address), word: 'ARRIVED' }));
      case undefined:
        return null;
      default:
        return [];
    }
  } catch {
    return null;
  }
}

const said = (recipients: readonly { emailAddress: string }[], word: Word): Said[] =>
  recipients.map(({ emailAddress }) => ({ address: bare(emailAddress), word }));

/** Some servers name the recipient with it. */
const bare = (address: string) => /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address;
