/** The site by keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite, settled, soon } from './site.ts';

const site = openSite();

/** The name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Names of what the Tab key reaches, one after the other, until the page's own content begins. */
async function tabThroughHeader(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (let press = 0; press < 25; press += 1) {
    await page.keyboard.press('Tab');
    const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    if (inMain) return names;
    names.push(await focused(page));
  }
  return names;
}

/** Runs in the page: what has the focus without showing it; null when it shows it. */
function withoutRing(): string | null {
  const focus = document.activeElement;
  // A box to tick hides its input; the ring is then drawn around its label.
  const around = [focus, focus?.closest('label')].filter((element) => element instanceof Element);
  const isRinged = around.some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  return isRinged ? null : (focus?.outerHTML.slice(0, 200) ?? 'nothing has the focus');
}

describe('the keyboard', () => {
  it('comes first to a way past the header, which leads to the content', async () => {
    const page = await site.visit('/topics');
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await soon(
      async () => (await page.getByRole('link', { name: 'Skip to the content' }).boundingBox())?.y ?? -1,
    ).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('reaches everything in the header, in the order it is read', async () => {
    const page = await site.visit('/topics');
    await settled(page);
    const ways = ['Consultations', 'Processes', 'Proposals', 'Topics', 'Rights', 'Impact', 'Parties'];
    expect(await tabThroughHeader(page)).toEqual([
      'Skip to the content',
      'Travaux',
      ...ways,
      'Find',
      'Sign in',
      'Theme: system. Change to light.',
    ]);
    const curator = await site.visitAs('curator', '/topics');
    await settled(curator);
    await curator.getByRole('link', { name: 'Skip to the content' }).focus();
    const names = await tabThroughHeader(curator);
    expect(names.slice(-5)).toEqual([
      'Curate',
      expect.stringMatching(/^Inbox/),
      'curator',
      'Sign out',
      'Theme: system. Change to light.',
    ]);
  });

  it('sees where it is: whatever has the focus is outlined', async () => {
    const page = await site.visit('/proposals');
    await settled(page);
    for (let press = 0; press < 20; press += 1) {
      await page.keyboard.press('Tab');
      await soon(() => page.evaluate(withoutRing)).toBeNull();
    }
  });

  it('walks the matrix with the arrow keys and goes on with Enter', async () => {
    const page = await site.visit('/processes/wcit-12');
    const grid = page.getByRole('grid');
    await grid.waitFor();
    const stops = grid.locator('tbody td [tabindex="0"], tbody td[tabindex="0"]');
    expect(await stops.count()).toBe(1);
    await stops.focus();
    const place = () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest<HTMLElement>('[data-row]');
        return [Number(cell?.dataset.row), Number(cell?.dataset.column)];
      });
    const [row = 0, column = 0] = await place();
    const columns = await grid.locator('thead th[data-column]').count();
    const rows = await grid.locator('tbody tr').count();
    for (const [key, at] of [
      ['ArrowRight', [row, column + 1]],
      ['ArrowDown', [row + 1, column + 1]],
      ['ArrowLeft', [row + 1, column]],
      ['ArrowUp', [row, column]],
      ['End', [row, columns - 1]],
      ['Home', [row, 0]],
      ['Control+End', [rows - 1, columns - 1]],
      ['ArrowRight', [rows - 1, columns - 1]],
      ['Control+Home', [0, 0]],
      ['ArrowUp', [0, 0]],
    ] as const) {
      await page.keyboard.press(key);
      expect({ key, at: await place() }).toEqual({ key, at });
    }
    expect(await stops.count()).toBe(1);
    const first = grid.locator('tbody td a').first();
    await first.focus();
    const count = await first.textContent();
    await page.keyboard.press('Enter');
    const total = page.getByRole('region', { name: 'Results' }).getByRole('status');
    await soon(() => total.textContent()).toMatch(new RegExp(`^${count} records?$`));
  });

  it('begins each new page at its content', async () => {
    const page = await site.visit('/');
    await settled(page);
    await page.getByRole('banner').getByRole('link', { name: 'Rights' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /rights/i }).waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});
