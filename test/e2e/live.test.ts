/** Pages while the record changes under them. */
import { expect, it } from 'vitest';
import * as z from 'zod';
import { announce, ask, table } from './record.ts';
import { openSite, settled, soon } from './site.ts';

const site = openSite();

/** Moves the deadline of a consultation to so many days from now. */
async function extend(id: string, days: number): Promise<void> {
  const mutation = `mutation ($id: ID!, $closesAt: DateTime!, $reason: String!) {
    changeDeadline(id: $id, closesAt: $closesAt, reason: $reason) { id }
  }`;
  const closesAt = new Date(Date.now() + days * 24 * 3_600_000).toISOString();
  const shape = z.object({ changeDeadline: z.object({ id: z.string() }) });
  await ask(shape, mutation, { id, closesAt, reason: 'Extended by the host.' }, 'curator');
}

it('a list says that it changed, moves nothing, and shows the news when asked; another page does so as well', async () => {
  const list = await site.visit('/proposals?text=zebrafinch', {});
  await settled(list);
  const { closing, id } = z
    .object({ id: z.string(), slug: z.string() })
    .transform(({ id, slug }) => ({ id, closing: `/consultations/${slug}` }))
    .parse(await announce('A consultation that moves', 20));
  const other = await list.context().newPage();
  await other.goto(closing);
  await settled(other);
  const news = list.getByRole('button', { name: /1 change to these records/ });
  expect(await news.count()).toBe(0);
  const before = await list.getByRole('main').boundingBox();
  await list.bringToFront();
  // What happens before the socket is open is told as well.
  await table('The zebrafinch clause', 'States shall protect the zebrafinch.');
  await news.waitFor();
  expect(await list.getByRole('link', { name: 'The zebrafinch clause' }).count()).toBe(0);
  expect(await list.getByRole('main').boundingBox()).toEqual(before);
  await news.click();
  await list.getByRole('link', { name: 'The zebrafinch clause' }).first().waitFor();
  expect(await news.count()).toBe(0);

  await other.bringToFront();
  const deadline = other.getByRole('button', { name: /1 change to this consultation/ });
  await soon(async () => (await other.evaluate(() => document.visibilityState)) === 'visible').toBe(true);
  await extend(id, 30);
  await deadline.click();
  await other.getByText('Extended by the host.').first().waitFor();
});

it('who is signed in sees the number of unread ones change without asking', async () => {
  const page = await site.visitAs('member', '/consultations');
  const { id, slug } = await announce('A consultation that somebody follows', 40);
  const follow = 'mutation ($id: ID!) { follow(id: $id) { id } }';
  await ask(z.object({ follow: z.object({ id: z.string() }) }), follow, { id }, 'member');
  await page.goto(`/consultations/${slug}`);
  await settled(page);
  const inbox = page.getByRole('banner').getByRole('link', { name: /^Inbox/ });
  const before = await inbox.getAttribute('aria-label');
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/client-[^/]*\.js$/.test(name)),
  );
  await extend(id, 50);
  await soon(() => inbox.getAttribute('aria-label')).not.toBe(before);
});
