/** Every page of the site: what axe finds on it, and whether it fits a phone. Each is loaded once for both. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { inBoth } from './axe.ts';
import { disputed } from './disputed.ts';
import { addressOf, type Place, places, reach } from './pages.ts';
import { announce, ask, table } from './record.ts';
import { isBack, openSite, settled, taken } from './site.ts';

const site = openSite({ remains: true });
const wide = { width: 1280, height: 720 };
const phone = { width: 360, height: 740 };

/** One browser for each account, in which it goes from page to page by the address. */
const browsers = new Map<Place['as'], Page>();

async function arrive(place: Place): Promise<Page> {
  const page = browsers.get(place.as);
  if (!page) {
    const first = await reach(site, place);
    browsers.set(place.as, first);
    return first;
  }
  await page.setViewportSize(wide);
  await page.goto(await addressOf(place));
  await taken(page);
  if (place.as !== 'a visitor') await isBack(page);
  await settled(page);
  return page;
}

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

/** Takes four of five copies off the page. */
async function thin(page: Page, copies: string): Promise<void> {
  const left = await page.locator(copies).evaluateAll((found) => {
    for (const [place, one] of found.entries()) if (place % 5 !== 0) one.remove();
    return found.filter((one) => one.isConnected).length;
  });
  expect(left).toBeGreaterThan(10);
}

describe('axe finds no violation in light and in dark, and on a phone nothing scrolls sideways in either direction of writing,', () => {
  beforeAll(async () => {
    await disputed();
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
    const page = await arrive(place);
    await page.setViewportSize(phone);
    for (const direction of ['rtl', 'ltr']) {
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
      }, direction);
      expect({ direction, out: await standingOut(page) }).toEqual({ direction, out: [] });
    }
    await page.setViewportSize(wide);
    if (place.copies) await thin(page, place.copies);
    expect(await inBoth(page)).toEqual([]);
  });
});

describe('on a phone', () => {
  it('the menu opens, fits, leads on and closes', async () => {
    const page = await reach(site, { path: '/', as: 'a visitor' }, phone.width);
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
