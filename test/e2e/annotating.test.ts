/** Notes on words: chosen by mouse or keyboard, private or public, changed, deleted, flagged and hidden. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { table } from './record.ts';
import { chooseAccount, isBack, openSite, settled, soon } from './site.ts';

const site = openSite();
const summary = 'It asks every member state to keep unwanted mail from leaving its networks, and to report each year.';
let path: string;
beforeEach(async () => {
  path = `/proposals/${(await table('A proposal to be annotated', summary)).slug}`;
});

const reading = (page: Page) => page.getByRole('region', { name: 'What it says' });
const notes = (page: Page) => page.getByRole('region', { name: 'Notes' });
const form = (page: Page) => page.getByRole('form', { name: 'New note' });
const noteBy = (page: Page, author: string, text: string) =>
  notes(page)
    .getByRole('article', { name: `Note by ${author}` })
    .filter({ hasText: text });

/** Draws the mouse over words of the summary. */
async function selectByMouse(page: Page, words: string): Promise<void> {
  const place = reading(page).getByText(summary, { exact: true });
  await place.scrollIntoViewIfNeeded();
  const ends = await place.evaluate((paragraph, chosen) => {
    const node = paragraph.firstChild;
    const range = document.createRange();
    const from = paragraph.textContent.indexOf(chosen);
    if (node) range.setStart(node, from);
    if (node) range.setEnd(node, from + chosen.length);
    const lines = [...range.getClientRects()];
    const [first, last] = [lines.at(0), lines.at(-1)];
    return (
      first &&
      last && { x1: first.left, y1: first.top + first.height / 2, x2: last.right, y2: last.top + last.height / 2 }
    );
  }, words);
  if (!ends) throw new Error(`"${words}" is nowhere on the page.`);
  await page.mouse.move(ends.x1 + 0.5, ends.y1);
  await page.mouse.down();
  await page.mouse.move(ends.x2 - 0.5, ends.y2, { steps: 8 });
  await page.mouse.up();
}

/** The words that are painted as noted. */
const highlighted = (page: Page) =>
  page.evaluate(() => ['note', 'note-active'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String)));

async function write(page: Page, text: string, isPublic = false): Promise<void> {
  await form(page).getByRole('textbox', { name: 'Note' }).fill(text);
  if (isPublic) await form(page).locator('label', { hasText: 'Everyone, under my pseudonym' }).click();
  await form(page)
    .getByRole('button', { name: isPublic ? 'Publish note' : 'Save private note' })
    .click();
  await noteBy(page, 'member', text).waitFor();
}

/** A public note by member on the whole proposal. */
async function publish(text: string): Promise<Page> {
  const page = await site.visitAs('member', path);
  await page.getByRole('button', { name: 'Note on the whole' }).click();
  await write(page, text, true);
  return page;
}

