/** How much of the client comes with a page, and what waits until it is asked for. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite, settled } from './site.ts';

const site = openSite();
const most = 220_000;
/** Sizes by address: what a script holds never changes under its name. */
const known = new Map<string, number>();

/** Every script that the page has loaded, with its size as it travels. */
async function scriptsOf(page: Page): Promise<Map<string, number>> {
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => new URL(name).pathname.endsWith('.js')),
  );
  const sizes = [...new Set(names)].map(async (name) => {
    const size = known.get(name) ?? gzipSync(await (await page.request.get(name)).body()).byteLength;
    known.set(name, size);
    return [name, size] as const;
  });
  return new Map(await Promise.all(sizes));
}

describe('a page comes with few scripts', () => {
  it.each([
    '/',
    '/proposals?text=routing',
    '/matrix?processes=wcit-12',
    '/processes/wcit-12',
    '/proposals/demo-aster-route',
    '/provisions/DEMO-RELAYS%2F2',
  ])('at %s: at most 220 kB as they travel', async (path) => {
    const page = await site.visit(path);
    await settled(page);
    const sizes = [...(await scriptsOf(page)).values()];
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most);
  });

  it('and those of the quick find and of drawing come when they are asked for', async () => {
    const page = await site.visit('/matrix?processes=wcit-12');
    await settled(page);
    const has = async (name: RegExp) => [...(await scriptsOf(page)).keys()].some((one) => name.test(one));
    expect([await has(/\/drawMatrix-/), await has(/\/QuickFind-/)]).toEqual([false, false]);
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the matrix as SVG' }).click(),
    ]);
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Find' }).waitFor();
    expect([await has(/\/drawMatrix-/), await has(/\/QuickFind-/)]).toEqual([true, true]);
  });
});
