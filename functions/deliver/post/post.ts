/** Where letters are handed over: SES, or the server that is set; on this machine a folder. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Outcome } from '#graphql/deliveries/deliveries.ts';
import { later, never, sent } from '#graphql/deliveries/deliveries.ts';
import type { Surroundings } from '../../runtime/env.ts';

export interface Parcel {
  from: string;
  to: string;
  raw: Buffer;
  /** The message's own id, without its angles. */
  messageId: string;
}

/** REFUSED: there is no such mailbox, said at once. */
export type Handed = Outcome | 'REFUSED';

export function post(
  parcel: Parcel,
  { MAIL_FOLDER, SMTP_URL }: Pick<Surroundings, 'MAIL_FOLDER' | 'SMTP_URL'>,
): Promise<Handed> {
  if (MAIL_FOLDER !== undefined) return toFolder(parcel, MAIL_FOLDER);
  return SMTP_URL === undefined ? toSes(parcel) : toServer(parcel, SMTP_URL);
}

/** Written beside and moved into place, so that whoever reads sees all of it. A letter that comes again takes the place of itself. */
async function toFolder({ raw, messageId }: Parcel, folder: string): Promise<Outcome> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${messageId.replace(/[^\w.-]/g, '_')}.eml`);
  await writeFile(`${path}.new`, raw, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return sent;
}

const smtpFault = z.object({
  responseCode: z.int().optional(),
  code: z.string().optional(),
  command: z.string().optional(),
});

async function toServer({ from, to, raw }: Parcel, url: string): Promise<Handed> {
  const { createTransport } = await import('nodemailer');
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const server = createTransport({ url, ...patience });
  try {
    await server.sendMail({ envelope: { from, to }, raw });
    return { ...sent, status: 250 };
  } catch (error) {
    const { responseCode = null, code = 'failed', command } = smtpFault.safeParse(error).data ?? {};
    const fault = `The mail server answered ${responseCode ?? code}.`;
    if (responseCode === null || responseCode < 500) return { ...later(fault), status: responseCode };
    // What is said of the recipient is said of the mailbox; anything else of this letter.
    return command === 'RCPT TO' ? 'REFUSED' : { ...never(fault), status: responseCode };
  } finally {
    server.close();
  }
}

/** Of what SES throws, what will be so at the next try as well. */
const forGood = new Set(['MessageRejected', 'BadRequestException', 'NotFoundException']);

async function toSes({ from, to, raw }: Parcel): Promise<Outcome> {
  const { SESv2Client, SendEmailCommand } = await import('@aws-sdk/client-sesv2');
  const client = new SESv2Client({ requestHandler: { connectionTimeout: 2000, requestTimeout: 15_000 } });
  try {
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Raw: { Data: raw } },
      }),
    );
    return sent;
  } catch (error) {
    const name = error instanceof Error ? error.name : 'Error';
    return forGood.has(name) ? never(`SES: ${name}.`) : later(`SES: ${name}.`);
  } finally {
    client.destroy();
  }
}
