/** Once through: a member follows, a curator enters and moves things by the forms, and the member finds them in the inbox. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { inBoth } from './axe.ts';
import { announce, ask, table } from './record.ts';
import { openSite, settled, soon } from './site.ts';

const site = openSite();

const unread = z.object({ viewer: z.object({ unreadCount: z.number() }) });
const unreadOf = async (account: 'member' | 'member2') =>
  (await ask(unread, '{ viewer { unreadCount } }', {}, account)).viewer.unreadCount;
const inboxLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Inbox/ });
const told = (page: Page) => page.getByRole('list', { name: 'Notifications' }).getByRole('article');

/** Types into a box that offers a list, and takes the first that is offered. */
async function choose(page: Page, label: string | RegExp, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.click();
  await box.pressSequentially(words);
  await page.getByRole('option', { name: words }).first().click();
}

/** A day so many days from now, as a date field takes it. */
const dayIn = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);

describe('a curator', () => {
  it('is told at the field and in a summary what a proposal lacks, and loses nothing, over a reload neither', async () => {
    const page = await site.visitAs('curator', '/curate');
    await page.getByRole('textbox', { name: 'What is its title?' }).fill('A title already there');
    await page.getByRole('textbox', { name: /^When was it tabled/ }).fill('2012-13');
    await page.getByRole('button', { name: 'Enter the proposal' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await soon(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
    const faults = await summary.getByRole('button').allTextContents();
    expect(faults.length).toBeGreaterThanOrEqual(4);
    for (const fault of faults) expect(await page.getByText(fault, { exact: true }).count()).toBeGreaterThanOrEqual(2);
    const says = page.getByRole('textbox', { name: 'What does it say?' });
    expect(await says.getAttribute('aria-invalid')).toBe('true');
    await summary.getByRole('button', { name: /say/i }).first().click();
    await soon(() => says.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('textbox', { name: 'What is its title?' }).inputValue()).toBe('A title already there');
    await page.reload();
    await soon(() => page.getByRole('textbox', { name: 'What is its title?' }).inputValue()).toBe(
      'A title already there',
    );
  });

  it('assesses a proposal against a right, as our own inference, which its page then shows as such', async () => {
    await table('A proposal to be weighed', 'It lets a network read every letter that passes.');
    const page = await site.visitAs('curator', '/curate?form=impact');
    await page.getByRole('searchbox', { name: 'Which proposal is assessed?' }).fill('be weighed');
    await page.getByRole('button', { name: 'Look it up' }).click();
    await page.locator('label', { hasText: 'A proposal to be weighed' }).click();
    await choose(page, 'Which right does it bear on?', 'UDHR-12');
    await page.locator('label', { hasText: 'Restricts: could weaken it' }).click();
    await page.getByRole('textbox', { name: 'Why?' }).fill('Whoever reads letters ends their secrecy.');
    await page.getByRole('textbox', { name: /^Which words does this rest on/ }).fill('words that are nowhere in it');
    await page.locator('label', { hasText: 'Editorial: our own inference' }).click();
    await page.getByRole('button', { name: 'Enter the assessment' }).click();
    await page.getByRole('alert').filter({ hasText: 'There is a problem' }).waitFor();
    const quote = page.getByRole('textbox', { name: /^Which words does this rest on/ });
    expect(await quote.getAttribute('aria-invalid')).toBe('true');
    await quote.fill('read every letter');
    await page.getByRole('button', { name: 'Enter the assessment' }).click();
    await page.getByRole('heading', { name: 'It is in the record' }).waitFor();
    await page.getByRole('link', { name: 'A proposal to be weighed' }).click();
    const impact = page.getByRole('region', { name: 'Impact on human rights' });
    for (const words of ['Restricts', 'Whoever reads letters ends their secrecy.', 'read every letter'])
      await impact.getByText(words, { exact: true }).waitFor();
    await impact.getByTitle('Our own inference').waitFor();
  });

  it('announces a consultation by the host’s clock', async () => {
    const page = await site.visitAs('curator', '/curate?form=consultation', { timezoneId: 'Asia/Tokyo' });
    await page.getByRole('textbox', { name: 'What is its title?' }).fill('A call announced by hand');
    await page.getByRole('textbox', { name: 'What does it ask?' }).fill('What ought to be in it?');
    await choose(page, 'In which time zone does the host state it?', 'Zurich');
    await page.locator('label', { hasText: 'Yes, it closes at a known moment' }).click();
    const closes = page.getByRole('group', { name: 'When does it close?' });
    const year = new Date().getUTCFullYear() + 1;
    await closes.getByLabel('Day').fill(`${year}-01-15`);
    await closes.getByLabel('Hour').fill('18:00');
    await closes
      .getByText(new RegExp(`15 January ${year}, 17:00 UTC; for you .*16 January ${year}, 02:00 GMT\\+9`))
      .waitFor();
    await page.getByRole('textbox', { name: 'Who may take part?' }).fill('Anyone.');
    await page.getByRole('textbox', { name: 'How does one take part?' }).fill('By a letter.');
    await page.getByRole('textbox', { name: /^Title, with author/ }).fill('The host’s own call');
    await page.getByRole('button', { name: 'Announce the consultation' }).click();
    await page.getByRole('link', { name: 'A call announced by hand' }).click();
    const deadline = page.getByRole('region', { name: 'Deadline' });
    await deadline.getByText(new RegExp(`15 January ${year}, 18:00`)).waitFor();
    await deadline.getByText('Zurich time, where the host states it').first().waitFor();
  });
});

describe('what is in the record', () => {
  /** Looks a proposal up and takes the only one found. */
  async function find(page: Page, label: string, title: string): Promise<void> {
    await page.getByRole('searchbox', { name: label }).fill(title);
    await page.getByRole('button', { name: 'Look it up' }).last().click();
    await page.locator('label', { hasText: title }).click();
  }

  it('is corrected, taken back and deleted by forms, which ask twice before anything is gone', async () => {
    const kept = await table('Quokka crossings of a border', 'It counts quokkas.');
    const gone = await table('Numbat crossings of a border', 'It counts numbats.');
    const assessment = {
      input: { proposal: kept.id, right: 'UDHR-12', direction: 'MIXED', basis: 'EDITORIAL', rationale: 'Numbers.' },
    };
    const assess = 'mutation ($input: ImpactInput!) { assessImpact(input: $input) { id } }';
    await ask(z.unknown(), assess, assessment, 'curator');
    const page = await site.visitAs('curator', '/curate?form=correction');
    await find(page, 'Which record is to be corrected?', 'Quokka crossings of a border');
    const title = page.getByRole('textbox', { name: 'Title' });
    await soon(() => title.inputValue()).toBe('Quokka crossings of a border');
    await title.fill('Quokka crossings of any border');
    await page.getByRole('button', { name: 'Add another party' }).click();
    await choose(page, /^Party 2/, 'Egypt');
    await page.getByRole('textbox', { name: 'Why does the record change?' }).fill('The paper says any.');
    expect(await inBoth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Correct the record' }).click();
    await page.getByRole('link', { name: 'Quokka crossings of any border' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quokka crossings of any border' }).waitFor();
    await page.getByRole('main').locator('header').first().getByText('Egypt').waitFor();

    await page.goto('/curate?form=withdrawal');
    await find(page, 'Of which proposal?', 'Quokka crossings');
    await page.locator('label', { hasText: 'Mixed UDHR-12' }).click();
    await page.getByRole('textbox', { name: 'Why is it taken back?' }).fill('It counted twice.');
    await page.getByRole('button', { name: 'Take the assessment back' }).click();
    await page.getByRole('heading', { name: 'It is in the record' }).waitFor();
    await page.goto(`/proposals/${kept.slug}`);
    const impact = page.getByRole('region', { name: 'Impact on human rights' });
    await impact.getByRole('heading', { name: 'Not assessed' }).waitFor();
    await impact.getByText('Assessments that stand no more: 1 withdrawn').click();
    await impact.getByText('It counted twice.').waitFor();
    expect(await inBoth(page)).toEqual([]);

    await page.goto('/curate?form=ending');
    await page.locator('label', { hasText: 'delete it' }).click();
    await page.getByRole('textbox', { name: 'Why, or where is it said?' }).fill('Entered by mistake.');
    await page.getByRole('button', { name: 'Enter what became of it' }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Type DELETE to delete it for good' }).waitFor();
    expect(await inBoth(page)).toEqual([]);
    await find(page, 'Which proposal?', 'Numbat crossings');
    await page.getByRole('textbox', { name: 'Type DELETE to confirm' }).fill('DELETE');
    await page.getByRole('button', { name: 'Enter what became of it' }).click();
    await page.getByText('The record was deleted').waitFor();
    await page.goto(`/proposals/${gone.slug}`);
    await page.getByRole('heading', { level: 1, name: 'No such proposal' }).waitFor();
  });

  it('ends: a consultation is called off', async () => {
    const { slug } = await announce('A call that will be called off', 40);
    const page = await site.visitAs('curator', '/curate?form=closing');
    await choose(page, 'Which consultation?', 'A call that will be called off');
    await page.locator('label', { hasText: 'It was called off' }).click();
    await page.getByRole('textbox', { name: 'Why was it called off?' }).fill('The host has no money.');
    expect(await inBoth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enter how it ended' }).click();
    await page.getByRole('link', { name: 'A call that will be called off' }).click();
    await page.waitForURL(`**/consultations/${slug}`);
    await page.getByRole('region', { name: 'Deadline' }).getByText('The host has no money.').waitFor();
  });
});

describe('a member who follows a topic and a consultation', () => {
  it('is told of a new proposal and of a moved deadline, reads them one by one, and stops following', async () => {
    // No opening and a far end: the clock then has nothing of its own to tell.
    const consultation = await announce('A call that will be prolonged', 60, { opensAt: null });
    const before = await unreadOf('member2');
    const member = await site.visitAs('member2', '/topics/maritime');
    await member.getByRole('button', { name: /^Follow / }).click();
    await member.getByRole('button', { name: /^Unfollow / }).waitFor();
    await member.goto(`/consultations/${consultation.slug}`);
    await member.getByRole('button', { name: 'Follow A call that will be prolonged' }).click();
    await member.getByRole('button', { name: 'Unfollow A call that will be prolonged' }).waitFor();

    const curator = await site.visitAs('curator', '/');
    await curator.getByRole('banner').getByRole('link', { name: 'Curate' }).click();
    await choose(curator, 'In which process was it made?', 'WCIT-12');
    await curator.getByRole('textbox', { name: 'What is its title?' }).fill('A word on ships at sea');
    await curator.getByRole('textbox', { name: 'What does it say?' }).fill('It adds a word on ships.');
    await choose(curator, /^Party 1/, 'Cuba');
    await choose(curator, 'What is it about?', 'Maritime');
    await curator.locator('label', { hasText: 'ADD: adds text' }).click();
    await curator.getByRole('textbox', { name: /^When was it tabled/ }).fill('2012-11-05');
    await curator.getByRole('textbox', { name: /^Title, with author/ }).fill('The log of a ship');
    await curator.getByRole('button', { name: 'Enter the proposal' }).click();
    await curator.getByRole('heading', { name: 'It is in the record' }).waitFor();
    await curator.getByRole('link', { name: 'A word on ships at sea' }).click();
    await curator.getByRole('heading', { level: 1, name: 'A word on ships at sea' }).waitFor();
    const status = curator.getByRole('main').locator('header').first();
    for (const words of ['ADD', '5 Nov 2012', 'Cuba']) await status.getByText(words).first().waitFor();

    await curator.goto('/curate?form=deadline');
    await choose(curator, 'Which consultation?', 'A call that will be prolonged');
    await curator.getByRole('textbox', { name: 'Why does it move?' }).fill('Many asked for more time.');
    await curator.getByLabel('Hour').fill('17:00');
    await curator.getByRole('button', { name: 'Move the deadline' }).click();
    await curator.getByRole('alert').getByRole('button', { name: 'Enter the day' }).waitFor();
    expect(await curator.getByRole('textbox', { name: 'Why does it move?' }).inputValue()).toBe(
      'Many asked for more time.',
    );
    await curator.getByLabel('Day').fill(dayIn(90));
    await curator.getByText(/^That is .* UTC; for you /).waitFor();
    await curator.getByRole('button', { name: 'Move the deadline' }).click();
    await curator.getByRole('heading', { name: 'It is in the record' }).waitFor();

    await soon(() => unreadOf('member2')).toBe(before + 2);
    await member.reload();
    await member.getByRole('region', { name: 'Moved deadlines' }).getByText('Many asked for more time.').waitFor();
    await soon(() => inboxLink(member).getAttribute('aria-label')).toBe(`Inbox, ${before + 2} unread`);
    await inboxLink(member).click();
    const proposal = told(member).filter({ hasText: 'A word on ships at sea' });
    const deadline = told(member).filter({ hasText: 'A call that will be prolonged' });
    await proposal.getByText('Proposal entered').waitFor();
    expect(await proposal.textContent()).toMatch(/You follow.*maritime/i);
    await deadline.getByText('Deadline moved').waitFor();

    await deadline.getByRole('button', { name: /^Mark as read/ }).click();
    await soon(() => inboxLink(member).getAttribute('aria-label')).toBe(`Inbox, ${before + 1} unread`);
    await proposal.getByRole('link', { name: 'A word on ships at sea' }).click();
    await member.getByRole('heading', { level: 1, name: 'A word on ships at sea' }).waitFor();
    await soon(() => inboxLink(member).getAttribute('aria-label')).toBe(
      before === 0 ? 'Inbox' : `Inbox, ${before} unread`,
    );
    expect(await unreadOf('member2')).toBe(before);

    await member.goto('/inbox');
    const follows = member.getByRole('region', { name: 'You follow' });
    await follows.getByRole('button', { name: 'Unfollow A call that will be prolonged' }).click();
    await soon(() => follows.getByRole('link', { name: 'A call that will be prolonged' }).count()).toBe(0);
    await follows.getByRole('button', { name: /^Unfollow .*maritime/i }).click();
    await follows.getByText('You follow nothing yet').waitFor();
    await member.goto('/topics/maritime');
    await member.getByRole('button', { name: /^Follow / }).waitFor();
  });

  it('has an inbox of their own: another member’s knows nothing of it', async () => {
    const page = await site.visitAs('member', '/inbox');
    await settled(page);
    expect(await page.getByRole('main').textContent()).not.toContain('ships at sea');
  });
});
