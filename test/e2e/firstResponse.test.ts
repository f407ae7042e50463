/** Pages as they first arrive: read without scripts, taken over by the client without a trace. */
import { describe, expect, it } from 'vitest';
import { openSite, settled, soon, taken } from './site.ts';

const site = openSite();
const without = { javaScriptEnabled: false };
const proposal = '/proposals/wcit12-td62-access-limitations-rus';

describe('without scripts', () => {
  it('a proposal is read with its sponsor, summary, assessments and sources', async () => {
    const page = await site.visit(proposal, without);
    const main = page.getByRole('main');
    expect(await page.title()).toMatch(/^Russian Federation: public access .* – Travaux$/);
    expect(await main.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Russian Federation/);
    expect(await main.getByText('Duty to give the public access').count()).toBe(1);
    expect(await main.getByRole('link', { name: 'Russian Federation' }).first().isVisible()).toBe(true);
    expect(await main.getByRole('region', { name: 'Sources' }).getByRole('link').count()).toBeGreaterThan(1);
    expect(await main.getByText('said of the subject, not of this record').isVisible()).toBe(true);
    expect(await page.getByText('Without scripts, all records can be read').isVisible()).toBe(true);
  });

  it('no control is seen that would do nothing', async () => {
    const page = await site.visit('/nowhere', without);
    for (const path of ['/', proposal, '/consultations', '/proposals', '/matrix', '/parties', '/assess']) {
      await page.goto(path);
      const buttons = await page.locator('button:visible, select:visible, input[type=checkbox]:visible').all();
      const kinds = await Promise.all(buttons.map((button) => button.getAttribute('type')));
      expect([path, kinds.filter((kind) => kind !== 'submit')]).toEqual([path, []]);
    }
  });

  it('one finds proposals by their words, keeps the other filters, and goes on to the next page', async () => {
    const page = await site.visit('/proposals?processes=wcit-12', without);
    await page.getByRole('searchbox').fill('spam');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.waitForURL(/text=spam/);
    expect(page.url()).toContain('processes=wcit-12');
    const found = await page.getByRole('main').getByRole('article').count();
    expect(found).toBeGreaterThan(3);
    await page.goto('/proposals');
    const first = await page.getByRole('article').first().textContent();
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.waitForURL(/after=/);
    expect(await page.getByRole('article').first().textContent()).not.toBe(first);
  });

  it('the matrix leads from a count to its records, and a party is found by name', async () => {
    const page = await site.visit('/processes/wcit-12', without);
    await page.getByRole('link', { name: /^Russian Federation, Internet governance: 5/ }).click();
    await page.waitForURL(/\/proposals\?/);
    expect(page.url()).toMatch(/topics=internet-governance&sponsors=RUS/);
    expect(await page.getByRole('article').count()).toBeGreaterThanOrEqual(5);
    await page.getByRole('link', { name: 'Parties' }).first().click();
    await page.getByRole('searchbox').fill('Algeria');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(/text=Algeria/);
    expect(
      await page
        .getByRole('main')
        .getByRole('link', { name: /Algeria/ })
        .count(),
    ).toBe(1);
  });

  it('what is not there is said to be not there', async () => {
    const page = await site.visit('/proposals/none-such', without);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('No such proposal');
  });
});

describe('the client', () => {
  it.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])(
    'takes over pages in the zone %s, asks for nothing again, and moves nothing',
    async (timezoneId) => {
      const page = await site.visit('/nowhere', { timezoneId });
      const questions: string[] = [];
      page.on('request', (request) => request.url().endsWith('/graphql') && questions.push(request.postData() ?? ''));
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push('value' in entry ? Number(entry.value) : 0);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const path of ['/', proposal, '/parties', '/consultations/wsis20-zero-draft', '/rights/UDHR-19']) {
        await page.goto(path);
        await taken(page);
        await settled(page);
        expect([path, questions]).toEqual([path, []]);
        const shifts = await page.evaluate(() => Reflect.get(globalThis, 'shifts'));
        expect(shifts.reduce((sum: number, one: number) => sum + one, 0)).toBeLessThan(0.02);
      }
    },
  );

  it('keeps one title and one description while one goes from page to page', async () => {
    const page = await site.visit('/topics');
    const heads = () =>
      page.evaluate(() => [
        document.title,
        document.querySelectorAll('head > title').length,
        document.querySelectorAll('meta[name=description]').length,
        document.querySelector('link[rel=canonical]')?.getAttribute('href')?.replace(location.origin, ''),
      ]);
    expect(await heads()).toEqual(['Topics – Travaux', 1, 1, '/topics']);
    await page
      .getByRole('main')
      .getByRole('link', { name: /Internet governance/ })
      .first()
      .click();
    await soon(heads).toEqual(['Internet governance – Travaux', 1, 1, '/topics/internet-governance']);
    await page.goBack();
    await soon(heads).toEqual(['Topics – Travaux', 1, 1, '/topics']);
  });

  it('keeps a theme and a density that were chosen, without a fault', async () => {
    const page = await site.visit('/proposals');
    await page.getByRole('button', { name: /^Theme: system/ }).click();
    await page.getByRole('button', { name: 'Compact' }).click();
    await page.reload();
    await taken(page);
    await page.getByRole('button', { name: /^Theme: light/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Compact' }).getAttribute('aria-pressed')).toBe('true');
  });
});
