/** The matrix of any question on any two axes. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '#web/proposals/queryString.ts';
import { disputed } from './disputed.ts';
import { listOf, matrixOf } from './record.ts';
import { openSite, settled, soon } from './site.ts';

const site = openSite();

const grid = (page: Page) => page.getByRole('grid');
const rowHeads = (page: Page) => grid(page).locator('tbody th').allInnerTexts();
const columnHeads = (page: Page) => grid(page).locator('thead th[data-column]').allInnerTexts();
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const whole = async (page: Page) => {
  await settled(page);
  await grid(page).waitFor();
};

/** Each cell that leads on: how many it says, and the question it leads to. */
async function cellsOf(page: Page) {
  const links = await grid(page)
    .locator('tbody td a')
    .evaluateAll((found) => found.map((link) => [link.getAttribute('href') ?? '', link.textContent] as const));
  return links.map(([href, text]) => ({
    query: parseQuestion(new URL(href, 'http://here.invalid').searchParams).query,
    count: Number(text),
  }));
}

/** The question to which a cell leads. */
async function leadingTo(cell: Locator) {
  const href = (await cell.locator('a').getAttribute('href')) ?? '';
  return { href, query: parseQuestion(new URL(href, 'http://here.invalid').searchParams).query };
}

describe('a matrix', () => {
  it.each([
    ['SPONSOR', 'RIGHT', 'processes=wcit-12&actions=ADD'],
    ['RIGHT', 'DIRECTION', 'bases=SOURCED'],
    ['PROCESS', 'YEAR', 'tabledFrom=2012-06-01'],
    ['STAGE', 'ACTION', 'text=internet'],
    ['PROVISION', 'SPONSOR', 'processes=wcit-12&stages=WITHDRAWN&stages=ADOPTED'],
    ['DIRECTION', 'YEAR', ''],
  ])(
    'of %s by %s, asked for %s, leads from each cell to as many records as it counts',
    async (rows, columns, asked) => {
      const page = await site.visit(`/matrix?rows=${rows}&columns=${columns}&${asked}&top=all`);
      await whole(page);
      const cells = await cellsOf(page);
      const matrix = await matrixOf(parseQuestion(new URLSearchParams(asked)).query, rows, columns);
      expect(cells.length).toBeGreaterThan(0);
      expect(cells).toHaveLength(matrix.cells.length);
      const wrong: unknown[] = [];
      for (const { query, count } of cells) {
        const { totalCount } = await listOf(query);
        if (totalCount !== count) wrong.push({ query, count, totalCount });
      }
      expect(wrong).toEqual([]);
    },
  );

  it('turns, swaps, sorts and shows shares by its controls, all in the address and over a reload', async () => {
    const page = await site.visit('/matrix?processes=wcit-12');
    await whole(page);
    await page.getByLabel('Columns', { exact: true }).selectOption('Stage');
    await soon(() => parameter(page, 'columns')).toBe('STAGE');
    const matrix = await matrixOf({ processes: ['wcit-12'] }, 'SPONSOR', 'STAGE');
    await soon(() => rowHeads(page)).toEqual(matrix.rows.map(({ label }) => label));
    await page.getByRole('button', { name: 'Swap rows and columns' }).click();
    await soon(() => columnHeads(page)).toEqual(matrix.rows.map(({ label }) => label));
    await page.getByText('Order and size').click();
    await page.getByLabel('Order of columns').selectOption('By name');
    await soon(() => columnHeads(page)).toEqual(
      matrix.rows.map(({ label }) => label).toSorted(new Intl.Collator('en', { numeric: true }).compare),
    );
    await page.getByLabel('Cells show').selectOption('Share of the row');
    await soon(() => grid(page).locator('tbody td a').first().textContent()).toMatch(/%$/);
    expect(new URL(page.url()).search).toBe(
      '?processes=wcit-12&rows=STAGE&columns=SPONSOR&cells=rowshare&columnOrder=name',
    );
    const shown = await grid(page).textContent();
    await page.reload();
    await whole(page);
    await soon(() => grid(page).textContent()).toBe(shown);
    await page.goBack();
    await soon(() => grid(page).locator('tbody td a').first().textContent()).toMatch(/^\d+$/);
  });

  it('sorts its rows by one column', async () => {
    const page = await site.visit('/matrix?processes=wcit-12&rows=SPONSOR&columns=ACTION&rowOrder=by:MOD');
    await whole(page);
    const { cells, rows } = await matrixOf({ processes: ['wcit-12'] }, 'SPONSOR', 'ACTION');
    const count = (value: string) => cells.find(({ row, column }) => row === value && column === 'MOD')?.count ?? 0;
    const largest = rows.toSorted((one, other) => count(other.value) - count(one.value))[0];
    expect((await rowHeads(page))[0]).toBe(largest?.label);
  });

  it('hides what is empty or small, says how much, and shows it when asked', async () => {
    const page = await site.visit('/matrix?processes=wcit-12&rows=SPONSOR&columns=RIGHT&top=10');
    await whole(page);
    const { rows, cells } = await matrixOf({ processes: ['wcit-12'] }, 'SPONSOR', 'RIGHT');
    const full = new Set(cells.map(({ row }) => row)).size;
    expect(full).toBeLessThan(rows.length);
    expect(await rowHeads(page)).toHaveLength(10);
    await page.getByText(`${rows.length - full} rows without a count hidden`).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await soon(async () => (await rowHeads(page)).length).toBe(full);
    await page.getByText('Order and size').click();
    await page.getByText('Hide empty rows and columns').click();
    await soon(async () => (await rowHeads(page)).length).toBe(rows.length);
    expect(parameter(page, 'empty')).toBe('shown');
  });

  it('shows what assessments say by sign, number and word, and marks what is disputed', async () => {
    const page = await site.visit('/matrix?processes=wcit-12&rows=SPONSOR&columns=RIGHT&cells=direction');
    await whole(page);
    const restricts = await listOf({
      processes: ['wcit-12'],
      sponsors: ['EGY'],
      rights: ['UDHR-12'],
      directions: ['RESTRICTS'],
    });
    const cell = grid(page).getByRole('link', {
      name: new RegExp(`^Egypt, UDHR-12 .*: \\d+ records?\\s*, restricts\\s*${restricts.totalCount}$`),
    });
    await cell.getByText('▼').waitFor();
    // What nobody assessed is not said to have no impact.
    await grid(page)
      .getByRole('gridcell', { name: /^Egypt, ICCPR-24 .*: not assessed$/ })
      .waitFor();
  });

  it('marks what is disputed and what only we infer, says how much, and leaves our own inferences out', async () => {
    await disputed();
    const page = await site.visit('/matrix?rows=SPONSOR&columns=RIGHT&cells=direction&top=all');
    await whole(page);
    const marked = grid(page).locator('td[data-mark]');
    await soon(() => marked.count()).toBeGreaterThan(0);
    for (const cell of await marked.all()) {
      const { query } = await leadingTo(cell);
      const { totalCount } = await listOf({ ...query, disputed: true });
      expect(await cell.textContent()).toMatch(new RegExp(`≠${totalCount}.*${totalCount} disputed`));
    }
    const faint = await grid(page).locator('td[data-faint]').all();
    expect(faint.length).toBeGreaterThan(0);
    for (const cell of faint.slice(0, 5)) {
      const { query } = await leadingTo(cell);
      expect((await listOf({ ...query, bases: ['SOURCED', 'OWN'] })).totalCount).toBe(0);
      expect(await cell.textContent()).toContain('editorial inferences only');
    }
    await page.getByText(`our own (${faint.length} cells)`).waitFor();

    await page.getByRole('switch', { name: 'Without editorial inferences' }).press(' ');
    await soon(() => parameter(page, 'editorial')).toBe('off');
    await soon(() => grid(page).locator('td[data-faint]').count()).toBe(0);
    const cells = grid(page).locator('tbody td:has(a)');
    const bases = ['SOURCED', 'OWN'];
    const { cells: expected } = await matrixOf({ bases }, 'SPONSOR', 'RIGHT');
    await soon(() => cells.count()).toBe(expected.length);
    const { href } = await leadingTo(cells.first());
    expect(new URLSearchParams(href).get('editorial')).toBe('off');
    const file = await page.getByRole('link', { name: 'Download the matrix as CSV' }).getAttribute('href');
    expect(file).toMatch(/shape=list&bases=SOURCED&bases=OWN$/);
    const text = await (await page.request.get(file ?? '')).text();
    expect(text.trim().split('\n')).toHaveLength(expected.length + 1);
    for (const column of ['restricts', 'disputed', 'editorial_only']) expect(text.split('\n')[0]).toContain(column);
    await page.getByLabel('Rows', { exact: true }).selectOption('Topic');
    await soon(() => parameter(page, 'rows')).toBe('TOPIC');
    expect(parameter(page, 'editorial')).toBe('off');
  });

  it('has no list for a co-sponsor of whom was asked for, and says why', async () => {
    const page = await site.visit('/matrix?sponsors=EGY&rows=SPONSOR&columns=TOPIC');
    await whole(page);
    await page.getByText(/Sponsors beyond the filter are co-sponsors/).waitFor();
    const heads = await grid(page).locator('tbody th a').allInnerTexts();
    expect(heads).toEqual(['Egypt']);
  });

  it('filters beside it keep the axes, and the chips say what is asked', async () => {
    const page = await site.visit('/matrix?rows=TOPIC&columns=STAGE');
    await whole(page);
    await page.getByRole('complementary', { name: 'Filters' }).locator('label', { hasText: 'ADD: adds text' }).click();
    await soon(() => new URL(page.url()).search).toBe('?actions=ADD&rows=TOPIC&columns=STAGE');
    await page.getByRole('link', { name: 'Remove filter: Action on the text: + ADD: adds text' }).click();
    await soon(() => new URL(page.url()).search).toBe('?rows=TOPIC&columns=STAGE');
  });

  it('says so where two axes meet in no record', async () => {
    const page = await site.visit('/matrix?text=zyzzyva');
    await page.getByRole('heading', { name: 'Nothing to set against each other' }).waitFor();
    await page.getByRole('link', { name: 'Show the records as a list' }).click();
    await page.getByRole('heading', { name: 'No record meets all of this' }).waitFor();
  });
});

