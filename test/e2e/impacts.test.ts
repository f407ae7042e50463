/** Assessments as people meet them: those that disagree side by side, each at its address, the queue, and what one may do. */
import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { inBoth } from './axe.ts';
import { type Disputed, disputed, disputedRight, disputedSlug } from './disputed.ts';
import { ask, listOf, table } from './record.ts';
import { openSite, settled, soon } from './site.ts';

const site = openSite();
let ids: Disputed;
beforeAll(async () => {
  ids = await disputed();
});

const disputedPage = `/proposals/${disputedSlug}`;
const tops = (found: Locator) =>
  found.evaluateAll((articles) => articles.map((one) => Math.round(one.getBoundingClientRect().top)));

describe('a disputed proposal', () => {
  it('shows who disagrees side by side, in what, on which words and on which text, and averages nothing', async () => {
    const page = await site.visit(disputedPage, { viewport: { width: 1280, height: 800 } });
    const right = page.getByRole('region', { name: new RegExp(`^${disputedRight}`) });
    await right.getByText(/^⇄Disputed$/).waitFor();
    await right.getByText(/never averaged/).waitFor();
    const cards = right.getByRole('article');
    expect(await cards.evaluateAll((all) => all.map(({ id }) => id))).toEqual([ids.first, ids.dissent, ids.agreement]);
    expect(new Set(await tops(cards)).size).toBe(1);

    const [first, dissent] = [page.locator(`#${ids.first}`), page.locator(`#${ids.dissent}`)];
    const said = (await first.textContent()) ?? '';
    for (const words of [
      'Restricts',
      'Team Delta (invented)',
      'How grave≠ (they differ here)4 of 5, grave',
      'How many people≠ (they differ here)3 of 5, many people',
      'How hard to undo≠ (they differ here)5 of 5, cannot be undone',
      'Medium confidence',
      'Every message is covered, whatever the reason for asking.',
      'Journalists and their sources',
      'Operators and other enterprises',
    ])
      expect(said).toContain(words);
    expect(await right.textContent()).not.toMatch(/\d\.\d|mean |overall|score/);

    await dissent.getByText(/Dissents$/).waitFor();
    await dissent.getByText(/They differ in \d parts/).click();
    await dissent.getByText('On the direction: mixed; the other: restricts').waitFor();
    await page
      .locator(`#${ids.agreement}`)
      .getByText(/Agrees$/)
      .waitFor();

    await first.getByText('Made on an earlier text').waitFor();
    expect(await dissent.getByText('Made on an earlier text').count()).toBe(0);
    await first.getByText(/^What changed since/).click();
    expect(await first.locator('ins, del').count()).toBeGreaterThan(1);
    await first.getByText(/^Other wording/).click();
    await first.locator('ins', { hasText: 'without anything that' }).waitFor();
    expect(await inBoth(page)).toEqual([]);

    await first.getByRole('link', { name: 'Show these words in the text' }).click();
    await page.waitForURL(/#words-imp_/);
    await page.getByText('An earlier version. Notes stand here').waitFor();
    await soon(() => page.evaluate(() => [...(CSS.highlights.get('note-active') ?? [])].map(String))).toEqual([
      'with the names of its sender and its recipient',
    ]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(new Set(await tops(cards)).size).toBe(3);
  });

  it('has an address for each, where what it answers stands beside it; what was never there is not found', async () => {
    const page = await site.visit(disputedPage);
    const link = page.locator(`#${ids.dissent}`).getByRole('link', { name: /^Permanent link/ });
    await link.click();
    await page.waitForURL(`**/impacts/${ids.dissent}`);
    await page.getByRole('heading', { level: 1, name: /^Mixed ICCPR-17/ }).waitFor();
    await page.getByText('Invented.').waitFor();
    const beside = page.getByRole('list', { name: 'This assessment and those beside it' }).getByRole('article');
    expect(await beside.evaluateAll((all) => all.map(({ id }) => id))).toEqual([ids.first, ids.dissent]);
    await page.getByRole('button', { name: 'Cite what Team Ember (invented) says: mixed ICCPR-17' }).click();
    await page.getByRole('dialog').getByText(`/impacts/${ids.dissent}`).first().waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`/impacts/${ids.first}`);
    await page.getByRole('region', { name: 'Other wording' }).locator('ins').first().waitFor();
    await page.getByRole('region', { name: 'History' }).getByText('Team Ember (invented) answers: Dissents').waitFor();
    await page.goto('/impacts/imp_01ARZ3NDEKTSV4RRFFQ69G5FAV');
    await page.getByRole('heading', { level: 1, name: 'No such assessment' }).waitFor();
  });
});

describe('without editorial inferences', () => {
  it('a proposal says how many are hidden, and the address keeps it', async () => {
    const page = await site.visit('/proposals/wcit12-td62-access-limitations-rus');
    const impact = page.getByRole('region', { name: 'Impact on human rights', exact: true });
    const all = await impact.getByRole('article').count();
    const editorial = await impact.getByTitle('Our own inference, not a source').count();
    expect(editorial).toBeGreaterThan(0);
    await impact.getByRole('switch', { name: 'Without editorial inferences' }).click();
    await impact.getByText(new RegExp(`^${editorial} editorial inferences? (is|are) hidden\\.$`)).waitFor();
    expect(await impact.getByRole('article').count()).toBe(all - editorial);
    expect(new URL(page.url()).searchParams.get('editorial')).toBe('off');
    await page.reload();
    await settled(page);
    expect(await impact.getByTitle('Our own inference, not a source').count()).toBe(0);
  });

  it('what nobody assessed is called not assessed, and nothing more', async () => {
    const { slug } = await table('Bandicoot crossings of a border', 'It counts bandicoots.');
    const page = await site.visit(`/proposals/${slug}`);
    const impact = page.getByRole('region', { name: 'Impact on human rights', exact: true });
    await impact.getByRole('heading', { name: 'Not assessed' }).waitFor();
    await impact.getByText(/does not mean that there is no impact/).waitFor();
    const way = impact.getByRole('link', { name: 'Be the first to assess it' });
    expect(await way.getAttribute('href')).toBe(`/assess/${slug}`);
  });
});

const made = z.object({ saveAssessmentDraft: z.object({ id: z.string(), version: z.number() }) });
const published = z.object({ publishAssessment: z.object({ id: z.string() }) });

async function begin(proposal: string, more: object = {}) {
  const mutation = 'mutation ($input: AssessmentDraftInput!) { saveAssessmentDraft(input: $input) { id version } }';
  return (await ask(made, mutation, { input: { proposal, ...more } }, 'member')).saveAssessmentDraft;
}

async function publish(proposal: string): Promise<string> {
  const { id, version } = await begin(proposal, {
    scope: 'RECORD',
    textId: proposal,
    right: 'UDHR-12',
    direction: 'RESTRICTS',
    basis: 'OWN',
    rationale: 'Whoever counts wombats must look where they live.',
    sources: [{ title: 'The test itself' }],
  });
  const mutation =
    'mutation ($draft: ID!, $version: Int!) { publishAssessment(draft: $draft, version: $version) { id } }';
  return (await ask(published, mutation, { draft: id, version }, 'member')).publishAssessment.id;
}

describe('the queue', () => {
  it('says how much is assessed, with numbers that lead to the lists they count', async () => {
    const page = await site.visit('/assess?processes=wcit-12');
    const coverage = page.getByRole('region', { name: 'How much is assessed' });
    await coverage.getByText(/records are assessed by somebody outside, or by somebody who signed here/).waitFor();
    const within = { processes: ['wcit-12'] };
    const counted = async (name: string) =>
      Number((await coverage.locator('dl > div', { hasText: name }).last().getByRole('link').textContent()) ?? '-1');
    const listed = async (query: object) => (await listOf({ ...within, ...query })).totalCount;
    expect(await counted('Assessed by others or signed')).toBe(await listed({ assessed: ['ASSESSED'] }));
    expect(await counted('from a named source')).toBe(await listed({ bases: ['SOURCED'] }));
    expect(await counted('signed here by the assessor')).toBe(await listed({ bases: ['OWN'] }));
    expect(await counted('Only editorial inferences')).toBe(await listed({ assessed: ['EDITORIAL_ONLY'] }));
    const none = await listed({ assessed: ['NONE'] });
    expect(await counted('Not assessed')).toBe(none);
    await coverage.getByText('By process and by topic').click();
    const line = coverage.getByRole('table', { name: /by process/ }).getByRole('row', { name: /WCIT/ });
    expect(await line.getByRole('cell').last().textContent()).toBe(String(none));
    await coverage.locator('dl > div', { hasText: 'Not assessed' }).last().getByRole('link').click();
    await page.waitForURL(/\/proposals\?.*assessed=NONE/);
    await page.getByText(`${none} records`, { exact: true }).waitFor();
  });

  it('tells everyone who is on it, until they are not; and holds one’s own drafts', async () => {
    const { id } = await table('Wombat crossings of a border', 'It counts wombats.', { tabled: '2026-11-01' });
    await begin(id, { right: 'UDHR-12' });
    const page = await site.visitAs('member', '/assess');
    await page.getByRole('button', { name: 'I am on it: Wombat crossings of a border' }).click();
    await page.getByRole('button', { name: 'Not any more: Wombat crossings of a border' }).waitFor();
    const visitor = await site.visit('/assess');
    const people = visitor.getByRole('list', { name: 'Who is assessing: Wombat crossings of a border' });
    await people.getByText('member').waitFor();
    expect(await visitor.getByText('Your drafts').count()).toBe(0);
    await page.getByRole('button', { name: 'Not any more: Wombat crossings of a border' }).click();
    await page.getByRole('button', { name: 'I am on it: Wombat crossings of a border' }).waitFor();
    await visitor.reload();
    await settled(visitor);
    expect(await people.count()).toBe(0);

    const drafts = page.getByRole('region', { name: 'Your drafts' });
    const draft = drafts.getByRole('link', { name: 'Go on with: Wombat crossings of a border' });
    expect(await draft.getAttribute('href')).toMatch(/^\/assess\/.*\?draft=draft_/);
    await drafts.getByRole('button', { name: 'Delete the draft on: Wombat crossings of a border' }).click();
    expect(await inBoth(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
    await draft.waitFor({ state: 'detached' });
  });
});

describe('an assessment of one’s own', () => {
  it('is withdrawn with a reason, counts no more, and stays to be read', async () => {
    const { id, slug } = await table('Wombat crossings of a river', 'It counts wombats that swim.');
    const impactId = await publish(id);
    const page = await site.visitAs('member', `/proposals/${slug}`);
    const impact = page.getByRole('region', { name: 'Impact on human rights', exact: true });
    const card = impact.getByRole('article');
    await card.getByText('Signed here').waitFor();
    expect(await card.getByRole('link', { name: /^Replace / }).getAttribute('href')).toBe(
      `/assess/${slug}?supersedes=${impactId}`,
    );
    expect(await card.getByRole('button', { name: /^Remove / }).count()).toBe(0);
    await card.getByRole('button', { name: /^Withdraw / }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Withdraw it' }).click();
    await dialog.getByText('Say why.').waitFor();
    expect(await inBoth(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Why?' }).fill('Wombats do not swim.');
    await dialog.getByRole('button', { name: 'Withdraw it' }).click();
    await impact.getByRole('heading', { name: 'Not assessed' }).waitFor();
    await impact.getByText('Assessments that stand no more: 1 withdrawn').click();
    await impact.getByText('Wombats do not swim.').waitFor();
    await impact.getByRole('link', { name: 'Read it whole' }).click();
    await page.waitForURL(`**/impacts/${impactId}`);
    await page.getByRole('region', { name: 'The assessment' }).getByText('Wombats do not swim.').waitFor();
    expect(await page.getByRole('link', { name: /^Agree or dissent/ }).count()).toBe(0);
  });
});
