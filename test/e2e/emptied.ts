/** A page of one test made ready for another: it forgets who was there, and stands as a new one would. */
import type { Page } from 'playwright-core';

/** What tests listen to. The watch over pages listens to its own and stays. */
const listened = ['response', 'dialog', 'download', 'popup'] as const;

/** The page on an empty document of the site; null where it is gone, or is not the only one of its browser. */
export async function emptied(page: Page): Promise<Page | null> {
  const context = page.context();
  if (page.isClosed() || context.pages().length !== 1) return null;
  try {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    for (const event of listened) page.removeAllListeners(event);
    await context.setOffline(false);
    // A picture runs no script of ours, and what it can reach is what the site's pages keep.
    await page.goto('/favicon.svg');
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await context.clearCookies();
    await context.clearPermissions();
    await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'none' });
    await page.setViewportSize({ width: 1280, height: 720 });
    return page;
  } catch {
    // A page that cannot be emptied is closed with its browser.
    return null;
  }
}
