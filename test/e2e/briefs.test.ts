/** Action lines, what falls on operators, and briefs: read, filled in, taken away and printed. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { disputed, disputedRight } from './disputed.ts';
import { listOf } from './record.ts';
import { openSite, settled, soon } from './site.ts';

const site = openSite();

/** The number that a link shows, and how many records the list has to which it leads. */
async function numberAndList(page: Page, link: ReturnType<Page['locator']>) {
  const shown = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
  const address = new URL((await link.getAttribute('href')) ?? '', page.url());
  const query: Record<string, string[]> = {};
  for (const [name, value] of address.searchParams) query[name] = [...(query[name] ?? []), value];
  return { shown, listed: (await listOf(query)).totalCount };
}

describe('an action line', () => {
  it('has what was promised beside what was proposed, topic by topic, and its numbers lead to their lists', async () => {
    const page = await site.visit('/action-lines');
    await settled(page);
    await page.getByRole('link', { name: 'Building confidence and security in the use of ICTs' }).click();
    await page.getByRole('heading', { level: 1, name: /^Building confidence/ }).waitFor();
    await settled(page);
    const all = await numberAndList(page, page.getByRole('link', { name: /^All \d+ records on this line$/ }));
    expect(all.shown).toBe(all.listed);
    expect(all.shown).toBeGreaterThan(3);

    const topic = page.getByRole('region', { name: 'Cybersecurity and network security' });
    expect(
      await topic.getByRole('region', { name: 'What was promised' }).getByRole('listitem').count(),
    ).toBeGreaterThan(0);
    const proposed = topic.getByRole('region', { name: 'What was proposed' });
    const list = await numberAndList(page, proposed.getByRole('link', { name: /^All \d+ proposals on this topic$/ }));
    expect(list.shown).toBe(list.listed);
    await proposed.getByText(/editorial: our own inferences/).waitFor();

    await page.getByRole('switch', { name: 'Without editorial inferences' }).click();
    await soon(() => proposed.getByText(/editorial/i).count()).toBe(0);
    expect(page.url()).toContain('editorial=off');
  });
});

describe('what falls on operators', () => {
  it('is named by assessments or, by our own inference, by topics; the switch leaves the latter out', async () => {
    await disputed();
    const page = await site.visit('/operators');
    await settled(page);
    const named = await numberAndList(
      page,
      page
        .getByRole('row', { name: /^Routing/ })
        .getByRole('link')
        .nth(1),
    );
    expect(named.shown).toBe(named.listed);
    await page.getByRole('link', { name: 'Routing and transit' }).click();
    await page.getByText('Stations would have to keep and hand over who wrote to whom.').waitFor();
    await page.getByText('Editorial: that these topics concern this part is our own inference.').waitFor();
    await page.getByRole('switch', { name: 'Without editorial inferences' }).click();
    await soon(() => page.getByText('that these topics concern this part').count()).toBe(0);

    await page.goto(`${new URL(page.url()).origin}/operators/dns?editorial=off`);
    await page.getByText(/^Not assessed: no assessment names this part yet/).waitFor();
  });

  it('the checklist is filled in, outlives a reload, and is taken away in both formats', async () => {
    const page = await site.visit('/operators/registry');
    await settled(page);
    const question = page.getByRole('radiogroup', { name: /^Is there a public statement/ });
    await question.getByRole('radio', { name: 'In part' }).check({ force: true });
    await page.getByLabel(/^Note on: Is there a public statement/).fill('Board has it in hand');
    await page.getByText('1 of 22 questions answered.').waitFor();
    await page.reload();
    await settled(page);
    await page.getByText('1 of 22 questions answered.').waitFor();

    const take = async (name: RegExp) => {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      return await coming;
    };
    const text = await take(/Markdown/);
    expect(text.suggestedFilename()).toMatch(/^due-diligence-registry-\d{4}-\d\d-\d\d\.md$/);
    expect(readFileSync(await text.path(), 'utf8')).toMatch(/\*\*In part\*\*\n\n {2}> Board has it in hand/);
    const file = await take(/DOCX/);
    const parts = unzipSync(readFileSync(await file.path()));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Board has it in hand');

    await page.getByRole('button', { name: 'Clear all answers' }).click();
    await page.getByText('0 of 22 questions answered.').waitFor();
    await page.getByRole('button', { name: 'Bring the answers back' }).click();
    await page.getByText('1 of 22 questions answered.').waitFor();
  });
});

describe('a brief', () => {
  it('has the gravest views with dissent, and every number leads to the list it counts', async () => {
    await disputed();
    const page = await site.visit(`/brief?right=${disputedRight}`);
    await settled(page);
    await page.getByText('Whoever learns the names of sender and recipient').first().waitFor();
    const dissent = page.getByRole('list', { name: 'Others see it otherwise, in whole or in part' }).first();
    await dissent.getByText('Names are given only where a law requires it').waitFor();

    const links = page.getByRole('main').locator('a[href^="/proposals?"]');
    for (const link of await links.all()) {
      const { shown, listed } = await numberAndList(page, link);
      expect(`${await link.getAttribute('href')} ${shown}`).toBe(`${await link.getAttribute('href')} ${listed}`);
    }
    expect(await links.count()).toBeGreaterThanOrEqual(3);
  });

  it('prints without what only screens need, and makes a PDF', async () => {
    const page = await site.visit('/brief?process=wcit-12', {});
    await settled(page);
    await page.getByRole('button', { name: 'Print or save as PDF' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const part of [
      page.getByRole('button', { name: /^Print/ }),
      page.getByRole('switch'),
      page.getByRole('banner'),
    ]) {
      expect(await part.isVisible()).toBe(false);
    }
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('begins with a choice, and says so where there is no such thing', async () => {
    const page = await site.visit('/brief');
    await settled(page);
    await page.getByRole('region', { name: 'On a sponsor' }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^Brief: / }).waitFor();
    site.excuse(/404/);
    await page.goto(`${new URL(page.url()).origin}/brief?process=nowhere`);
    await page
      .getByText(/no such process|not found/i)
      .first()
      .waitFor();
  });
});
