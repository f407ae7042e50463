/** The browser for tests: the one that `CHROME_PATH` names, else the system's Chromium, else the one inside a package, which needs neither root nor a download. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const systemBrowser = '/usr/bin/chromium';

/** Starts it, without a window. Whoever starts it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env.CHROME_PATH ?? (existsSync(systemBrowser) ? systemBrowser : undefined);
  // Its sandbox needs rights that a container does not have; it opens nothing but our own pages.
  const args = ['--no-sandbox'];
  if (given !== undefined) return await chromium.launch({ executablePath: given, args });
  const { default: packed } = await import('@sparticuz/chromium');
  return await chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...args] });
}
