/** Texts on their pages: redlines, provisions, what-ifs, wording that lives on, held against what the API says of them. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ask, table } from './record.ts';
import { openSite, settled, soon } from './site.ts';

const site = openSite();
const proposal = '/proposals/demo-aster-route';

const text = z.object({ id: z.string(), language: z.string(), body: z.string() });
const textsShape = z.object({
  proposal: z.object({ texts: z.array(text), provisions: z.array(z.object({ texts: z.array(text) })) }),
});
const textsOf = async (slug: string) => {
  const asked =
    'query ($slug: String!) { proposal(slug: $slug) { texts { id language body } provisions { texts { id language body } } } }';
  const { texts, provisions } = (await ask(textsShape, asked, { slug })).proposal;
  return { texts, bases: provisions.flatMap((one) => one.texts) };
};
const plainShape = z.object({ redline: z.object({ plain: z.string() }) });
const plainOf = async (from: string | undefined, to: string | undefined) =>
  (await ask(plainShape, 'query ($from: ID, $to: ID!) { redline(from: $from, to: $to) { plain } }', { from, to }))
    .redline.plain;

/** A redline as it is read on the page, in the marks of plain text; what is only heard is left out. */
const readPlain = (redline: Locator) =>
  redline.evaluate((element) => {
    const copy = document.createElement('div');
    copy.append(element.cloneNode(true));
    for (const heard of copy.querySelectorAll('.unseen')) heard.remove();
    for (const one of copy.querySelectorAll('ins')) one.replaceWith(`[+${one.textContent}+]`);
    for (const one of copy.querySelectorAll('del')) one.replaceWith(`[-${one.textContent}-]`);
    return copy.textContent;
  });
const compare = (page: Page) => page.getByRole('region', { name: 'Changes, word by word' });
const search = (page: Page) => new URL(page.url()).searchParams;

describe('a redline', () => {
  it('shows what the API says changes, in words that are heard as well, and is remembered side by side', async () => {
    const { texts, bases } = await textsOf('demo-aster-route');
    const newest = texts.findLast(({ language }) => language === 'en');
    const base = bases.find(({ language }) => language === 'en');
    const page = await site.visit(proposal);
    await settled(page);
    expect(await readPlain(compare(page).getByRole('figure').locator('p[lang]'))).toBe(
      await plainOf(base?.id, newest?.id),
    );
    const heard = await compare(page).getByRole('insertion').first().textContent();
    expect(heard).toMatch(/^insertion: .+ end of insertion $/);

    await compare(page).getByRole('link', { name: 'Side by side' }).press('Enter');
    await soon(() => search(page).get('view')).toBe('side');
    const rows = compare(page).getByRole('table', { name: 'The two texts beside each other' });
    await rows.waitFor();
    const earlier = await rows.locator('td:first-child del, td:first-child span:not(.unseen)').allTextContents();
    expect(earlier.map((words) => words.replace(/^deletion: | end of deletion $/g, '')).join('')).toBe(base?.body);
    expect(await rows.locator('td:first-child ins, td:last-child del').count()).toBe(0);
    await page.reload();
    await rows.waitFor();
  });

  it('is of any two versions in one language, from right to left where it is written so', async () => {
    const { texts } = await textsOf('demo-aster-route');
    const [first, last] = texts.filter(({ language }) => language === 'ar');
    const page = await site.visit(proposal);
    await compare(page)
      .getByRole('combobox', { name: 'To' })
      .selectOption(last?.id ?? '');
    await soon(() => search(page).get('to')).toBe(last?.id);
    await compare(page)
      .getByRole('combobox', { name: 'From' })
      .selectOption(first?.id ?? '');
    const written = compare(page).getByRole('figure').locator('p[lang]');
    const expected = await plainOf(first?.id, last?.id);
    await soon(() => readPlain(written)).toBe(expected);
    expect(
      await written.evaluate((element) => [element.getAttribute('lang'), getComputedStyle(element).direction]),
    ).toEqual(['ar', 'rtl']);
    const offered = await compare(page).getByRole('combobox', { name: 'From' }).locator('option').allTextContents();
    expect(offered.filter((one) => one.startsWith('English'))).toEqual([]);
  });

  it('is there without scripts, and tells insertions from deletions without colours', async () => {
    const bare = await site.visit(`${proposal}?view=side`, { javaScriptEnabled: false });
    expect(await compare(bare).getByRole('insertion').count()).toBeGreaterThan(0);
    const page = await site.visit(proposal, { forcedColors: 'active' });
    const line = (role: 'insertion' | 'deletion') =>
      compare(page)
        .getByRole(role)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect([await line('insertion'), await line('deletion')]).toEqual(['underline', 'line-through']);
  });
});

