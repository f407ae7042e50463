/** The links in letters, asked as API Gateway asks them: what a button does, what looking does not, and forged ones. */
import { beforeEach, describe, expect, it } from 'vitest';
import { handler } from '#functions/mail/index.ts';
import { mailAddressOf } from '#graphql/addresses/mail/mailAddress.ts';
import { setMailAddress } from '#graphql/addresses/mail/setMailAddress.ts';
import { follow, followOf, saveSearch } from '#graphql/alerts/follows.ts';
import { tellFollowers } from '#graphql/alerts/tell.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { linkIn, withLetters } from '#test/functions/deliver/letters.ts';
import { eventFor } from '#test/functions/deliver/request.ts';
import { somebody } from '#test/support/accounts.ts';
import { proposal } from '#test/support/record.ts';
import { type SignedIn, system, visitor } from '#test/support/world.ts';

const letters = withLetters(setMailAddress);
let who: SignedIn;
let address: string;
beforeEach(() => {
  who = somebody();
  address = `${who.handle}@example.org`;
});

const state = async () => (await mailAddressOf(await letters().as(who), who))?.state;
/** All that the table holds, in one order. */
const everything = async () => {
  const items: string[] = [];
  for await (const item of (await letters().as(system)).table.scan()) items.push(JSON.stringify(item, inOrder));
  return items.sort();
};
const inOrder = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

let tabled = 0;
/** Something happens to a topic. */
async function happen(topic = 'spam') {
  const ctx = await letters().as(system);
  const before = (await eventsAfter(ctx.table, 0, 10_000)).length;
  tabled += 1;
  await keepProposal(ctx, proposal(`told-${tabled}`, { topics: [topic] }));
  for (const event of await eventsAfter(ctx.table, before, 100)) await tellFollowers(await letters().as(system), event);
  await letters().sendAll();
}

/** A confirmed address, two follows by letter, and the letter on one of them. */
async function told() {
  await letters().confirmed(who, address);
  for (const id of ['topic_spam', 'topic_routing']) await follow(await letters().as(who), { id, channels: ['EMAIL'] });
  await happen();
  const letter = (await letters().to(address)).at(-1);
  if (!letter) throw new Error('no letter');
  return letter;
}

describe('confirming', () => {
  const asked = async () => {
    await setMailAddress(await letters().as(who), address);
    await letters().sendAll();
    const [letter] = await letters().to(address);
    if (!letter) throw new Error('no letter');
    return linkIn(letter, 'mail/confirm/');
  };

  it('needs the button: looking changes nothing, however often', async () => {
    const link = await asked();
    const before = await everything();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const { statusCode, body } = await handler(eventFor(link, undefined, undefined, method));
      expect(statusCode).toBe(200);
      expect(body).toContain('<form method="post">');
    }
    expect(await everything()).toEqual(before);
    expect((await letters().ask(link, 'confirm=yes')).body).toContain('The address is confirmed');
    expect(await state()).toBe('CONFIRMED');
    expect((await letters().ask(link, 'confirm=yes')).status).toBe(200);
  });

  it('by a link that is forged, cut or of another purpose is one answer, and changes nothing', async () => {
    const link = await asked();
    const before = await everything();
    const wrong = [
      `/mail/confirm/${'A'.repeat(43)}`,
      link.slice(0, -1),
      `${link}A`,
      '/mail/confirm/',
      `/mail/confirm/${encodeURIComponent('" onload="x')}`,
      link.replace('confirm', 'unsubscribe'),
    ];
    const answers = [];
    for (const one of wrong) answers.push(await letters().ask(one, 'confirm=yes&all=yes'));
    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 404));
    for (const { body } of answers) expect(body).toContain('This link no longer works');
    expect(await everything()).toEqual(before);
  });
});

