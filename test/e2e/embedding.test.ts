/** A matrix and a proposal inside another site's page. */
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, settled, soon } from './site.ts';

const site = openSite();
/** Another site on this machine; its one page is what its address asks for. */
let elsewhere: Server;
let address = '';

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    const page = new URL(request.url ?? '', 'http://elsewhere').searchParams.get('page') ?? '';
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><title>A paper</title>${page}`);
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  const bound = elsewhere.address();
  address = bound && typeof bound === 'object' ? `http://127.0.0.1:${bound.port}/` : '';
});
afterAll(() => new Promise((done) => elsewhere.close(done)));

/** The words to copy, as the page offers them, put into the other site's page. */
async function embedded(path: string, button: string) {
  const page = await site.visit(path);
  await settled(page);
  await page.getByRole('button', { name: button }).click();
  const code = (await page.getByRole('dialog').locator('pre').textContent()) ?? '';
  site.excuse(/^elsewhere: /);
  await page.goto(`${address}?page=${encodeURIComponent(code)}`);
  return { page, frame: page.frameLocator('iframe') };
}

describe('another site', () => {
  it('shows a proposal by the words that its page offers', async () => {
    const { frame } = await embedded('/proposals/wcit12-td62-access-limitations-rus', 'Embed this record');
    await frame.getByText('Duty to give the public access').waitFor();
    await frame.getByText('Source: Travaux, as of').waitFor();
    expect(await frame.getByText('Newer data exists.').isVisible()).toBe(false);
  });

  it('shows a matrix, of which each link opens a page of its own', async () => {
    const { page, frame } = await embedded('/matrix?rows=SPONSOR&columns=TOPIC&processes=wcit-12', 'Embed this matrix');
    const cell = frame.getByRole('link', { name: /^Russian Federation, Internet governance: 5/ });
    const opened = page.context().waitForEvent('page');
    await cell.click();
    const list = await opened;
    await list.getByText('5 records', { exact: true }).waitFor();
    expect(list.url()).toMatch(/topics=internet-governance&sponsors=RUS/);
    expect(await list.evaluate(() => opener)).toBeNull();
  });

  it('is told when there is newer data, and gets it', async () => {
    const { page, frame } = await embedded('/proposals/wcit12-td62-access-limitations-rus', 'Embed this record');
    await page.route('**/embed/position?*', (route) => route.fulfill({ json: { position: 'another' } }));
    await page.reload();
    await frame.getByText('Newer data exists.').waitFor();
    await page.unroute('**/embed/position?*');
    await frame.getByRole('button', { name: 'Reload' }).click();
    await soon(() => frame.getByText('Newer data exists.').isVisible()).toBe(false);
  });

  it('may not show a whole page of ours', async () => {
    site.excuse(/^elsewhere: |frame-ancestors/);
    const page = await site.visit('/');
    const url = new URL(page.url()).origin;
    await page.goto(`${address}?page=${encodeURIComponent(`<iframe src="${url}/proposals"></iframe>`)}`);
    expect(await page.frameLocator('iframe').getByRole('heading', { name: 'Proposals' }).count()).toBe(0);
  });
});