describe('a provision', () => {
  it('is reached from its process, and tells who asks for no change from who is silent', async () => {
    const page = await site.visit('/processes/demonstration');
    await page.getByRole('main').getByText('Nothing in it was said').first().waitFor();
    await page.getByRole('link', { name: '4 Charges' }).click();
    await page.getByRole('heading', { level: 1, name: 'Provision 4: Charges' }).waitFor();
    await settled(page);
    await page.getByRole('main').getByText('1 asks expressly that nothing change.', { exact: false }).first().waitFor();
    const asks = page.getByRole('article', { name: 'DEMO/1/4' });
    await asks.getByText('NOC', { exact: false }).first().waitFor();
    await asks.getByRole('link', { name: 'Team Ember (invented)' }).waitFor();
    const silent = await page.getByRole('region', { name: 'Silent on it' }).getByRole('listitem').allTextContents();
    expect(silent).toContain('Team Aster (invented)');
    expect(silent).not.toContain('Team Ember (invented)');
    await page.getByText('This belongs to a demonstration').waitFor();
  });

  it('shows each proposal against its words, in the language that is asked for', async () => {
    const { texts, bases } = await textsOf('demo-aster-interruption');
    const page = await site.visit('/provisions/DEMO-RELAYS%2F5');
    await page.getByRole('link', { name: 'Arabic' }).click();
    await soon(() => search(page).get('language')).toBe('ar');
    const [base, newest] = [bases, texts].map((all) => all.findLast(({ language }) => language === 'ar'));
    const expected = await plainOf(base?.id, newest?.id);
    await soon(() => readPlain(page.getByRole('article', { name: 'DEMO/1/6' }).locator('p[lang=ar]'))).toBe(expected);
    const deleted = page.getByRole('article', { name: 'DEMO/1/5' });
    expect(await readPlain(deleted.locator('p[lang=ar]'))).toBe(`[-${base?.body}-]`);
  });

  it('that is not there is said to be none', async () => {
    const page = await site.visit('/provisions/DEMO-RELAYS%2F99');
    await page.getByRole('heading', { level: 1, name: 'No such provision' }).waitFor();
  });
});

