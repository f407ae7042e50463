/** What pages show when there is nothing, no such thing, no answer, no network, or nobody signed in; and that the watch over them works. */
import { describe, expect, it } from 'vitest';
import { chooseAccount, openSite, settled, soon } from './site.ts';

const site = openSite();

describe('a page', () => {
  it('says that nothing meets the filters, and how to go on', async () => {
    const page = await site.visit('/proposals?text=zyzzyva&actions=ADD');
    await page.getByRole('heading', { name: 'No record meets all of this' }).waitFor();
    await page.getByRole('link', { name: 'Show all' }).click();
    await page.getByRole('main').locator('article').first().waitFor();
  });

  it.each([
    ['/nowhere/at-all', 'No such page'],
    ['/proposals/none-of-that-name', 'No such proposal'],
    ['/processes/none-of-that-name', 'No such process'],
    ['/consultations/none-of-that-name', 'No such consultation'],
    ['/topics/none-of-that-name', 'No such topic'],
    ['/parties/NONE-OF-THAT-NAME', 'No such party'],
    ['/rights/UDHR-999', 'No such right'],
    ['/rights/nonsense', 'No such right'],
  ])('says at %s: %s', async (path, title) => {
    const page = await site.visit(path);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Go home' }).click();
    await page.getByRole('region', { name: 'Open for comment' }).waitFor();
  });

  it('leaves out what an address asks wrongly', async () => {
    const page = await site.visit('/proposals?stages=NONSENSE&tabledFrom=2012-13-99&actions=ADD');
    await page.getByRole('main').locator('article').first().waitFor();
    await page.getByRole('link', { name: /^Remove filter/ }).waitFor();
  });

  it.each([
    ['/proposals?actions=ADD', 'a visitor'],
    ['/consultations?status=CLOSED', 'a visitor'],
    ['/inbox?unread=true', 'member'],
    ['/moderate?', 'moderator'],
  ] as const)('leads from a cursor that is none to the first page: %s', async (path, as) => {
    site.excuse(/^console: Failed to load resource.*400/);
    const address = `${path}&after=nonsense`;
    const page = as === 'a visitor' ? await site.visit(address) : await site.visitAs(as, address);
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await soon(() => page.url()).not.toContain('after=');
    await settled(page);
    expect(page.url()).toContain(path.replace(/\?$/, ''));
    expect(await page.getByRole('alert').count()).toBe(0);
    if (as !== 'a visitor') await page.getByRole('banner').getByText(as, { exact: true }).waitFor();
  });

  it('says when the server does not answer, and shows what was asked for once it does', async () => {
    site.excuse(/^console: Failed to load resource/);
    const page = await site.visit('/topics');
    await settled(page);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('banner').getByRole('link', { name: 'Proposals' }).click();
    const fault = page.getByRole('alert').filter({ hasText: 'The proposals cannot be shown now' });
    await fault.waitFor();
    await fault.getByText('The server could not be reached.').waitFor();
    await page.unroute('**/graphql');
    await fault.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('main').locator('article').first().waitFor();
    // One press asks for everything that failed.
    await soon(() => page.getByRole('alert').count()).toBe(0);
  });

  it('says so while there is no network, and keeps what it shows', async () => {
    site.excuse(/^console: Failed to load resource/);
    const page = await site.visit('/proposals');
    await settled(page);
    const before = await page.getByRole('main').locator('article').count();
    await page.context().setOffline(true);
    const banner = page.getByText('You are offline.');
    await banner.waitFor();
    expect(await page.getByRole('main').locator('article').count()).toBe(before);
    await page.context().setOffline(false);
    await soon(() => banner.count()).toBe(0);
  });

  it('invites a visitor to sign in where the inbox would be', async () => {
    const page = await site.visit('/inbox');
    const main = page.getByRole('main');
    await main.getByRole('heading', { name: 'Sign in to see your inbox' }).waitFor();
    await main.getByRole('button', { name: 'Sign in' }).click();
    await chooseAccount(page, 'member2');
    expect(new URL(page.url()).pathname).toBe('/inbox');
    await main.getByRole('region', { name: 'You follow' }).waitFor();
  });
});

describe('the watch over the pages', () => {
  it('sees a request elsewhere, a forbidden script, an error and an exception', async () => {
    const page = await site.visit('/');
    await settled(page);
    expect(site.faults()).toEqual([]);
    await page.evaluate(() => {
      const image = new Image();
      image.src = 'http://127.0.0.1:9/elsewhere.png';
      const script = document.createElement('script');
      script.textContent = 'window.forbidden = true';
      document.body.append(image, script);
      console.error('an error of the test');
      setTimeout(() => {
        throw new Error('an exception of the test');
      });
    });
    await soon(() => site.faults().join('\n')).toMatch(/uncaught: an exception of the test/);
    const seen = site.faults().join('\n');
    expect(seen).toMatch(/console: an error of the test/);
    expect(seen).toMatch(/Content Security Policy.*(image|img-src|loading)/i);
    expect(seen).toMatch(/script-src/);
    site.excuse(/./);
  });
});
