/** Being told as one chose: of a record, of a search, by mail; and the ways to change one's mind. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { inBoth } from './axe.ts';
import { ask, table } from './record.ts';
import { isBack, openSite, settled, soon } from './site.ts';

const site = openSite();

const previewShape = z.object({ alertPreview: z.object({ count: z.number() }) });
const followsShape = z.object({
  viewer: z.object({
    follows: z.object({ nodes: z.array(z.object({ id: z.string(), rate: z.string(), kinds: z.array(z.string()) })) }),
  }),
});
const provisionShape = z.object({ provision: z.object({ id: z.string() }) });
const told = (page: Page) => page.getByRole('list', { name: 'Notifications' }).getByRole('article');
const followsOf = async () =>
  (await ask(followsShape, '{ viewer { follows { nodes { id rate kinds } } } }', {}, 'moderator')).viewer.follows.nodes;

/** Presses Tab until something is in focus, as one who sees no mouse. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.matches('input, button, a')) return '';
      return element.getAttribute('aria-label') ?? (element.closest('label') ?? element).textContent;
    });
    if (name.test(here)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

afterAll(async () => {
  for (const { id } of await followsOf())
    await ask(z.unknown(), 'mutation ($id: ID!) { unfollow(id: $id) }', { id }, 'moderator');
});

describe('how one is told of a record', () => {
  it('is chosen by the keyboard alone, with what it would have told before it is saved', async () => {
    const page = await site.visitAs('moderator', '/provisions/DEMO-RELAYS%2F5');
    await settled(page);
    const opener = page.getByRole('button', { name: 'Choose how you are told of DEMO-RELAYS/5' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'How you are told of DEMO-RELAYS/5' });
    await dialog.getByText(/^This would have told you/).waitFor();
    await tabTo(page, /At once/);
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /Everything that happens/);
    await page.keyboard.press('ArrowRight');
    await dialog.getByText('No kind is chosen: this would tell you nothing.').waitFor();
    await tabTo(page, /^Proposal entered/);
    await page.keyboard.press('Space');
    const { provision } = await ask(provisionShape, '{ provision(code: "DEMO-RELAYS/5") { id } }');
    const question = 'query ($id: ID!) { alertPreview(subject: $id, kinds: [PROPOSAL_TABLED]) { count } }';
    const { count } = (await ask(previewShape, question, { id: provision.id }, 'moderator')).alertPreview;
    expect(count).toBeGreaterThan(0);
    const times = count === 1 ? 'once' : `${count} times`;
    await dialog.getByText(`This would have told you ${times} in the last 90 days, gathered by day.`).waitFor();
    // The sample holds nothing but what was chosen.
    const kinds = await dialog
      .getByRole('listitem')
      .locator('span')
      .filter({ hasText: /entered|assessed|moved/ })
      .allTextContents();
    expect(new Set(kinds)).toEqual(new Set(['Proposal entered']));
    expect(await inBoth(page)).toEqual([]);
    await tabTo(page, /^Follow$/);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Unfollow DEMO-RELAYS/5' }).waitFor();
    await soon(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await followsOf()).toMatchObject([{ rate: 'DAILY', kinds: ['PROPOSAL_TABLED'] }]);

    await page.keyboard.press('Enter');
    expect(await dialog.getByRole('radio', { name: 'Once a day' }).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { name: /^Proposal entered/ }).isChecked()).toBe(true);
    await dialog.locator('label', { hasText: 'Proposal entered' }).click();
    await dialog.locator('label', { hasText: 'In the inbox' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    const summary = dialog.getByRole('alert');
    await summary.getByText('Choose at least one kind, or everything.').waitFor();
    await summary.getByText('Choose at least one place.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await followsOf()).toMatchObject([{ rate: 'DAILY', kinds: ['PROPOSAL_TABLED'] }]);
  });
});

describe('a search that is followed', () => {
  it('tells of what enters it, leads to exactly this search, and is silent once it is muted', async () => {
    const page = await site.visitAs('moderator', '/proposals?text=quokka&actions=ADD');
    await settled(page);
    await page.getByRole('button', { name: 'Follow this search' }).click();
    const dialog = page.getByRole('dialog', { name: 'Follow this search' });
    await dialog.getByRole('textbox', { name: 'What shall it be called?' }).fill('Words on quokkas');
    await dialog.getByRole('button', { name: 'Follow' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'You follow this search' }).waitFor();

    await page.goto('/inbox');
    await isBack(page);
    await settled(page);
    await table('A word on the quokka', 'It adds a word.', { action: 'ADD' });
    const first = told(page).filter({ hasText: 'A word on the quokka' });
    // It comes by itself; the list waits until it is asked for.
    await page.getByRole('button', { name: '1 new notification: show' }).click();
    await first.getByText('Proposal entered').waitFor();
    await first.getByRole('link', { name: 'Words on quokkas' }).click();
    await page.getByRole('heading', { level: 1, name: 'Proposals' }).waitFor();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, Object.fromEntries(searchParams)]).toEqual(['/proposals', { text: 'quokka', actions: 'ADD' }]);
    await page.getByText('1 record', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'You follow this search' }).waitFor();

    await page.goBack();
    await first.getByRole('button', { name: 'Mute Words on quokkas' }).click();
    await first.getByRole('button', { name: 'Unmute Words on quokkas' }).waitFor();
    await page.goto('/parties/CUB');
    await isBack(page);
    await page.getByRole('button', { name: /^Follow / }).click();
    await page.getByRole('button', { name: /^Unfollow / }).waitFor();
    await page.goto('/inbox');
    await isBack(page);
    await settled(page);
    await table('Another word on the quokka', 'It adds another.', { action: 'ADD' });
    const second = told(page).filter({ hasText: 'Another word on the quokka' });
    await page.getByRole('button', { name: '1 new notification: show' }).click();
    await second.getByText('Proposal entered').waitFor();
    // Told, but not by what is muted.
    expect(await second.getByRole('link', { name: 'Cuba' }).count()).toBe(1);

    const own = page.getByRole('region', { name: 'You follow' });
    const search = own.getByRole('article').filter({ hasText: 'Words on quokkas' });
    await search.getByText('Muted: it tells nothing').waitFor();
    await search.getByRole('link', { name: 'What was told of Words on quokkas' }).click();
    await page.getByRole('link', { name: 'Remove filter: Of Words on quokkas' }).waitFor();
    await soon(() => told(page).count()).toBe(1);
    await search.getByRole('button', { name: 'Change how you are told of Words on quokkas' }).click();
    const change = page.getByRole('dialog', { name: 'How you are told of Words on quokkas' });
    await change.getByRole('textbox', { name: 'What shall it be called?' }).fill('Quokkas');
    await change.getByRole('button', { name: 'Save' }).click();
    await own.getByRole('link', { name: 'Quokkas', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Remove filter: Of Quokkas' }).waitFor();
    await page.getByRole('button', { name: /^Mark these \d+ as read$/ }).click();
    await soon(() => page.getByRole('button', { name: 'Mark these as read' }).isDisabled()).toBe(true);
  });

  it('is asked for once more when it finds everything and would tell all of it at once', async () => {
    const page = await site.visitAs('moderator', '/proposals');
    await settled(page);
    await page.getByRole('button', { name: 'Follow this search' }).click();
    const dialog = page.getByRole('dialog', { name: 'Follow this search' });
    await dialog.getByRole('button', { name: 'Follow' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/^This search finds every proposal/)
      .waitFor();
    await dialog.locator('label', { hasText: 'Yes, tell me of every change' }).click();
    await dialog.getByRole('button', { name: 'Follow' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'You follow this search' }).click();
    await dialog.getByText('You follow this very search already.').waitFor();
    await dialog.getByRole('button', { name: 'Stop following' }).click();
    await page.getByRole('button', { name: 'Follow this search' }).waitFor();
  });
});

describe('the settings of alerts', () => {
  it('take a zone, an address once it is confirmed by its letter, and feeds whose secret is shown once', async () => {
    const page = await site.visitAs('moderator', '/account/alerts');
    await settled(page);
    await page.getByRole('combobox', { name: 'Your time zone' }).fill('Asia/Tok');
    await page.getByRole('option', { name: 'Asia/Tokyo' }).click();
    await page.locator('label', { hasText: '7 days before' }).click();
    await page.getByRole('button', { name: 'Save the hours' }).click();
    await page.getByText('Saved.').waitFor();

    const mail = page.getByRole('region', { name: 'E-mail' });
    await mail.getByRole('textbox', { name: 'Your address' }).fill('quokka@example.org');
    await mail.getByRole('button', { name: 'Send the letter' }).click();
    await mail.getByText('Not confirmed yet').waitFor();
    const letter = page.getByRole('row').filter({ hasText: 'quokka@example.org' }).getByRole('link').first();
    await page.goto('/dev/mail');
    await soon(async () => {
      if ((await letter.count()) === 0) await page.reload();
      return await letter.count();
    }).toBe(1);
    await letter.click();
    await page.goto((await page.locator('a[href*="/mail/confirm/"]').first().getAttribute('href')) ?? '');
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await page.getByRole('heading', { name: 'The address is confirmed' }).waitFor();
    await page.goto('/account/alerts');
    await isBack(page);
    await mail.getByText('Confirmed', { exact: true }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Your time zone' }).inputValue()).toBe('Asia/Tokyo');

    const feeds = page.getByRole('region', { name: 'Feeds of your own' });
    await feeds.getByRole('button', { name: 'Make the addresses' }).click();
    await feeds.getByText('Copy these now.').waitFor();
    const addresses = await feeds.locator('code').allTextContents();
    expect(addresses).toHaveLength(3);
    await soon(() => page.locator('[data-live-announcer] [role="img"]').count()).toBe(0);
    expect(await inBoth(page)).toEqual([]);
    await page.reload();
    await isBack(page);
    await feeds.getByText(/^You have such addresses/).waitFor();
    for (const address of addresses) expect(await page.content()).not.toContain(address);
    await feeds.getByRole('button', { name: 'Revoke them' }).click();
    await feeds.getByRole('button', { name: 'Make the addresses' }).waitFor();
    await mail.getByRole('button', { name: 'Forget the address' }).click();
    await mail.getByText('None is given').waitFor();
  });
});
