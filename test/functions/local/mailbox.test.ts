/** The mailbox of one machine: letters in each of their forms, shut in, and what a mail server would say of them. */
import { describe, expect, it } from 'vitest';
import { handler } from '#functions/local/mailbox.ts';
import { mailAddressOf } from '#graphql/addresses/mail/mailAddress.ts';
import { setMailAddress } from '#graphql/addresses/mail/setMailAddress.ts';
import { withLetters } from '#test/functions/deliver/letters.ts';
import { eventFor } from '#test/functions/deliver/request.ts';
import { somebody } from '#test/support/accounts.ts';

const letters = withLetters(setMailAddress);

async function ask(path: string, form?: string, headers: Record<string, string> = {}) {
  const event = eventFor(path, form);
  const answer = await handler({ ...event, headers: { ...event.headers, ...headers } });
  return { status: answer.statusCode, headers: answer.headers ?? {}, body: String(answer.body ?? '') };
}
const nameOf = async () => /\/dev\/mail\/([\w.-]+\.eml)/.exec((await ask('/dev/mail')).body)?.[1] ?? '';

describe('a letter', () => {
  it('is listed, and shown as HTML in a frame that runs nothing, as text, and as it would have travelled', async () => {
    const who = somebody();
    await letters().confirmed(who, `${who.handle}@example.org`);
    const name = await nameOf();
    const list = await ask('/dev/mail');
    expect(list.body).toContain(`${who.handle}@example.org`);
    const page = await ask(`/dev/mail/${name}`);
    expect(page.body).toContain('sandbox="allow-popups');
    expect(page.body).toContain('Is this your address?');
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    const frame = await ask(`/dev/mail/${name}/html`);
    expect(frame.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
    expect(frame.body).toContain('<base target="_blank">');
    expect((await ask(`/dev/mail/${name}/source`)).body).toMatch(/^Message-ID: </m);
  });

  it('can be said to have come back, from this page and from no other site', async () => {
    const who = somebody();
    await letters().confirmed(who, `${who.handle}@example.org`);
    const name = await nameOf();
    const state = async () => (await mailAddressOf(await letters().as(who), who))?.state;
    expect((await ask(`/dev/mail/${name}/bounce`, '', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask(`/dev/mail/${name}/bounce`)).status).toBe(404);
    expect(await state()).toBe('CONFIRMED');
    expect((await ask(`/dev/mail/${name}/bounce`, '', { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
    expect(await state()).toBe('BOUNCED');
  });
});

it.each([
  '/dev/mail/../keys.json',
  '/dev/mail/%2e%2e%2fkeys.json',
  '/dev/mail/nothing.eml',
  '/dev/mail/x',
  '/dev/mailbox',
])('there is nothing at %s', async (path) => expect((await ask(path)).status).toBe(404));
