/** Notes that people share and keep: by keyboard alone, in a group, through a revision, by the dozen. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ask, table } from './record.ts';
import { type Account, chooseAccount, isBack, openSite, settled, soon } from './site.ts';

const site = openSite();
const summary = 'It asks every member state to keep unwanted mail from leaving its networks.';
const text =
  'Member States shall ensure that operators keep unwanted mail from leaving their networks.\n\nThey report each year to the Union on what was kept back, and why.';
const arabic = 'تكفل الدول الأعضاء ألا يغادر البريد غير المرغوب فيه شبكاتها.\n\nوتقدم كل سنة تقريرا إلى الاتحاد.';

const notes = (page: Page) => page.getByRole('region', { name: 'Notes' });
const form = (page: Page) => page.getByRole('form', { name: /New note|Answer/ });
const noteBy = (page: Page, author: string, words: string) =>
  notes(page)
    .getByRole('article', { name: `Note by ${author}` })
    .filter({ hasText: words });
const withText = (body = text, language = 'en') =>
  table('A proposal to be read together', summary, { text: { language, body } });

const written = z.object({ annotate: z.object({ id: z.string() }) });
const annotate = async (input: object, as: Account) =>
  (
    await ask(
      written,
      'mutation ($input: AnnotateInput!) { annotate(input: $input) { id } }',
      { input: { visibility: 'PUBLIC', ...input } },
      as,
    )
  ).annotate.id;
const textsOf = async (slug: string) =>
  (
    await ask(
      z.object({ proposal: z.object({ texts: z.array(z.object({ id: z.string(), language: z.string() })) }) }),
      'query ($slug: String!) { proposal(slug: $slug) { texts { id language } } }',
      { slug },
    )
  ).proposal.texts;
const painted = (page: Page, name: string) =>
  page.evaluate((paint) => [...(CSS.highlights.get(paint) ?? [])].map(String), name);
/** What a note says, of the one that has the focus. */
const inHand = (page: Page) => page.evaluate(() => document.activeElement?.closest('article')?.textContent ?? '');

