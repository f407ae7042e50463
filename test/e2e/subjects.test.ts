/** Parties, topics, rights and consultations: each page counts what its list holds, and leads there. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { announce, listOf } from './record.ts';
import { openSite, settled, soon } from './site.ts';

const site = openSite();

/** Goes on from a page to the list of all that it counts, and returns how many there are. */
async function followAll(page: Page): Promise<string | null> {
  await page
    .getByRole('link', { name: /^(Filter and sort all|All) \d+( records.*)?$|^Show all/ })
    .first()
    .click();
  const results = page.getByRole('region', { name: 'Results' });
  await results.waitFor();
  return await results.getByRole('status').textContent();
}

describe('the page of a subject', () => {
  it.each([
    ['/topics/spam', 'Spam', { topics: ['spam'] }, ['Who proposes', 'How it fared', 'Assessed impact on rights']],
    ['/rights/UDHR-19', null, { rights: ['UDHR-19'] }, ['Ledger', 'Gravest published views', 'Who assesses']],
    ['/parties/RUS', /Russia/, { sponsors: ['RUS'] }, ['Together with', 'How it fared', 'Assessed impact on rights']],
  ])('%s says what it has to do with, and leads to the list it counts', async (path, name, query, parts) => {
    const page = await site.visit(path);
    await settled(page);
    if (name) await page.getByRole('heading', { level: 1, name }).waitFor();
    for (const part of parts) await page.getByRole('region', { name: part }).waitFor();
    const { totalCount } = await listOf(query);
    expect(await followAll(page)).toBe(`${totalCount} records`);
  });

  it('is reached from the index of its kind', async () => {
    for (const [path, name, target] of [
      ['/topics', /^Spam/, '/topics/spam'],
      ['/rights', /freedom of opinion|expression/i, '/rights/'],
      ['/parties', /Russian Federation/, '/parties/RUS'],
      ['/processes', /WCIT-12/, '/processes/wcit-12'],
    ] as const) {
      const page = await site.visit(path);
      await page.getByRole('main').getByRole('link', { name }).first().click();
      await soon(() => new URL(page.url()).pathname).toContain(target);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
  });

  it('counts a group’s proposals for a state that was its member on the day', async () => {
    const alone = await listOf({ sponsors: ['CUB'] });
    const expanded = await listOf({ sponsors: ['KAZ'], expandGroups: true });
    expect(expanded.totalCount).toBeGreaterThan((await listOf({ sponsors: ['KAZ'] })).totalCount);
    const page = await site.visit('/proposals?sponsors=KAZ&expandGroups=true');
    const results = page.getByRole('region', { name: 'Results' });
    await results.waitFor();
    expect(await results.getByRole('status').textContent()).toBe(`${expanded.totalCount} records`);
    expect(alone.totalCount).toBeGreaterThan(0);
  });
});

describe('consultations', () => {
  const closesAt = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 0, 15, 22)).toISOString();
  let far: { slug: string };
  beforeAll(async () => {
    far = await announce('A call with an hour of its own', 5, { closesAt, timeZone: 'America/New_York' });
    await announce('A call that closes sooner', 2);
  });

  it('stand with open ones first, by their deadline, and closed ones after', async () => {
    const page = await site.visit('/consultations');
    await settled(page);
    const titles = await page.getByRole('main').locator('article h3').allTextContents();
    const at = (title: string) => titles.indexOf(title);
    expect(at('A call that closes sooner')).toBeGreaterThanOrEqual(0);
    expect(at('A call that closes sooner')).toBeLessThan(at('A call with an hour of its own'));
    const headings = await page.getByText(/^(Open for comment|Closed)$/).allTextContents();
    expect(headings.indexOf('Open for comment')).toBeLessThan(headings.lastIndexOf('Closed'));
  });

  it('narrow by status, in the address', async () => {
    const page = await site.visit('/consultations');
    await page.getByRole('group', { name: 'Status' }).locator('label', { hasText: 'Open for comment' }).click();
    await soon(() => page.url()).toContain('status=OPEN');
    const closed = page
      .getByRole('main')
      .locator('article')
      .filter({ hasText: /Closed \d/ });
    await soon(() => closed.count()).toBe(0);
    await page.reload();
    await page.getByRole('link', { name: 'A call that closes sooner' }).waitFor();
  });

  it('give the deadline by the host’s clock and by the reader’s', async () => {
    const page = await site.visit(`/consultations/${far.slug}`, { timezoneId: 'Asia/Tokyo' });
    const deadline = page.getByRole('region', { name: 'Deadline' });
    const year = new Date(closesAt).getUTCFullYear();
    await deadline.getByText(new RegExp(`15 January ${year}, 17:00 GMT-5`)).waitFor();
    await deadline.getByText('New York time, where the host states it').first().waitFor();
    await deadline.getByText(new RegExp(`16 January ${year}, 07:00 GMT\\+9`)).waitFor();
    await deadline.getByText('where you are (Tokyo)').first().waitFor();
    await deadline.getByText(/\d+ days left/).waitFor();
  });

  it('say who may take part, how, and what a reply counts for', async () => {
    const page = await site.visit(`/consultations/${far.slug}`);
    const part = page.getByRole('region', { name: 'Taking part' });
    for (const words of ['Anyone.', 'By a letter.', 'what a reply counts for is not known'])
      await part.getByText(words).waitFor();
    await page.getByRole('region', { name: 'Sources' }).getByText('The test itself').waitFor();
  });

  it('do not claim an hour that the host never stated', async () => {
    const page = await site.visit('/consultations/wsis20-zero-draft');
    const deadline = page.getByRole('region', { name: 'Deadline' });
    await deadline.getByText('3 October 2025').waitFor();
    await deadline
      .getByText(/The hour is not stated\./)
      .first()
      .waitFor();
    expect(await deadline.textContent()).not.toMatch(/3 October 2025, \d\d:\d\d GMT-4/);
  });
});