describe('a what-if', () => {
  it('is chosen and put in order by the keyboard alone, and its address shows it to others', async () => {
    const page = await site.visit('/provisions/DEMO-RELAYS%2F2');
    await page.getByRole('link', { name: 'What if several were taken together?' }).press('Enter');
    await page.getByText('Nobody proposed this.').waitFor();
    for (const name of [/a quicker answer/, /routes agreed/]) await page.getByRole('checkbox', { name }).press('Space');
    await soon(() => search(page).getAll('take')).toEqual(['demo-aster-route', 'demo-borealis-route']);
    const result = page.getByRole('region', { name: 'Provision 2: Choice of route' });
    await result.getByText('ten', { exact: false }).first().waitFor();
    expect(await result.getByRole('insertion').allTextContents()).toContain(
      'insertion by A, disputed: ten end of insertion by A, disputed ',
    );

    const up = page.getByRole('button', { name: 'Move B up' });
    await up.focus();
    await page.keyboard.press('Enter');
    await soon(() => search(page).getAll('take')).toEqual(['demo-borealis-route', 'demo-aster-route']);
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move A up');
    await soon(() => result.textContent()).toContain('at once');
    await page.getByRole('region', { name: 'Where they collide' }).getByText('Both change the same words').waitFor();

    const { pathname, search: query } = new URL(page.url());
    const other = await site.visit(pathname + query);
    await settled(other);
    const theirs = other.getByRole('region', { name: 'Provision 2: Choice of route' });
    expect(await theirs.textContent()).toBe(await result.textContent());
  });

  it('says what it leaves out and why, and what it cannot take', async () => {
    const page = await site.visit('/what-if?process=demonstration&take=demo-outcome-secrecy');
    await settled(page);
    await page
      .getByRole('region', { name: 'Left out' })
      .getByText(/It is no proposal for text/)
      .waitFor();
    const wrong = await site.visit('/what-if?process=demonstration&take=none-such');
    await wrong
      .getByRole('alert')
      .getByText(/none-such/)
      .waitFor();
    await wrong.getByRole('checkbox', { name: /a quicker answer/ }).waitFor();
  });
});

describe('wording that lives on', () => {
  it('is counted by a rule that is told, and shown in both texts', async () => {
    const page = await site.visit('/proposals/demo-cumulus-secrecy');
    await settled(page);
    const { texts } = await textsOf('demo-cumulus-secrecy');
    const part = page.getByRole('region', { name: 'What became of its words' });
    await part.getByText('At least 6 in a row count', { exact: false }).waitFor();
    await part.getByRole('link', { name: 'Demonstration: final text on secrecy' }).first().waitFor();
    const marks = await part.locator('mark').allTextContents();
    expect(marks.length).toBeGreaterThan(1);
    const bodies = [...texts, ...(await textsOf('demo-outcome-secrecy')).texts].map(({ body }) => body);
    for (const words of marks) expect(bodies.some((body) => body.includes(words))).toBe(true);
  });

  it('in another proposal is shown with who was first, as far as the dates tell', async () => {
    const page = await site.visit('/proposals/demo-borealis-unasked');
    await settled(page);
    const part = page.getByRole('region', { name: 'Others with the same words' });
    await part.getByRole('link', { name: 'Demonstration: unasked messages looked into' }).waitFor();
    await part.getByText('tabled after this one', { exact: false }).waitFor();
    expect(await part.locator('mark').count()).toBeGreaterThan(1);
  });
});

describe('a curator', () => {
  it('adds a version by a form, and the page then shows what it changed', async () => {
    const { slug } = await table('A proposal to be revised by hand', 'Its words change.', {
      text: { language: 'en', body: 'Relays keep every message for a year.' },
    });
    const page = await site.visitAs('curator', '/curate?form=revision');
    await page.getByRole('button', { name: 'Add the version' }).click();
    const faults = page.getByRole('alert').filter({ hasText: 'There is a problem' }).getByRole('button');
    await soon(() => faults.allTextContents()).toEqual([
      'Choose the proposal',
      'Enter the language of the text, for example en',
      'Enter the text',
    ]);
    await page.getByRole('searchbox', { name: 'Which proposal is revised?' }).fill('revised by hand');
    await page.getByRole('button', { name: 'Look it up' }).click();
    await page.locator('label', { hasText: 'A proposal to be revised by hand' }).click();
    await page.getByRole('textbox', { name: 'In which language?' }).fill('en');
    await page.getByRole('textbox', { name: /^The whole text/ }).fill('Relays keep no message for a year.');
    await page.getByRole('button', { name: 'Add the version' }).click();
    await page.getByRole('heading', { name: 'It is in the record' }).waitFor();
    await page.goto(`/proposals/${slug}`);
    await page.getByRole('region', { name: 'History' }).getByRole('link', { name: 'what changed' }).first().click();
    await soon(() => readPlain(compare(page).getByRole('figure').locator('p[lang]'))).toBe(
      'Relays keep [-every-][+no+] message for a year.',
    );
  });
});
