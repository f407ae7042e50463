/** What is said of rights, read together: the ledger of a right, views side by side, and all assessments. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { impactQuery, parseImpactQuestion } from '#web/impacts/impactQuestion.ts';
import { parseQuestion } from '#web/proposals/queryString.ts';
import { disputed, disputedRight } from './disputed.ts';
import { ask, listOf } from './record.ts';
import { openSite, settled, soon } from './site.ts';

const site = openSite();
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const parametersOf = (href: string | null) => new URL(href ?? '', 'http://here.invalid').searchParams;
const impactsShape = z.object({ impacts: z.object({ totalCount: z.number() }) });

/** How many assessments an address of their list counts. */
async function countIn(href: string | null): Promise<number> {
  const { sort: _, ...question } = parseImpactQuestion(parametersOf(href));
  const { impacts } = await ask(
    impactsShape,
    'query ($query: ImpactQuery) { impacts(query: $query, first: 1) { totalCount } }',
    { query: impactQuery(question) },
  );
  return impacts.totalCount;
}

/** Numbers within a part that do not equal the lists to which they lead. */
async function wrongCounts(within: Locator): Promise<unknown[]> {
  const links = await within.getByRole('link', { name: /: \d+( [a-z]+)?$/ }).all();
  expect(links.length).toBeGreaterThan(0);
  const wrong: unknown[] = [];
  for (const link of links) {
    const [href, name] = [await link.getAttribute('href'), await link.getAttribute('aria-label')];
    const { totalCount } = await listOf(parseQuestion(parametersOf(href)).query);
    if (totalCount !== Number.parseInt(name?.split(': ').at(-1) ?? '', 10)) wrong.push({ href, name, totalCount });
  }
  return wrong;
}

describe('the page of a right', () => {
  it('has a ledger whose every number, on whosever word, is the length of its list', async () => {
    await disputed();
    const page = await site.visit(`/rights/${disputedRight}`);
    await settled(page);
    const ledger = part(page, 'Ledger');
    for (const by of ['By process', 'By year', 'By topic']) {
      await ledger.getByRole('link', { name: by }).click();
      await ledger.locator('a[aria-current="true"]').filter({ hasText: by }).waitFor();
      await settled(page);
      expect(await wrongCounts(ledger)).toEqual([]);
    }
    // Our own inferences are said to be that beside each number, and go with one press.
    await ledger
      .getByText(/^\d+ editorial$/)
      .first()
      .waitFor();
    await page.getByRole('switch', { name: 'Without editorial inferences' }).click();
    await soon(() => ledger.getByText(/editorial/).count()).toBe(0);
    expect(new URL(page.url()).search).toBe('?by=TOPIC&editorial=off');
    expect(await wrongCounts(ledger)).toEqual([]);
    const alone = await listOf({ rights: [disputedRight], bases: ['SOURCED', 'OWN'] });
    await page.getByRole('switch', { name: 'With the nearest counterparts' }).click();
    await page.getByText('an editorial mapping of our own').waitFor();
    await soon(() => new URL(page.url()).searchParams.getAll('also')).toEqual(['UDHR-12']);
    const both = await listOf({ rights: [disputedRight, 'UDHR-12'], bases: ['SOURCED', 'OWN'] });
    expect(both.totalCount).toBeGreaterThan(alone.totalCount);
    await page.getByRole('link', { name: `Filter and sort all ${both.totalCount}` }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `${both.totalCount} records` })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('editorial')).toBe('off');
  });

  it('sets views that disagree side by side, the gravest first, and says how it sorts', async () => {
    await disputed();
    const page = await site.visit(`/rights/${disputedRight}`);
    await settled(page);
    const views = part(page, 'Agreement and dissent')
      .getByRole('list', { name: /^Views of / })
      .first();
    expect(await views.locator(':scope > li').count()).toBe(3);
    for (const words of ['Team Delta (invented)', 'Team Ember (invented)', 'Dissents', 'Agrees'])
      await views.getByText(words).first().waitFor();
    await part(page, 'Agreement and dissent').getByText('1 agree, 1 dissent').waitFor();
    const gravest = part(page, 'Gravest published views');
    await gravest.getByText(/Nothing is added up or averaged/).waitFor();
    const first = await gravest.getByRole('article').first().textContent();
    expect(first).toContain('scale 4, scope 3, irremediability 5');
    const [all, assessor] = [
      gravest.getByRole('link', { name: /^All \d+ in this order$/ }),
      part(page, 'Who assesses').getByRole('link', { name: /Team Delta/ }),
    ];
    expect(await all.textContent()).toBe(`All ${await countIn(await all.getAttribute('href'))} in this order`);
    expect(await assessor.textContent()).toMatch(new RegExp(`${await countIn(await assessor.getAttribute('href'))}$`));
  });

  it('says that nobody assessed anything against it, never that there is no impact', async () => {
    const page = await site.visit('/rights/ICCPR-8');
    await settled(page);
    await part(page, 'Ledger')
      .getByText(/^Not assessed/)
      .waitFor();
    for (const limit of ['Absolute in part', 'Non-derogable']) await page.getByText(limit, { exact: true }).waitFor();
    expect(await page.getByRole('main').textContent()).not.toMatch(/no impact/i);
  });
});

