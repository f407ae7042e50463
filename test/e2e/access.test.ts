/** What axe finds on pages after something was done there, in light and in dark, and how a theme is chosen. */
import { describe, expect, it } from 'vitest';
import { inBoth } from './axe.ts';
import { reach } from './pages.ts';
import { isBack, openSite, settled, soon } from './site.ts';

const site = openSite();

describe('axe finds no violation, in light and in dark,', () => {
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
