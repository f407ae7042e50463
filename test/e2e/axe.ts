/** What axe finds on a page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The rules that look at colours; all others find in the dark what they found in the light. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** Each violation in light and in dark, with the elements that show it. */
export async function inBoth(page: Page): Promise<string[]> {
  // Given by the browser's own door, since the pages' policy lets no such script in.
  await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, null);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, ofColour);
  return [...light.map((one) => `light: ${one}`), ...dark.map((one) => `dark: ${one}`)];
}

/** What React Aria says aloud lies here for seconds, named after a list that may be closed by then. Nobody can come to it. */
const announcements = '[data-live-announcer]';

function violations(page: Page, rules: string[] | null): Promise<string[]> {
  return page.evaluate(
    async ([values, hidden]) => {
      const { violations: found } = await window.axe.run(
        { exclude: hidden },
        { resultTypes: ['violations'], ...(values && { runOnly: { type: 'rule', values } }) },
      );
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 160)}`),
      );
    },
    [rules, announcements] as const,
  );
}