describe('stopping letters', () => {
  it('needs the button, and no sign-in; then nothing is sent any more, and the follows stay', async () => {
    const letter = await told();
    const link = linkIn(letter, 'mail/unsubscribe/');
    const before = await everything();
    const page = await letters().ask(link);
    expect(page.body).toContain('Stop all letters');
    expect(page.body).toContain('Stop only letters on: Spam');
    expect(await everything()).toEqual(before);

    expect((await letters().ask(link, 'all=yes')).body).toContain('No more letters');
    expect(await state()).toBe('STOPPED');
    const count = (await letters().to(address)).length;
    await happen();
    expect(await letters().to(address)).toHaveLength(count);
    expect(await followOf(await letters().as(who), 'topic_spam')).not.toBeNull();
  });

  it('on one thing leaves the others, and tells of it in the inbox', async () => {
    const link = linkIn(await told(), 'mail/unsubscribe/');
    expect((await letters().ask(link, 'follow=topic_spam')).body).toContain('No more letters on this');
    expect(await state()).toBe('CONFIRMED');
    expect((await followOf(await letters().as(who), 'topic_spam'))?.channels).toEqual(['INBOX']);
    expect((await followOf(await letters().as(who), 'topic_routing'))?.channels).toEqual(['EMAIL']);
    const count = (await letters().to(address)).length;
    await happen();
    expect(await letters().to(address)).toHaveLength(count);
    await happen('routing');
    expect(await letters().to(address)).toHaveLength(count + 1);
    // Pressed again, and for what is not followed: nothing.
    expect((await letters().ask(link, 'follow=topic_spam')).status).toBe(200);
    expect((await letters().ask(link, 'follow=topic_nothing')).status).toBe(200);
    expect((await letters().ask(link)).body).not.toContain('Stop only');
  });

  it.each([
    ['as a form', 'List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
    [
      'in parts',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      'multipart/form-data; boundary=x',
    ],
  ])('takes one click in a program for letters, %s (RFC 8058), at the address in the head', async (_, body, type) => {
    const { content } = await told();
    const head = new Map(content.headers.map(({ key, value }) => [key, value]));
    expect(head.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, url = ''] = /^<(https:\/\/[^<>\s]+)>$/.exec(head.get('list-unsubscribe') ?? '') ?? [];
    const { status, headers } = await letters().ask(url, body, { type });
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('location');
    expect(await state()).toBe('STOPPED');
  });

  it('asks what is meant where the request does not say', async () => {
    const link = linkIn(await told(), 'mail/unsubscribe/');
    for (const body of ['', 'x=y', 'one=click']) expect((await letters().ask(link, body)).status).toBe(400);
    expect(await state()).toBe('CONFIRMED');
  });

  it('by a forged link changes nothing, for one thing or all, and says what any dead link says', async () => {
    await told();
    const before = await everything();
    const forged = `/mail/unsubscribe/${'B'.repeat(43)}`;
    const answers = [
      await letters().ask(forged),
      await letters().ask(forged, 'all=yes'),
      await letters().ask(forged, 'List-Unsubscribe=One-Click'),
      await letters().ask(`${forged}?follow=topic_spam`, 'follow=topic_spam'),
      await letters().ask('/mail/unsubscribe/short', 'all=yes'),
    ];
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect(await everything()).toEqual(before);
  });

  it('of one account cannot be used on another', async () => {
    const link = linkIn(await told(), 'mail/unsubscribe/');
    const [first, firstAddress] = [who, address];
    who = somebody();
    address = `${who.handle}@example.org`;
    await letters().confirmed(who, address);
    await follow(await letters().as(who), { id: 'topic_spam', channels: ['EMAIL'] });
    await letters().ask(link, 'all=yes');
    expect(await state()).toBe('CONFIRMED');
    expect((await mailAddressOf(await letters().as(first), first))?.state).toBe('STOPPED');
    expect(firstAddress).not.toBe(address);
  });
});

it('pages run nothing, are kept by nobody, and lead nowhere else', async () => {
  const { headers, body } = await letters().ask('/mail/unsubscribe/none');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(body).not.toMatch(/<script|https?:\/\/|<img/);
});

it('other methods, other paths and bodies that are too large are refused', async () => {
  expect((await handler(eventFor('/mail/unsubscribe/x', 'x', undefined, 'PUT'))).statusCode).toBe(405);
  expect((await letters().ask('/mail/')).status).toBe(404);
  expect((await letters().ask('/mail/settings/x')).status).toBe(404);
  expect((await letters().ask('/mail/unsubscribe/x', 'x'.repeat(20_000))).status).toBe(413);
});

it('names of what is followed are shown as text', async () => {
  await letters().confirmed(who, address);
  const made = await saveSearch(await letters().as(who), {
    name: '<img src=x onerror=alert(1)>',
    query: { text: 'route' },
    channels: ['EMAIL'],
  });
  await happen('routing');
  const { stopSecret = '' } = (await mailAddressOf(await letters().as(who), who)) ?? {};
  const page = await letters().ask(`/mail/unsubscribe/${stopSecret}?follow=${made.subjectId}`);
  expect(page.body).toContain('&#60;img');
  expect(page.body).not.toContain('<img');
  expect((await letters().as(visitor)).actor.kind).toBe('VISITOR');
});