describe('taking a matrix along', () => {
  const address = '/matrix?processes=wcit-12&rows=SPONSOR&columns=RIGHT&cells=direction';

  async function saved(page: Page, format: string): Promise<Buffer> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Download the matrix as ${format}` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`matrix-sponsor-right.${format.toLowerCase()}`);
    return readFile(await download.path());
  }

  it('gives a drawing that any browser reads, with its rows, its filters and where it is from', async () => {
    const page = await site.visit(address);
    await whole(page);
    const rows = await rowHeads(page);
    const svg = (await saved(page, 'SVG')).toString();
    const read = await page.evaluate((text) => {
      const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { fault: drawn.querySelector('parsererror')?.textContent, words: drawn.documentElement.textContent };
    }, svg);
    expect(read.fault).toBeUndefined();
    for (const row of rows) expect(read.words.replaceAll(/\s+/g, '')).toContain(row.replaceAll(/\s+/g, ''));
    expect(read.words).toContain('Process: World Conference on International Telecommunications');
    expect(read.words.replaceAll(/\s/g, '')).toContain(
      `${new URL(page.url()).origin}/matrix?rows=SPONSOR&columns=RIGHT`,
    );
    expect(read.words).toMatch(/retrieved on \d+ \w+ \d{4}/);
    expect(read.words).toContain('▼');
  });

  it('gives a picture of twice its size', async () => {
    const page = await site.visit(address);
    await whole(page);
    const svg = (await saved(page, 'SVG')).toString();
    const png = await saved(page, 'PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(svg)?.[1]));
    expect(png.readUInt32BE(20)).toBe(2 * Number(/ height="(\d+)"/.exec(svg)?.[1]));
  });

  it('gives its numbers as CSV for the same question', async () => {
    const page = await site.visit(address);
    await whole(page);
    const file = await page.getByRole('link', { name: 'Download the matrix as CSV' }).getAttribute('href');
    expect(file).toBe('/export/matrix.csv?rows=SPONSOR&columns=RIGHT&shape=list&processes=wcit-12');
    const answer = await page.request.get(file ?? '');
    expect(answer.status()).toBe(200);
    const { rows } = await matrixOf({ processes: ['wcit-12'] }, 'SPONSOR', 'RIGHT');
    const text = await answer.text();
    for (const { label } of rows.slice(0, 5)) expect(text).toContain(label);
  });
});
