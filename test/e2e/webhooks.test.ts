/** A webhook from its making to its end, with a receiver on this machine that verifies what comes. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { table } from './record.ts';
import { openSite, soon } from './site.ts';

const site = openSite();
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
let receiver: Server;
let address = '';
let status = 200;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(status).end('Thank you.');
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const bound = receiver.address();
  address = bound && typeof bound === 'object' ? `http://127.0.0.1:${bound.port}/events` : '';
});
afterAll(() => new Promise((done) => receiver.close(done)));

const header = (headers: IncomingHttpHeaders, name: string) => String(headers[name]);
const verified = (secret: string, { headers, body }: (typeof received)[number]) =>
  new Webhook(secret).verify(body, {
    'webhook-id': header(headers, 'webhook-id'),
    'webhook-timestamp': header(headers, 'webhook-timestamp'),
    'webhook-signature': header(headers, 'webhook-signature'),
  });

describe('a developer', () => {
  it('makes a webhook, sees its secret once, tries it, finds events in its log with every try, posts them again, and ends it', async () => {
    const page = await site.visitAs('member2', '/account/webhooks');
    const main = page.getByRole('main');
    await main.getByRole('heading', { name: 'You have none' }).waitFor();

    await main.getByRole('button', { name: 'Make the webhook' }).click();
    await main.getByText('Type the address to which events are posted.').waitFor();
    await main.getByRole('textbox', { name: 'Address' }).fill('http://169.254.169.254/latest');
    await main.getByRole('textbox', { name: 'What it is for' }).fill('the tests');
    await main.locator('label', { hasText: 'Only some kinds of event' }).click();
    await main.locator('label', { hasText: 'Proposal entered' }).click();
    await main.getByRole('textbox', { name: 'Only on the proposals of a search' }).fill('/proposals?nonsense=1');
    await main.getByRole('button', { name: 'Make the webhook' }).click();
    await main.getByText('This address holds no search.').waitFor();
    const search = main.getByRole('textbox', { name: 'Only on the proposals of a search' });
    await search.fill(`${new URL(page.url()).origin}/proposals?text=webhooked`);
    await main.getByRole('button', { name: 'Make the webhook' }).click();
    await soon(() => main.getByRole('textbox', { name: 'Address' }).getAttribute('aria-invalid')).toBe('true');
    await main.getByRole('textbox', { name: 'Address' }).fill(address);
    await main.getByRole('button', { name: 'Make the webhook' }).click();
    const secret = (await main.getByText(/^whsec_/).textContent()) ?? '';

    await main.getByRole('link', { name: 'the tests' }).click();
    await main.getByText('Nothing in the last 30 days.').waitFor();
    expect(await main.getByText(/^whsec_/).count()).toBe(0);
    await main.getByRole('button', { name: 'Send a test message' }).click();
    await main.getByText('It was accepted.').waitFor();
    expect(received).toHaveLength(1);
    for (const message of received) verified(secret, message);

    await table('A proposal of other words', 'It is not asked for.');
    await table('A webhooked proposal', 'It is asked for.');
    await soon(() => received.length).toBe(2);
    const told = received.at(-1);
    expect(told?.body).toContain('A webhooked proposal');
    if (told) verified(secret, told);

    const messages = main.getByRole('list', { name: 'Messages' });
    await main.getByRole('button', { name: 'Look again' }).click();
    await messages.getByText('Proposal entered: A webhooked proposal').click();
    await messages.getByText('Thank you.').filter({ visible: true }).waitFor();
    await messages
      .getByText(/status 200/)
      .filter({ visible: true })
      .waitFor();

    await main.getByLabel('From', { exact: true }).fill('2020-01-01T00:00');
    await main.getByRole('button', { name: 'Post them again' }).click();
    await main.getByText('1 message is on its way.').waitFor();
    await soon(() => received.length).toBe(3);
    expect(received.at(-1)?.headers['webhook-id']).toBe(told?.headers['webhook-id']);

    await main.getByRole('button', { name: 'Make a new secret' }).click();
    const next = (await main.getByText(/^whsec_/).textContent()) ?? '';
    expect(next).not.toBe(secret);
    status = 410;
    await main.getByRole('button', { name: 'Send a test message' }).click();
    await main.getByText('It was not accepted.').waitFor();
    for (const one of [secret, next]) verified(one, received.at(-1) ?? { headers: {}, body: '' });

    await main.getByRole('button', { name: 'Delete the webhook' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
    await main.getByRole('heading', { name: 'You have none' }).waitFor();
  });
});
