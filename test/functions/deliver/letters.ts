/** Letters under test: the functions on the real engine with the small record, and a folder where a mail server would stand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { handler } from '#functions/deliver/index.ts';
import { readLetters } from '#functions/local/mailbox.ts';
import { handler as answerMail } from '#functions/mail/index.ts';
import { entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import type { Context } from '#graphql/context.ts';
import { overdueDeliveries } from '#graphql/deliveries/overdueDeliveries.ts';
import { eventFor } from '#test/functions/deliver/request.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';
import { enterRecord } from '#test/support/record.ts';
import { type Actor, type SignedIn, system } from '#test/support/world.ts';

export const site = 'https://travaux.test';
const folder = mkdtempSync(join(tmpdir(), 'travaux-letters-'));

export interface Letter {
  source: string;
  content: Email;
}

export interface Letters {
  as(actor: Actor): Promise<Context>;
  /** Sends everything that is due, as the queue would have it sent. */
  sendAll(): Promise<void>;
  /** All that were sent to an address since the test began, oldest first. */
  to(address: string): Promise<Letter[]>;
  /** Follows a link of a letter, or presses a button there. */
  ask(
    address: string,
    form?: string,
    more?: { type?: string },
  ): Promise<{ status: number; headers: Record<string, string>; body: string }>;
  /** Sets an address and confirms it by its letter. */
  confirmed(who: SignedIn, address: string): Promise<void>;
}

/** Secrets and addresses in what a letter says. */
export const linkIn = ({ content }: Letter, begins: string): string => {
  const [found] = new RegExp(`${site}/${begins}\\S*`).exec(content.text ?? '') ?? [];
  if (found === undefined) throw new Error(`no link to ${begins} in ${content.text}`);
  return found.slice(site.length);
};

export const recordOf = (body: string): SQSRecord => ({
  ...{ messageId: body, receiptHandle: '', body, messageAttributes: {}, md5OfBody: '' },
  attributes: {
    ...{ ApproximateReceiveCount: '1', SentTimestamp: '', SenderId: '', ApproximateFirstReceiveTimestamp: '' },
  },
  ...{ eventSource: 'aws:sqs', eventSourceARN: '', awsRegion: '' },
});
export const eventOf = (ids: readonly string[]): SQSEvent => ({ Records: ids.map(recordOf) });

/** One engine for a test file. */
export function withLetters(setMailAddress: (ctx: Context, address: string) => Promise<unknown>): () => Letters {
  let engine: Engine;
  let began = 0;
  beforeAll(async () => {
    engine = await startEngine();
    const { name } = await engine.newTable();
    assume({
      ...{ TABLE_NAME: name, DYNAMODB_ENDPOINT: engine.endpoint, PUBLIC_URL: site, CATALOGUE_PATH: ':memory:' },
      ...{ ISSUER: 'http://localhost/oidc', CLIENT_ID: 'travaux-web', LOG_LEVEL: 'silent' },
      ...{ MAIL_FROM: 'Travaux <alerts@travaux.test>', MAIL_FOLDER: folder },
    });
    await enterRecord((await entry()).contextFor(system));
  });
  afterAll(async () => {
    (await entry()).catalogue.close();
    await engine.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    began = Date.now() - 5;
  });
  const letters: Letters = {
    as: async (actor) => (await entry()).contextFor(actor),
    async sendAll() {
      await handler(eventOf(await overdueDeliveries(await letters.as(system))));
    },
    async to(address) {
      const all = await readLetters(folder);
      return all.filter(({ at, content }) => at.getTime() >= began && content.to?.[0]?.address === address).reverse();
    },
    async ask(address, form, { type = 'application/x-www-form-urlencoded' } = {}) {
      const { statusCode, headers, body } = await answerMail(eventFor(address, form, type));
      return { status: statusCode, headers, body };
    },
    async confirmed(who, address) {
      await setMailAddress(await letters.as(who), address);
      await letters.sendAll();
      const letter = (await letters.to(address)).at(-1);
      if (!letter) throw new Error('no letter came');
      const { status } = await letters.ask(linkIn(letter, 'mail/confirm/'), 'confirm=yes');
      if (status !== 200) throw new Error(`confirming was answered ${status}`);
    },
  };
  return () => letters;
}