/** Presses Tab until the focus is on something of that name. */
async function tabTo(page: Page, name: RegExp, most = 40): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    const at = await page.evaluate(() => {
      const focus = document.activeElement;
      const label =
        focus instanceof HTMLTextAreaElement || focus instanceof HTMLInputElement ? focus.labels?.[0] : null;
      return focus?.getAttribute('aria-label') ?? label?.textContent ?? focus?.textContent ?? '';
    });
    if (name.test(at)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not come to ${name}.`);
}

describe('by keyboard alone', () => {
  it('words are chosen and noted, a note is answered and changed, and one walks through the notes', async () => {
    const { slug } = await withText();
    const page = await site.visitAs('member', `/proposals/${slug}`);
    await settled(page);
    await page.locator('#main').focus();
    await tabTo(page, /^Choose words with the keyboard: text$/);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Words of the text' }).waitFor();
    for (const _ of 'Member States') await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await form(page).getByText('Member States', { exact: true }).waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('All of *them*?');
    await tabTo(page, /^Save private note$/);
    await page.keyboard.press('Enter');
    await noteBy(page, 'member', 'All of them?').waitFor();
    await soon(() => painted(page, 'note')).toEqual(['Member States']);

    await tabTo(page, /^Answer$/);
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: 'Answer' }).waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('Those with a network.');
    await tabTo(page, /^Save private note$/);
    await page.keyboard.press('Enter');
    const answer = notes(page).getByRole('list', { name: 'Answers' }).getByRole('article');
    await answer.getByText('Those with a network.').waitFor();

    await answer.getByRole('button', { name: 'Edit' }).focus();
    await page.keyboard.press('Enter');
    const field = answer.getByRole('textbox', { name: 'Note' });
    await soon(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' And the others?');
    await tabTo(page, /^Save$/);
    await page.keyboard.press('Enter');
    await answer.getByText('Those with a network. And the others?').waitFor();
    await answer.getByRole('button', { name: 'edited' }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog', { name: 'What the note said' })
      .getByText('Those with a network.', { exact: true })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Note on the whole' }).focus();
    await page.keyboard.press('j');
    await soon(() => inHand(page)).toContain('All of them?');
    await soon(() => painted(page, 'note-active')).toEqual(['Member States']);
    await page.keyboard.press('j');
    await soon(() => inHand(page)).toContain('And the others?');
    await page.keyboard.press('k');
    await soon(() => inHand(page)).toContain('All of them?');
  });
});

describe('two people', () => {
  it('share notes in a group that nobody else learns of: founded, joined by a link that is shown once, named in a note', async () => {
    const { slug } = await withText();
    const founder = await site.visitAs('member', '/groups');
    const name = `Readers of ${slug}`;
    await founder.getByRole('textbox', { name: 'Name' }).fill(name);
    await founder.getByRole('button', { name: 'Found the group' }).click();
    await founder.getByRole('heading', { level: 1, name }).waitFor();
    await founder.getByRole('button', { name: 'Make an invitation' }).click();
    await founder.getByText('Copy the link now.').waitFor();
    const link = (await founder.locator('code').textContent()) ?? '';
    await founder.getByRole('button', { name: 'I have copied it' }).click();
    await founder.getByText(link).waitFor({ state: 'detached' });

    // What stands behind the # is sent nowhere.
    const { pathname, hash } = new URL(link);
    const secret = hash.slice(1);
    expect([pathname, secret.length > 20]).toEqual(['/join', true]);
    const joiner = await site.visit(link);
    const told: string[] = [];
    joiner.on('request', (request) => told.push(`${request.url()} ${request.headers().referer ?? ''}`));
    await joiner.getByText(name).waitFor();
    await joiner.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await chooseAccount(joiner, 'member2');
    await joiner.getByRole('button', { name: 'Join the group' }).click();
    await joiner.getByRole('heading', { level: 1, name }).waitFor();
    expect(told.filter((one) => one.includes(secret))).toEqual([]);
    await joiner.getByRole('row', { name: /^member2/ }).waitFor();

    await founder.goto(`/proposals/${slug}`);
    await isBack(founder);
    await founder.getByRole('button', { name: 'Note on the whole' }).click();
    await form(founder).locator('label', { hasText: 'A group of mine' }).click();
    await form(founder).getByRole('button', { name: /Group/ }).click();
    await founder.getByRole('option', { name }).click();
    const body = form(founder).getByRole('textbox', { name: 'Note' });
    await body.click();
    await body.pressSequentially('For us, @mem');
    await founder.getByRole('option', { name: '@member2' }).waitFor();
    await body.press('Enter');
    await body.pressSequentially('only.');
    expect(await body.inputValue()).toBe('For us, @member2 only.');
    await form(founder).getByRole('button', { name: 'Share with the group' }).click();
    await noteBy(founder, 'member', 'For us').waitFor();

    await joiner.goto(`/proposals/${slug}`);
    await isBack(joiner);
    const shared = noteBy(joiner, 'member', 'For us');
    await shared.getByText(name).waitFor();
    await shared.getByRole('button', { name: 'Answer' }).click();
    await form(joiner).getByRole('textbox', { name: 'Answer' }).fill('Here I am.');
    await form(joiner).getByRole('button', { name: 'Share with the group' }).click();
    await noteBy(joiner, 'member2', 'Here I am.').waitFor();

    for (const other of [await site.visit(`/proposals/${slug}`), await site.visitAs('curator', `/proposals/${slug}`)]) {
      await settled(other);
      await notes(other).getByText('No notes that you may see.').waitFor();
      expect(await other.content()).not.toContain('For us');
    }
  });

  it('lose nothing when one note is changed in two places', async () => {
    const { id, slug } = await withText();
    const note = await annotate({ target: id, body: 'As it was.' }, 'member');
    const page = await site.visitAs('member', `/proposals/${slug}`);
    const here = notes(page).getByRole('article', { name: 'Note by member' });
    await here.getByRole('button', { name: 'Edit' }).click();
    await here.getByRole('textbox', { name: 'Note' }).fill('Mine, written here.');
    const edit = 'mutation ($id: ID!, $body: String!) { editAnnotation(id: $id, body: $body) { id } }';
    await ask(z.unknown(), edit, { id: note, body: 'Changed elsewhere.' }, 'member');
    await here.getByRole('button', { name: 'Save' }).click();
    await here.getByText('The note changed while you wrote.').waitFor();
    await here.getByText('Changed elsewhere.').waitFor();
    expect(await here.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Mine, written here.');
    await page.reload();
    await isBack(page);
    await soon(() => here.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Mine, written here.');
    await here.getByRole('button', { name: 'Save' }).click();
    await here.getByRole('button', { name: 'Save mine in its place' }).click();
    await here.getByText('Mine, written here.').waitFor();
    await here.getByRole('button', { name: 'edited' }).click();
    await page.getByRole('dialog').getByText('Changed elsewhere.').waitFor();
  });
});

describe('a note', () => {
  it('follows its words into a new version, and where it cannot its author decides', async () => {
    const { id, slug } = await withText();
    const [first] = await textsOf(slug);
    const on = (exact: string) => ({ textId: first?.id, exact, start: text.indexOf(exact) });
    await annotate({ target: id, body: 'Stays.', selector: on('unwanted mail') }, 'member');
    await annotate({ target: id, body: 'Goes.', selector: on(', and why') }, 'member');
    const body = `Where they can, ${text.replace(', and why', '')}`;
    const revise = 'mutation ($input: RevisionInput!) { reviseProposal(input: $input) { id } }';
    await ask(z.unknown(), revise, { input: { proposal: id, language: 'en', body } }, 'curator');

    const page = await site.visitAs('member', `/proposals/${slug}`);
    await settled(page);
    await soon(() => painted(page, 'note')).toEqual(['unwanted mail']);
    await page.getByRole('region', { name: 'Notes carried to this version' }).waitFor();
    const gone = noteBy(page, 'member', 'Goes.');
    await gone.getByText('These words are no longer in the text.').waitFor();
    await gone.getByRole('button', { name: 'Show in the text: , and why' }).click();
    await page.getByText('An earlier version.').waitFor();
    await soon(() => painted(page, 'note')).toEqual(['unwanted mail', ', and why']);
    await gone.getByRole('button', { name: 'Choose other words' }).click();
    await page.getByRole('button', { name: 'Choose words with the keyboard: text' }).click();
    for (const _ of 'Where they can') await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await gone.getByText('Now:').waitFor();
    await gone.getByText('Where they can').waitFor();
    await soon(() => painted(page, 'note')).toEqual(['Where they can', 'unwanted mail']);
  });

  it('stands on words of a right-to-left text, chosen by touch, over paragraphs and over others’', async () => {
    const { id, slug } = await withText(arabic, 'ar');
    const [first] = await textsOf(slug);
    const exact = 'غير المرغوب فيه';
    await annotate(
      { target: id, body: 'ما المقصود؟', selector: { textId: first?.id, exact, start: arabic.indexOf(exact) } },
      'member2',
    );
    const page = await site.visitAs('member', `/proposals/${slug}`, {
      hasTouch: true,
      viewport: { width: 360, height: 740 },
    });
    await settled(page);
    const words = page.getByRole('region', { name: 'Text', exact: true }).locator('p[lang="ar"]');
    expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await words.scrollIntoViewIfNeeded();
    await words.evaluate((element, from) => {
      const node = element.firstChild;
      if (node) getSelection()?.setBaseAndExtent(node, from, node, node.textContent?.length ?? 0);
    }, arabic.indexOf('البريد'));
    await page.getByRole('button', { name: 'Annotate', exact: true }).tap();
    await form(page).getByRole('textbox', { name: 'Note' }).fill('Long.');
    await form(page).getByRole('button', { name: 'Save private note' }).tap();
    await noteBy(page, 'member', 'Long.').waitFor();
    await soon(() => painted(page, 'note-deep')).toEqual([exact]);
    await soon(async () => (await painted(page, 'note')).toSorted((one, other) => one.length - other.length)).toEqual([
      exact,
      arabic.slice(arabic.indexOf('البريد')),
    ]);
  });

  it('among many comes with its page, and the rest as one scrolls', async () => {
    const { id, slug } = await withText();
    const many = Array.from({ length: 25 }, (_, at) => at);
    for (const at of many)
      await annotate(
        { target: id, body: `Note number ${at}.` },
        (['member', 'member2', 'curator'] as const)[at % 3] ?? 'member',
      );
    const page = await site.visit(`/proposals/${slug}`);
    await settled(page);
    const shown = notes(page).getByRole('article');
    await soon(() => shown.count()).toBe(20);
    await notes(page).getByText('20 of 25 are shown, oldest first.').scrollIntoViewIfNeeded();
    await soon(() => shown.count()).toBe(25);
    expect(await notes(page).getByText('Note number 24.').count()).toBe(1);
  });
});

describe('a search over all notes', () => {
  it('stands in the address, finds by words, and is taken along', async () => {
    const { id, slug } = await withText();
    const mark = `mark${slug.replaceAll(/\W/g, '')}`;
    await annotate({ target: id, body: `One to find: ${mark}.`, tags: ['needle'] }, 'member');
    await annotate({ target: id, body: 'Another.' }, 'member');
    const page = await site.visit('/notes');
    await page.getByRole('textbox', { name: 'Words in the note' }).fill(mark);
    await page.getByRole('button', { name: 'Find notes' }).click();
    await page.waitForURL((url) => url.searchParams.get('text') === mark);
    const results = page.getByRole('region', { name: 'Results' });
    await results.getByText('1 note', { exact: true }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      results.getByRole('button', { name: /JSON-LD/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.jsonld$/);
    await results.getByRole('link', { name: 'A proposal to be read together' }).click();
    await soon(() => inHand(page)).toContain('One to find');
  });
});
