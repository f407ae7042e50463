/** What axe finds on every page, in light and in dark. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { places, reach } from './pages.ts';
import { announce, ask, table } from './record.ts';
import { isBack, openSite, settled, soon } from './site.ts';

const site = openSite();

/** Each violation with the elements that show it. Legacy mode: our pages hold no frames, and it opens no second page. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 160)}`));
}

async function inBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)).map((one) => `${colorScheme}: ${one}`));
  }
  return found;
}

describe('axe finds no violation, in light and in dark,', () => {
  beforeAll(async () => {
    await announce('A call for the eyes of axe', 2);
    const { id } = await table('A proposal for the eyes of axe', 'A summary with a flagged note on it.');
    const added = await ask(
      z.object({ annotate: z.object({ id: z.string() }) }),
      'mutation ($input: AnnotateInput!) { annotate(input: $input) { id } }',
      { input: { target: id, body: 'A note of *some* kind.', visibility: 'PUBLIC' } },
      'member2',
    );
    const flag = 'mutation ($id: ID!) { flagAnnotation(id: $id, reason: "Look at this.") }';
    await ask(z.unknown(), flag, { id: added.annotate.id }, 'member');
  });

  it.each(places)('at $path, as $as', async (place) => {
    expect(await inBoth(await reach(site, place))).toEqual([]);
  });

  it('on the sign-in page', async () => {
    const page = await site.visit('/');
    await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await inBoth(page)).toEqual([]);
  });

  it('where a note is written, and where words are chosen by the keyboard', async () => {
    const page = await site.visitAs('member', '/proposals/wcit12-etno-spnp');
    await page.getByRole('button', { name: 'Note on the whole' }).click();
    await page.getByRole('form', { name: 'New note' }).waitFor();
    await page.getByRole('button', { name: 'Choose words with the keyboard: summary' }).click();
    expect(await inBoth(page)).toEqual([]);
  });

  it('in a group with its invitations, and where a note is written for it', async () => {
    const page = await site.visitAs('member', '/groups');
    await page.getByRole('textbox', { name: 'Name' }).fill('A group for the eyes of axe');
    await page.getByRole('button', { name: 'Found the group' }).click();
    await page.getByRole('button', { name: 'Make an invitation' }).click();
    await page.getByText('Copy the link now.').waitFor();
    await page.getByRole('button', { name: 'Take back' }).waitFor();
    // React Aria tells screen readers for some seconds of a button that worked, by a name that goes with the button.
    await soon(() => page.locator('[data-live-announcer] [role="img"]').count()).toBe(0);
    expect(await inBoth(page)).toEqual([]);
    await page.goto('/proposals/wcit12-etno-spnp');
    await isBack(page);
    await page.getByRole('button', { name: 'Note on the whole' }).click();
    const form = page.getByRole('form', { name: 'New note' });
    await form.locator('label', { hasText: 'A group of mine' }).click();
    await form.locator('label', { hasText: 'It becomes public later' }).click();
    await form.getByRole('button', { name: 'Preview' }).click();
    await form.getByLabel('Public from').waitFor();
    expect(await inBoth(page)).toEqual([]);
  });

  it('where a form has faults', async () => {
    const page = await site.visitAs('curator', '/curate?form=proposal');
    await page.getByRole('button', { name: 'Enter the proposal' }).click();
    await page.getByRole('alert').waitFor();
    expect(await inBoth(page)).toEqual([]);
  });

  it('where the filters of a phone are open', async () => {
    const page = await reach(site, { path: '/proposals', as: 'a visitor' }, 360);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('dialog', { name: 'Filters' }).waitFor();
    expect(await inBoth(page)).toEqual([]);
  });

  it('where a page cannot be shown', async () => {
    site.excuse(/^console: Failed to load resource/);
    const page = await site.visit('/topics');
    await settled(page);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('banner').getByRole('link', { name: 'Rights' }).click();
    await page.getByRole('alert').waitFor();
    expect(await inBoth(page)).toEqual([]);
  });
});

describe('the theme', () => {
  it('follows the system until one is chosen, and the choice outlives a reload', async () => {
    const page = await site.visit('/', { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.getByRole('button', { name: 'Theme: system. Change to light.' }).click();
    await soon(paper).toBe(light);
    await page.reload();
    await page.getByRole('button', { name: 'Theme: light. Change to dark.' }).click();
    await page.emulateMedia({ colorScheme: 'light' });
    await soon(paper).toBe(dark);
  });
});