describe('the page of all assessments', () => {
  it('says how much is assessed and by whom, each number leading to as many records', async () => {
    const page = await site.visit('/impacts');
    await settled(page);
    const bars = part(page, 'What is assessed')
      .getByRole('list', { name: /by who assessed/ })
      .getByRole('link');
    expect(await bars.count()).toBe(4);
    for (const bar of await bars.all()) {
      const { totalCount } = await listOf(parseQuestion(parametersOf(await bar.getAttribute('href'))).query);
      expect(await bar.textContent()).toMatch(new RegExp(`\\D${totalCount}$`));
    }
    await part(page, 'Who is said to restrict or advance what').getByRole('grid').waitFor();
  });

  it('narrows and sorts by what stands in its address, and gives the same as files', async () => {
    await disputed();
    const page = await site.visit('/impacts');
    await settled(page);
    await page.getByText('Filters', { exact: true }).click();
    await page.getByLabel('People it would fall on').selectOption('Journalists and their sources');
    await soon(() => new URL(page.url()).searchParams.get('affected')).toBe('JOURNALISTS');
    await page.getByRole('link', { name: 'Gravest first' }).click();
    await page.getByText(/^Sorted by the gravest view/).waitFor();
    const list = part(page, 'Assessments');
    const count = await countIn(page.url());
    await soon(() => list.getByRole('heading', { level: 2 }).textContent()).toBe(`Assessments ${count}`);
    await list.getByText('So says Team Delta (invented)').first().waitFor();
    const file = await list.getByRole('link', { name: 'Download all as CSV' }).getAttribute('href');
    const rows = (await (await page.request.get(file ?? '')).text()).trim().split('\n');
    expect(rows.length).toBeGreaterThan(count);
    await page.getByRole('link', { name: /^Remove filter: People it would fall on/ }).click();
    await soon(() => new URL(page.url()).search).toBe('?sort=GRAVEST');
  });

  it('is switched, paged and followed on without scripts, our own inferences staying out', async () => {
    const page = await site.visit('/impacts', { javaScriptEnabled: false });
    await part(page, 'Assessments').getByText('Editorial', { exact: true }).first().waitFor();
    await page.getByRole('switch', { name: 'Without editorial inferences' }).click();
    await page.waitForURL(/editorial=off/);
    const list = part(page, 'Assessments');
    const count = await countIn('/impacts?bases=SOURCED&bases=OWN');
    expect(await list.getByRole('heading', { level: 2 }).textContent()).toBe(`Assessments ${count}`);
    expect(await list.getByText('Editorial', { exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.waitForURL(/after=/);
    expect(new URL(page.url()).searchParams.get('editorial')).toBe('off');
    expect(await list.getByText('Editorial', { exact: true }).count()).toBe(0);
    await list
      .getByRole('link', { name: /^UDHR-\d+ / })
      .first()
      .click();
    await page.waitForURL(/\/rights\/.*editorial=off/);
  });
});
