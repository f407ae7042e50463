/** From the front page to a record: what is open, the matrix, the lists and their filters. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { announce, ask, listOf, matrixOf } from './record.ts';
import { openSite, settled, soon } from './site.ts';

const site = openSite();

const openTitles = z.object({
  consultations: z.object({ totalCount: z.number(), nodes: z.array(z.object({ title: z.string() })) }),
});
const total = (page: Page) => page.getByRole('region', { name: 'Results' }).getByRole('status').textContent();
const titles = (page: Page) => page.getByRole('region', { name: 'Results' }).locator('h3').allInnerTexts();
const chips = (page: Page) =>
  page.getByRole('list', { name: 'Active filters' }).getByRole('link', { name: 'Remove filter' });
const queryIn = (page: Page) => new URL(page.url()).searchParams.toString();

describe('the front page', () => {
  beforeAll(() => announce('A call that is open now', 9));

  it('names what is open for comment, says until when, and leads there', async () => {
    const { consultations } = await ask(
      openTitles,
      '{ consultations(query: { status: [OPEN] }, first: 10) { totalCount nodes { title } } }',
    );
    const page = await site.visit('/');
    const open = page.getByRole('region', { name: 'Open for comment' });
    await open.getByRole('heading', { name: `Open for comment ${consultations.totalCount}` }).waitFor();
    for (const { title } of consultations.nodes) await open.getByRole('link', { name: title, exact: true }).waitFor();
    expect(await open.textContent()).toMatch(/[89] days left/);
    await open.getByRole('link', { name: 'A call that is open now' }).click();
    await page.getByRole('heading', { level: 1, name: 'A call that is open now' }).waitFor();
  });
});

describe('the matrix of WCIT-12', () => {
  it('is a table whose headings, cells and sums are what the API counts', async () => {
    const page = await site.visit('/');
    await page
      .getByRole('region', { name: 'Processes' })
      .getByRole('link', { name: /WCIT-12/ })
      .click();
    const matrix = await matrixOf({ processes: ['wcit-12'] }, 'SPONSOR', 'TOPIC');
    expect(matrix.totalCount).toBeGreaterThanOrEqual(129);
    const grid = page.getByRole('grid');
    await grid.waitFor();
    const shown = await grid.evaluate((table) => {
      const texts = (cells: Iterable<Element>) => [...cells].map((cell) => cell.textContent.trim());
      return {
        columns: texts(table.querySelectorAll('thead th[data-column]')),
        rows: texts(table.querySelectorAll('tbody th')),
        cells: [...table.querySelectorAll('tbody tr')].map((row) => texts(row.querySelectorAll('td'))),
      };
    });
    // What has no count with the other side is left out, and said to be.
    const rows = matrix.rows.filter(({ value }) => matrix.cells.some((cell) => cell.row === value));
    const columns = matrix.columns.filter(({ value }) => matrix.cells.some((cell) => cell.column === value));
    expect(shown.rows).toEqual(rows.map(({ label }) => label));
    expect(shown.columns).toEqual(columns.map(({ label }) => label));
    const counts = new Map(matrix.cells.map(({ row, column, count }) => [`${row} ${column}`, String(count)]));
    expect(shown.cells).toEqual(
      rows.map((row) => [
        ...columns.map((column) => counts.get(`${row.value} ${column.value}`) ?? ''),
        String(row.count),
      ]),
    );
  });

  it('leads from a cell to the list of the very records it counts', async () => {
    const { cells, rows, columns } = await matrixOf({ processes: ['wcit-12'] }, 'SPONSOR', 'TOPIC');
    const largest = cells.toSorted((one, other) => other.count - one.count);
    const page = await site.visit('/processes/wcit-12');
    for (const cell of [largest[0], largest.at(-1)]) {
      const row = rows.find(({ value }) => value === cell?.row)?.label;
      const column = columns.find(({ value }) => value === cell?.column)?.label;
      await page
        .getByRole('grid')
        .getByRole('link', { name: `${row}, ${column}: ${cell?.count}` })
        .click();
      await soon(() => total(page)).toBe(`${cell?.count} ${cell?.count === 1 ? 'record' : 'records'}`);
      // A page of the list holds 25.
      expect(await titles(page)).toHaveLength(Math.min(cell?.count ?? 0, 25));
      expect(await chips(page).count()).toBe(3);
      await page.goBack();
    }
  });

  it('turns to sponsor by right, and narrows to a filter that stays in the address', async () => {
    const page = await site.visit('/processes/wcit-12');
    await page.getByRole('link', { name: 'Sponsor × right' }).click();
    const query = { processes: ['wcit-12'], actions: ['ADD'] };
    const narrowed = await matrixOf(query, 'SPONSOR', 'RIGHT');
    await page.locator('label', { hasText: 'ADD: adds text' }).click();
    const rows = new Set(narrowed.cells.map(({ row }) => row)).size;
    await soon(() => page.getByRole('grid').locator('tbody th').count()).toBe(rows);
    const columns = new Set(narrowed.cells.map(({ column }) => column)).size;
    expect(await page.getByRole('grid').locator('thead th[data-column]').count()).toBe(columns);
    expect(queryIn(page)).toBe('actions=ADD&rows=SPONSOR&columns=RIGHT');
    await page.reload();
    await soon(() => page.getByRole('grid').locator('tbody th').count()).toBe(rows);
    expect(await page.getByRole('checkbox', { name: /ADD: adds text/ }).isChecked()).toBe(true);
  });
});

describe('the list of proposals', () => {
  it('counts what each filter would show, and shows as many', async () => {
    const page = await site.visit('/proposals');
    const box = page.getByRole('complementary', { name: 'Filters' }).getByText('~ MOD: changes text');
    const promised = Number(await box.locator('xpath=following-sibling::span').textContent());
    const { totalCount } = await listOf({ actions: ['MOD'] });
    expect(promised).toBe(totalCount);
    await box.click();
    await soon(() => total(page)).toBe(`${totalCount} records`);
  });

  it('keeps every filter in the address, over a reload, back and forward', async () => {
    const page = await site.visit('/proposals');
    const filters = page.getByRole('complementary', { name: 'Filters' });
    const steps = [
      { chosen: 'ADD: adds text', query: { actions: ['ADD'] } },
      { chosen: 'Not adopted', query: { actions: ['ADD'], stages: ['NOT_ADOPTED'] } },
      { chosen: 'Restricts', query: { actions: ['ADD'], stages: ['NOT_ADOPTED'], directions: ['RESTRICTS'] } },
    ];
    const counts: string[] = [];
    for (const { chosen, query } of steps) {
      await filters.locator('label', { hasText: chosen }).first().click();
      counts.push(`${(await listOf(query)).totalCount} records`);
      await soon(() => total(page)).toBe(counts.at(-1));
    }
    expect(new Set(counts).size).toBe(3);
    expect(queryIn(page)).toBe('actions=ADD&stages=NOT_ADOPTED&directions=RESTRICTS');
    const list = await titles(page);
    await page.reload();
    await soon(() => titles(page)).toEqual(list);
    expect(await chips(page).count()).toBe(3);
    await page.goBack();
    await soon(() => total(page)).toBe(counts[1]);
    expect(queryIn(page)).toBe('actions=ADD&stages=NOT_ADOPTED');
    await page.goForward();
    await soon(() => total(page)).toBe(counts[2]);
  });

  it('takes a filter away by its chip, and all of them at once', async () => {
    const page = await site.visit('/proposals?actions=ADD&topics=spam&sponsors=RUS');
    await soon(() => chips(page).count()).toBe(3);
    const { totalCount } = await listOf({ actions: ['ADD'], sponsors: ['RUS'] });
    await chips(page).filter({ hasText: 'Topic' }).click();
    await soon(() => total(page)).toBe(`${totalCount} records`);
    expect(queryIn(page)).toBe('actions=ADD&sponsors=RUS');
    await page.getByRole('link', { name: 'Clear all' }).click();
    await soon(async () => total(page)).toBe(`${(await listOf({})).totalCount} records`);
    expect(queryIn(page)).toBe('');
  });

  it('finds words and days, and the address keeps them', async () => {
    const page = await site.visit('/proposals');
    await page.getByRole('searchbox', { name: /^Words in/ }).fill('roaming');
    await page.getByLabel('Tabled from').fill('2012-01-01');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    const { totalCount, nodes } = await listOf({ text: 'roaming', tabledFrom: '2012-01-01' });
    expect(totalCount).toBeGreaterThan(0);
    await soon(() => total(page)).toBe(`${totalCount} ${totalCount === 1 ? 'record' : 'records'}`);
    expect(await titles(page)).toEqual(nodes.map(({ title }) => title));
    expect(queryIn(page)).toBe('text=roaming&tabledFrom=2012-01-01');
    await page.reload();
    await soon(() => page.getByRole('searchbox', { name: /^Words in/ }).inputValue()).toBe('roaming');
  });

  it('goes through its pages without losing or repeating a record, and back to the first', async () => {
    const { totalCount } = await listOf({ processes: ['wcit-12'] });
    const page = await site.visit('/proposals?processes=wcit-12');
    await settled(page);
    const addresses: (string | null)[] = [];
    const read = () =>
      page.locator('article h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (;;) {
      addresses.push(...(await read()));
      const next = page
        .getByRole('navigation', { name: 'Pages of proposals' })
        .getByRole('link', { name: 'Next page' });
      if ((await next.count()) === 0) break;
      await next.click();
      await soon(async () => addresses.includes((await read())[0] ?? null)).toBe(false);
      await settled(page);
    }
    expect(addresses).toHaveLength(totalCount);
    expect(new Set(addresses).size).toBe(totalCount);
    await page.getByRole('link', { name: 'First page' }).click();
    await soon(read).toEqual(addresses.slice(0, 25));
  });

  it('sorts as asked, in the order of the API', async () => {
    const page = await site.visit('/proposals?processes=wcit-12');
    await page.getByLabel('Sort by').selectOption('Tabled, oldest first');
    const { nodes } = await listOf({ processes: ['wcit-12'] }, 'TABLED_OLDEST');
    await soon(() => titles(page)).toEqual(nodes.map(({ title }) => title));
    expect(new URL(page.url()).searchParams.get('sort')).toBe('TABLED_OLDEST');
  });
});
