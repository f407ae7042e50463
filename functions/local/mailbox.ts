/** Letters as they would have been sent, at /dev/mail: on this machine alone, in the place of a mail server. What a server would say of them later can be said here. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2, SNSEvent } from 'aws-lambda';
import PostalMime, { type Email } from 'postal-mime';
import { readSurroundings } from '../runtime/env.ts';
import type { Answer } from './gateway.ts';
import { framePolicy, letterPage, listPage, mailPolicy, notHere } from './mailPages.ts';

export interface StoredLetter {
  /** Of its file. */
  name: string;
  at: Date;
  /** As it would have travelled. */
  source: string;
  content: Email;
}

export async function handler(event: APIGatewayProxyEventV2): Promise<Answer> {
  const { MAIL_FOLDER: folder } = readSurroundings();
  const [, name, part] = /^\/dev\/mail(?:\/([\w.-]+\.eml)(?:\/(html|source|bounce|complaint|soft))?)?\/?$/.exec(
    event.rawPath,
  ) ?? [undefined, ''];
  if (folder === undefined || name === '') return html(404, notHere);
  const letters = await readLetters(folder, name);
  if (name === undefined) return html(200, listPage(letters));
  const letter = letters[0];
  if (!letter) return html(404, notHere);
  if (event.requestContext.http.method === 'POST') return await say(event, letter, part);
  switch (part) {
    case undefined:
      return html(200, letterPage(letter));
    case 'html':
      // Its links open beside it: inside the frame they may not.
      return html(200, (letter.content.html ?? '').replace('<head>', '<head>\n<base target="_blank">'), framePolicy);
    case 'source':
      return { statusCode: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: letter.source };
    default:
      return html(404, notHere);
  }
}

/** All letters, the newest first, or the one of a name. */
export async function readLetters(folder: string, name?: string): Promise<StoredLetter[]> {
  const names = namesIn(folder).filter((one) => one.endsWith('.eml') && (name === undefined || one === name));
  const letters = await Promise.all(
    names.map(async (one): Promise<StoredLetter> => {
      const path = join(folder, one);
      const source = readFileSync(path, 'utf8');
      return { name: one, at: statSync(path).mtime, source, content: await PostalMime.parse(source) };
    }),
  );
  return letters.sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** The folder is made with the first letter. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const kinds = {
  bounce: (to: string) => ({
    notificationType: 'Bounce',
    bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: to }] },
  }),
  soft: (to: string) => ({
    notificationType: 'Bounce',
    bounce: { bounceType: 'Transient', bouncedRecipients: [{ emailAddress: to }] },
  }),
  complaint: (to: string) => ({
    notificationType: 'Complaint',
    complaint: { complainedRecipients: [{ emailAddress: to }] },
  }),
};

/** Says of a letter what SES would, to the function that hears it. Another site's page may not. */
async function say(
  event: APIGatewayProxyEventV2,
  { name, content }: StoredLetter,
  part: string | undefined,
): Promise<Answer> {
  const from = event.headers['sec-fetch-site'] ?? 'none';
  if (from !== 'same-origin' && from !== 'none') return html(403, notHere);
  if (part !== 'bounce' && part !== 'soft' && part !== 'complaint') return html(405, notHere);
  const { handler: heed } = await import('../bounces/index.ts');
  await heed(notice(JSON.stringify(kinds[part](content.to?.[0]?.address ?? ''))));
  return { statusCode: 303, headers: { location: `/dev/mail/${name}` } };
}

const notice = (Message: string): SNSEvent => ({
  Records: [
    {
      EventVersion: '1.0',
      EventSubscriptionArn: 'local',
      EventSource: 'aws:sns',
      Sns: {
        ...{ SignatureVersion: '1', Timestamp: new Date().toISOString(), Signature: '', SigningCertUrl: '' },
        ...{ MessageId: 'local', Message, MessageAttributes: {}, Type: 'Notification', UnsubscribeUrl: '' },
        ...{ TopicArn: 'local', Subject: '' },
      },
    },
  ],
});

const html = (statusCode: number, body: string, policy = mailPolicy): Answer => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
  },
  body,
});
