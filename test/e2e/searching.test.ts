/** Searching and narrowing: from a journalist's question to its answer, a file and a reference. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseQuestion } from '#web/proposals/queryString.ts';
import { ask, listOf, matrixOf } from './record.ts';
import { openSite, settled, soon } from './site.ts';

const site = openSite();

const results = (page: Page) => page.getByRole('region', { name: 'Results' });
const total = (page: Page) => results(page).getByRole('status').textContent();
const filters = (page: Page) => page.getByRole('complementary', { name: 'Filters' });
const queryIn = (page: Page) => new URL(page.url()).searchParams.toString();
const records = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'}`;

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: /^Words in/ }).fill(words);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
}

describe('a journalist', () => {
  it('asks who wanted to control routing and what it did to privacy, and leaves with the answer, a file and a reference', async () => {
    const page = await site.visit('/');
    await page.getByRole('banner').getByRole('button', { name: 'Find' }).click();
    await page.getByRole('combobox').fill('routing');
    await page.getByRole('option', { name: /^Records with “routing”/ }).click();
    const { totalCount } = await listOf({ text: 'routing' });
    await soon(() => total(page)).toBe(records(totalCount));

    await filters(page).locator('summary').getByText('Right', { exact: true }).click();
    await filters(page)
      .locator('label', { hasText: /^UDHR-12 / })
      .click();
    const query = { text: 'routing', rights: ['UDHR-12'] };
    const found = await listOf(query);
    await soon(() => total(page)).toBe(records(found.totalCount));
    await soon(() => results(page).locator('h3').allInnerTexts()).toEqual(found.nodes.map(({ title }) => title));
    expect(await results(page).locator('mark').first().textContent()).toMatch(/rout/i);

    // Who: the sponsors, set against what assessments say.
    await results(page).getByRole('link', { name: 'Matrix' }).click();
    await page.getByLabel('Columns', { exact: true }).selectOption('Impact');
    const matrix = await matrixOf(query, 'SPONSOR', 'DIRECTION');
    const restricting = matrix.cells.filter(({ column }) => column === 'RESTRICTS');
    expect(restricting.length).toBeGreaterThan(2);
    const names = new Map(matrix.rows.map(({ value, label }) => [value, label]));
    for (const { row, count } of restricting)
      await page.getByRole('link', { name: `${names.get(row)}, Restricts: ${count}`, exact: true }).waitFor();

    await page.getByRole('link', { name: `${names.get('EGY')}, Restricts: 1`, exact: true }).click();
    await soon(() => total(page)).toBe('1 record');
    const file = await results(page).getByRole('link', { name: 'Download all as CSV' }).getAttribute('href');
    const answer = await page.request.get(file ?? '');
    expect(answer.headers()['content-type']).toMatch(/csv/);
    expect(await answer.text()).toContain('EGY');
    await results(page).getByRole('button', { name: 'Cite these records' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cite these records' });
    await dialog
      .getByText(/Travaux/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');

    await results(page).locator('h3 a').click();
    await page.getByRole('heading', { level: 1, name: /Egypt/ }).waitFor();
    await page.getByRole('region', { name: /^Sources/ }).waitFor();
  });
});

describe('what is found', () => {
  it('says why: the words are marked where they stand, each stretch in its own direction', async () => {
    const page = await site.visit('/proposals?text=roaming');
    await settled(page);
    const { totalCount } = await listOf({ text: 'roaming' });
    await soon(() => results(page).locator('article').count()).toBe(Math.min(25, totalCount));
    const marked = results(page)
      .locator('article')
      .filter({ has: page.locator('mark') });
    expect(await marked.count()).toBe(Math.min(25, totalCount));
    for (const text of await results(page).locator('mark').allInnerTexts()) expect(text.toLowerCase()).toMatch(/roam/);
    const stretches = results(page).locator('article dd');
    expect(await stretches.count()).toBeGreaterThan(0);
    for (const stretch of await stretches.all()) expect(await stretch.getAttribute('dir')).toBe('auto');
  });

  it.each([
    '"unterminated phrase',
    '- OR * "',
    "'; DROP TABLE proposals; --",
    'title:roaming NEAR(x, 5) ^',
    'العربية ‏RTL‎',
    '数据保护',
    'a'.repeat(500),
  ])('is never a fault, whatever is typed: %s', async (words) => {
    const page = await site.visit('/proposals');
    await settled(page);
    await search(page, words);
    await soon(() => new URL(page.url()).searchParams.get('text')).toBe(words.trim());
    await settled(page);
    await soon(() => total(page)).toMatch(/^[\d,]+ records?$/);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('is explained beside the box', async () => {
    const page = await site.visit('/proposals');
    await page.getByText('How words are read').click();
    for (const written of ['"call identification"', 'routing -roaming', 'spam OR fraud', 'rout*'])
      expect(await page.getByText(written, { exact: true }).isVisible()).toBe(true);
  });
});

describe('nothing found', () => {
  const hintsShape = z.object({
    proposals: z.object({
      hints: z.object({
        filters: z.array(z.object({ filter: z.string(), count: z.number() })),
        spellings: z.array(z.string()),
      }),
    }),
  });
  const hintsOf = async (query: object) =>
    (
      await ask(
        hintsShape,
        'query ($query: ProposalQuery) { proposals(query: $query) { hints { filters { filter count } spellings } } }',
        { query },
      )
    ).proposals.hints;

  it('names each filter to drop with what is found without it, and drops it', async () => {
    const page = await site.visit('/proposals?text=roaming&actions=NOC');
    const hints = await hintsOf({ text: 'roaming', actions: ['NOC'] });
    await page.getByRole('heading', { name: 'No record meets all of this' }).waitFor();
    const ways = page.getByRole('list', { name: 'Filters to drop' }).getByRole('link');
    await soon(() => ways.count()).toBe(hints.filters.length);
    expect(hints.filters.length).toBeGreaterThan(0);
    await ways.first().click();
    await soon(() => total(page)).toBe(records(hints.filters[0]?.count ?? 0));
    expect(new URL(page.url()).searchParams.has(hints.filters[0]?.filter ?? '')).toBe(false);
  });

  it('drops the words when only they stand in the way', async () => {
    const page = await site.visit('/proposals?text=zyzzyva&actions=SUP');
    const { totalCount } = await listOf({ actions: ['SUP'] });
    await page.getByRole('link', { name: `Without the words: ${records(totalCount)}` }).click();
    await soon(() => total(page)).toBe(records(totalCount));
    expect(queryIn(page)).toBe('actions=SUP');
  });

  it('offers words of the record that are spelt alike', async () => {
    const page = await site.visit('/proposals?text=roamign');
    const { spellings } = await hintsOf({ text: 'roamign' });
    expect(spellings.length).toBeGreaterThan(0);
    for (const text of spellings) await page.getByRole('link', { name: text, exact: true }).waitFor();
    await page.getByRole('link', { name: spellings[0] ?? '', exact: true }).click();
    await soon(() => new URL(page.url()).searchParams.get('text')).toBe(spellings[0]);
    await soon(async () => total(page)).toBe(records((await listOf({ text: spellings[0] })).totalCount));
  });
});

describe('a filter', () => {
  it('takes a second value, which widens the list', async () => {
    const page = await site.visit('/proposals?sponsors=RUS');
    await settled(page);
    await filters(page).getByRole('searchbox', { name: 'Find in: Sponsor' }).fill('Egypt');
    await filters(page).locator('label', { hasText: 'Egypt' }).click();
    const { totalCount } = await listOf({ sponsors: ['RUS', 'EGY'] });
    await soon(() => total(page)).toBe(records(totalCount));
    expect(queryIn(page)).toBe('sponsors=RUS&sponsors=EGY');
  });

  it('that is long is searched, whatever the accents, and shows more when asked', async () => {
    const page = await site.visit('/proposals');
    await settled(page);
    const sponsors = filters(page).getByRole('group', { name: 'Sponsor' });
    const before = await sponsors.getByRole('checkbox').count();
    await sponsors.getByRole('button', { name: /more$/ }).click();
    await soon(() => sponsors.getByRole('checkbox').count()).toBeGreaterThan(before);
    await sponsors.getByRole('searchbox', { name: 'Find in: Sponsor' }).fill('cote d');
    await sponsors.getByText('Côte d’Ivoire').or(sponsors.getByText("Côte d'Ivoire")).waitFor();
    expect(await sponsors.getByRole('checkbox').count()).toBe(2);
    await sponsors.getByRole('searchbox').fill('nowhere');
    await sponsors.getByText('None of that name.').waitFor();
  });

  it('counts the proposals of groups for their members when asked to', async () => {
    const page = await site.visit('/proposals?sponsors=RUS');
    await settled(page);
    const [alone, expanded] = [
      await listOf({ sponsors: ['RUS'] }),
      await listOf({ sponsors: ['RUS'], expandGroups: true }),
    ];
    expect(expanded.totalCount).toBeGreaterThan(alone.totalCount);
    await filters(page).getByText('Count a group’s proposals for its member states').click();
    await soon(() => total(page)).toBe(records(expanded.totalCount));
    expect(queryIn(page)).toBe('sponsors=RUS&expandGroups=true');
  });

  it('asks whether records are assessed, and whether assessments of one right disagree', async () => {
    const page = await site.visit('/proposals?actionLines=C5');
    const state = filters(page).locator('details', { hasText: 'State of assessment' });
    await state.locator('summary').click();
    const unassessed = await listOf({ actionLines: ['C5'], assessed: ['NONE'] });
    await state.locator('label', { hasText: 'Not assessed' }).click();
    await soon(() => total(page)).toBe(records(unassessed.totalCount));
    expect(unassessed.totalCount).toBeGreaterThan(0);
    await state.getByLabel('Assessments of one right').selectOption('Do not disagree');
    await soon(() => queryIn(page)).toBe('assessed=NONE&actionLines=C5&disputed=false');
    // What nobody assessed nobody disputes.
    await soon(() => total(page)).toBe(records(unassessed.totalCount));
    await state.getByLabel('Assessments of one right').selectOption('Disagree');
    await page.getByRole('link', { name: 'Without the question of disagreement' }).click();
    await soon(() => total(page)).toBe(records(unassessed.totalCount));
  });

  it('by year takes in all years between two', async () => {
    const page = await site.visit('/proposals');
    await settled(page);
    await filters(page).locator('summary', { hasText: 'Year of tabling' }).click();
    const years = filters(page).getByRole('group', { name: 'Year of tabling' });
    await years.locator('label', { hasText: '2012' }).click();
    await soon(() => queryIn(page)).toBe('tabledFrom=2012-01-01&tabledTo=2012-12-31');
    await years.locator('label', { hasText: '2019' }).click();
    await soon(() => queryIn(page)).toBe('tabledFrom=2012-01-01&tabledTo=2019-12-31');
    const { totalCount } = await listOf({ tabledFrom: '2012-01-01', tabledTo: '2019-12-31' });
    await soon(() => total(page)).toBe(records(totalCount));
  });
});

describe('the histogram of tabling', () => {
  const monthsShape = z.object({
    proposals: z.object({ facets: z.object({ months: z.array(z.object({ value: z.string(), count: z.number() })) }) }),
  });
  const histogram = (page: Page) => page.getByRole('region', { name: 'When tabled' });

  it('has a table that says the same numbers, and each leads to them', async () => {
    const page = await site.visit('/proposals?processes=wcit-12');
    await settled(page);
    const { proposals } = await ask(
      monthsShape,
      '{ proposals(query: { processes: ["wcit-12"] }) { facets { months { value count } } } }',
    );
    const months = proposals.facets.months.filter(({ value }) => value.length === 7);
    await histogram(page).getByText('As a table').click();
    const cells = await histogram(page).locator('tbody td').allInnerTexts();
    expect(cells).toEqual(months.map(({ count }) => String(count)));
    await histogram(page).getByRole('link', { name: 'May 2012' }).click();
    await soon(() => queryIn(page)).toBe('processes=wcit-12&tabledFrom=2012-05-01&tabledTo=2012-05-31');
    const found = await listOf({ processes: ['wcit-12'], tabledFrom: '2012-05-01', tabledTo: '2012-05-31' });
    await soon(() => total(page)).toBe(records(found.totalCount));
    await histogram(page).getByRole('link', { name: 'Any date' }).click();
    await soon(() => queryIn(page)).toBe('processes=wcit-12');
  });

  it('is narrowed by the keyboard, which hears the month', async () => {
    const page = await site.visit('/proposals?processes=wcit-12');
    await settled(page);
    const from = histogram(page).getByRole('slider', { name: 'Tabled by month, from' });
    await from.focus();
    const first = await from.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    await soon(() => new URL(page.url()).searchParams.get('tabledFrom')).toMatch(/^\d{4}-\d{2}-01$/);
    await soon(() => from.getAttribute('aria-valuetext')).not.toBe(first);
    const asked = parseQuestion(new URL(page.url()).searchParams).query;
    await soon(async () => total(page)).toBe(records((await listOf(asked)).totalCount));
  });

  it('is narrowed by drawing over its bars', async () => {
    const page = await site.visit('/proposals?processes=wcit-12');
    await settled(page);
    const bars = histogram(page).locator('[aria-hidden="true"]').first();
    const box = await bars.boundingBox();
    if (!box) throw new Error('The bars are not in sight.');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.4, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
    await page.mouse.up();
    await soon(() => [...new URL(page.url()).searchParams.keys()]).toEqual(['processes', 'tabledFrom', 'tabledTo']);
    const asked = parseQuestion(new URL(page.url()).searchParams).query;
    await soon(async () => total(page)).toBe(records((await listOf(asked)).totalCount));
  });
});

describe('taking the list along', () => {
  it('gives files of exactly the records that the page counts', async () => {
    const page = await site.visit('/proposals?topics=spam&actions=ADD&sort=SYMBOL');
    await settled(page);
    const { totalCount } = await listOf({ topics: ['spam'], actions: ['ADD'] });
    await soon(() => total(page)).toBe(records(totalCount));
    const lines = await results(page).getByRole('link', { name: 'Download all as JSON Lines' }).getAttribute('href');
    expect(lines).toBe('/export/proposals.jsonl?actions=ADD&topics=spam&sort=SYMBOL');
    const text = await (await page.request.get(lines ?? '')).text();
    expect(text.trimEnd().split('\n')).toHaveLength(totalCount);
    const feed = await results(page).getByRole('link', { name: 'Feed of these records, Atom' }).getAttribute('href');
    expect(feed).toBe('/feeds/proposals.atom?actions=ADD&topics=spam');
    expect((await page.request.get(feed ?? '')).status()).toBe(200);
  });
});
