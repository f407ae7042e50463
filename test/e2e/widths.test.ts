/** No page scrolls sideways on a phone, whichever way the writing runs. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { places, reach } from './pages.ts';
import { openSite } from './site.ts';

const site = openSite();

/** What stands out of the window, of elements that nothing else clips or scrolls. Empty when the page does not scroll sideways. */
function standingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth = 0 } = document.scrollingElement ?? {};
    if (scrollWidth <= innerWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1);
    });
    return [`${scrollWidth} of ${innerWidth}`, ...out.slice(0, 8).map((one) => one.outerHTML.slice(0, 120))];
  });
}

describe('on a phone of 360 pixels nothing scrolls sideways, in either direction of writing,', () => {
  it.each(places)('at $path, as $as', async (place) => {
    const page = await reach(site, place, 360);
    for (const direction of ['ltr', 'rtl']) {
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      expect({ direction, out: await standingOut(page) }).toEqual({ direction, out: [] });
    }
  });

  it('with the menu open, which leads on and closes', async () => {
    const page = await reach(site, { path: '/', as: 'a visitor' }, 360);
    const menu = page.getByRole('button', { name: 'Menu' });
    const ways = page.getByRole('navigation', { name: 'Main' });
    expect(await ways.isVisible()).toBe(false);
    await menu.click();
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    expect(await standingOut(page)).toEqual([]);
    await ways.getByRole('link', { name: 'Topics' }).click();
    await page.getByRole('heading', { level: 1, name: 'Topics' }).waitFor();
    expect(await ways.isVisible()).toBe(false);
  });
});
