/** Jumping to a record by the beginning of its name, code or symbol. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite, settled, soon } from './site.ts';

const site = openSite();

const box = (page: Page) => page.getByRole('combobox', { name: /^Symbol, party/ });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Find' });

describe('the quick find', () => {
  it('opens by / anywhere, finds as one types with the kinds named, and goes by Enter', async () => {
    const page = await site.visit('/topics');
    await settled(page);
    await page.keyboard.press('/');
    await box(page).waitFor();
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('udhr-12');
    const first = page.getByRole('option').first();
    await soon(() => first.textContent()).toMatch(/^UDHR-12.*Right$/);
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/rights/UDHR-12');
    expect(await dialog(page).count()).toBe(0);
  });

  it('is walked by the arrow keys', async () => {
    const page = await site.visit('/');
    await settled(page);
    await page.keyboard.press('/');
    await box(page).fill('rou');
    await page.getByRole('option').nth(2).waitFor();
    await page.keyboard.press('ArrowDown');
    const active = () =>
      box(page).evaluate(
        (input) => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '',
      );
    await soon(active).not.toBe('');
    const one = await active();
    await page.keyboard.press('ArrowDown');
    await soon(active).not.toBe(one);
    const goal = await active();
    await page.keyboard.press('Enter');
    await soon(async () => goal.includes((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(
      true,
    );
  });

  it('goes to the first of the answers also when Enter is quicker than they are', async () => {
    const page = await site.visit('/topics');
    await settled(page);
    await page.keyboard.press('/');
    await box(page).waitFor();
    await page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.keyboard.type('wcit');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/processes/wcit-12');
  });

  it('offers to search all records for the words, and says when nothing bears the name', async () => {
    const page = await site.visit('/');
    await settled(page);
    await page.keyboard.press('/');
    await page.keyboard.type('zyzzyva');
    await soon(() => dialog(page).getByRole('status').textContent()).toBe('Nothing of that name.');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/proposals?text=zyzzyva');
  });

  it('closes by Escape and gives the focus back', async () => {
    const page = await site.visit('/');
    await settled(page);
    const button = page.getByRole('banner').getByRole('button', { name: 'Find' });
    await button.click();
    await box(page).fill('rou');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await soon(() => dialog(page).count()).toBe(0);
    await soon(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('leaves / alone where one types', async () => {
    const page = await site.visit('/proposals');
    await settled(page);
    const words = page.getByRole('searchbox', { name: /^Words in/ });
    await words.focus();
    await page.keyboard.type('RCC/14A1');
    expect(await words.inputValue()).toBe('RCC/14A1');
    expect(await dialog(page).count()).toBe(0);
  });

  it('keeps nothing of what was looked for', async () => {
    const page = await site.visit('/');
    await settled(page);
    await page.keyboard.press('/');
    await page.keyboard.type('egy');
    await soon(() => page.getByRole('option').first().textContent()).toMatch(/Egypt/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/parties/EGY');
    await page.keyboard.press('/');
    expect(await box(page).inputValue()).toBe('');
    expect(await page.getByRole('option').filter({ hasText: 'Egypt' }).count()).toBe(0);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toMatch(/egy/i);
  });

  it('works on a phone by touch', async () => {
    const page = await site.visit('/', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await settled(page);
    await page.getByRole('banner').getByRole('button', { name: 'Find' }).tap();
    await box(page).fill('traffic rou');
    await page
      .getByRole('option', { name: /^Traffic routing/ })
      .first()
      .tap();
    await page.waitForURL('**/topics/traffic-routing');
  });
});