describe('a member', () => {
  it('notes words chosen with the mouse, for their own eyes, and finds note and highlight after a reload', async () => {
    const page = await site.visitAs('member', path);
    await settled(page);
    await selectByMouse(page, 'unwanted mail');
    await page.getByRole('button', { name: 'Annotate', exact: true }).click();
    expect(await form(page).locator('blockquote').textContent()).toBe('unwanted mail');
    await write(page, 'Whose mail is *unwanted*, and who says so?');
    await page.reload();
    await isBack(page);
    await settled(page);
    const note = noteBy(page, 'member', 'Whose mail is unwanted');
    await note.getByText('only you').waitFor();
    expect(await note.locator('em').textContent()).toBe('unwanted');
    await soon(() => highlighted(page)).toEqual(['unwanted mail']);

    const other = await site.visitAs('member2', path);
    await settled(other);
    await notes(other).getByText('No notes that you may see.').waitFor();
    expect(await highlighted(other)).toEqual([]);
    expect(await other.content()).not.toContain('Whose mail');
    const visitor = await site.visit(path);
    await notes(visitor).getByText('No notes that you may see.').waitFor();
  });

  it('notes words chosen with the keyboard alone', async () => {
    const page = await site.visitAs('member', path);
    await settled(page);
    await page.getByRole('button', { name: 'Choose words with the keyboard: summary' }).press('Enter');
    const area = page.getByRole('textbox', { name: 'Words of the summary' });
    await soon(() => area.evaluate((element) => element === document.activeElement)).toBe(true);
    for (const _ of 'It asks ') await page.keyboard.press('ArrowRight');
    for (const _ of 'every member state') await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await form(page).getByText('every member state', { exact: true }).waitFor();
    const note = form(page).getByRole('textbox', { name: 'Note' });
    await soon(() => note.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('Also those without a network?');
    const save = form(page).getByRole('button', { name: 'Save private note' });
    for (let press = 0; press < 8; press += 1) {
      if (await save.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await noteBy(page, 'member', 'Also those without a network?').waitFor();
    await soon(() => highlighted(page)).toEqual(['every member state']);
  });

  it('comes from a highlight to its note, and from the note back to its words', async () => {
    const page = await site.visitAs('member', path);
    await settled(page);
    await selectByMouse(page, 'report each year');
    await page.getByRole('button', { name: 'Annotate', exact: true }).click();
    await write(page, 'To whom?');
    await noteBy(page, 'member', 'To whom?')
      .getByRole('button', { name: 'Show in the text: report each year' })
      .click();
    await soon(() => page.evaluate(() => [...(CSS.highlights.get('note-active') ?? [])].map(String))).toEqual([
      'report each year',
    ]);
    await page.reload();
    await isBack(page);
    await soon(() => highlighted(page)).toEqual(['report each year']);
    const words = await page.evaluate(() => {
      const [range] = CSS.highlights.get('note') ?? [];
      const box = range instanceof Range ? range.getBoundingClientRect() : new DOMRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    await page.mouse.click(words.x, words.y);
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Note by member');
  });

  it('writes for everyone, changes what they wrote, and deletes it', async () => {
    const page = await publish('A public remark.');
    const visitor = await site.visit(path);
    await noteBy(visitor, 'member', 'A public remark.').waitFor();

    const note = notes(page).getByRole('article', { name: 'Note by member' });
    await note.getByRole('button', { name: 'Edit' }).click();
    await note.getByRole('textbox', { name: 'Note' }).fill('A better remark.');
    await note.getByRole('button', { name: 'Save' }).click();
    await noteBy(page, 'member', 'A better remark.').getByText('edited').waitFor();
    await visitor.reload();
    await noteBy(visitor, 'member', 'A better remark.').waitFor();
    expect(await visitor.getByText('A public remark.').count()).toBe(0);

    await note.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the note' }).click();
    await soon(() => note.count()).toBe(0);
    await visitor.reload();
    await notes(visitor).getByText('No notes that you may see.').waitFor();
  });

  it('keeps a draft through the sign-in, and loses it with the sign-out', async () => {
    const page = await site.visit(path);
    await page.getByRole('button', { name: 'Note on the whole' }).click();
    await form(page).getByRole('textbox', { name: 'Note' }).fill('Begun before the sign-in.');
    await form(page).getByRole('button', { name: 'Sign in to keep it' }).click();
    await chooseAccount(page, 'member');
    await soon(() => form(page).getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Begun before the sign-in.');
    await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toBe('{}');
  });

  it('sees when a note could not be kept, and sends it again', async () => {
    site.excuse(/^console: Failed to load resource/);
    const page = await site.visitAs('member', path);
    await page.getByRole('button', { name: 'Note on the whole' }).click();
    await form(page).getByRole('textbox', { name: 'Note' }).fill('Sent without a network.');
    await page.route('**/graphql', (route) => route.abort());
    await form(page).getByRole('button', { name: 'Save private note' }).click();
    const waiting = page.getByRole('article', { name: 'Note on its way' });
    await waiting.getByText('Not kept:').waitFor();
    await page.unroute('**/graphql');
    await waiting.getByRole('button', { name: 'Try again' }).click();
    await noteBy(page, 'member', 'Sent without a network.').waitFor();
    await page.reload();
    await isBack(page);
    await settled(page);
    await soon(() => noteBy(page, 'member', 'Sent without a network.').count()).toBe(1);
  });
});

describe('a moderator', () => {
  it('hides a note that somebody flagged: gone for everyone but its author, who is told', async () => {
    await publish('Buy our pills.');
    const reader = await site.visitAs('member2', path);
    await noteBy(reader, 'member', 'Buy our pills.').getByRole('button', { name: 'Flag' }).click();
    const dialog = reader.getByRole('dialog', { name: 'Ask the moderators to look at it' });
    await dialog.getByRole('textbox', { name: 'What is wrong with it' }).fill('It sells something.');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await reader.getByText('The moderators will look at it.').waitFor();

    const moderator = await site.visitAs('moderator', '/');
    await moderator.getByRole('banner').getByRole('link', { name: 'Moderate' }).click();
    const flagged = moderator.getByRole('article', { name: 'Note by member' }).filter({ hasText: 'Buy our pills.' });
    await flagged.getByRole('button', { name: 'Decide' }).click();
    await flagged.getByText('Choose what is to become of it').waitFor();
    await flagged.locator('label', { hasText: 'Hide it from everyone but its author' }).click();
    await flagged.getByRole('textbox', { name: 'Why?' }).fill('Advertising.');
    await flagged.getByRole('button', { name: 'Decide' }).click();
    await soon(() => flagged.count()).toBe(0);

    const visitor = await site.visit(path);
    await notes(visitor).getByText('No notes that you may see.').waitFor();
    const author = await site.visitAs('member', path);
    await noteBy(author, 'member', 'Buy our pills.').getByText('Hidden by a moderator.').waitFor();
  });
});
