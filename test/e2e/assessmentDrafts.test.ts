/** Answers to assessments, newer ones, and what becomes of words on the way: a bad line, two places, two people. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isSaved, onward, publish, question, save, status, tabled, tick, toStep, waiting } from './assessments.ts';
import { ask } from './record.ts';
import { isBack, openSite, soon } from './site.ts';

const site = openSite();

describe('an answer', () => {
  it('dissents with the other in sight, and stands beside it; a newer one of one’s own replaces it', async () => {
    const { id: proposal, slug } = await tabled('A proposal to be disputed');
    const first = await publish(
      { proposal, textId: proposal, right: 'UDHR-19', direction: 'RESTRICTS', rationale: 'It silences.' },
      'member',
    );
    const page = await site.visitAs('member2', `/impacts/${first}`);
    await page
      .getByRole('link', { name: /^Agree or dissent with/ })
      .first()
      .click();
    await question(page, /^What do you assess/);
    const beside = page.getByRole('region', { name: 'The assessment that you answer' });
    await beside.getByText('It silences.').waitFor();
    await tick(page, 'Dissents');
    await tick(page, 'This proposal’s own words');
    await onward(page, /^Next: words/);
    await toStep(page, 'right');
    await soon(() => page.getByRole('combobox', { name: 'Which right?' }).inputValue()).toMatch(/^UDHR-19/);
    await tick(page, 'Advances');
    await beside.getByText('It silences.').waitFor();
    await toStep(page, 'sources');
    await page.getByRole('textbox', { name: 'Why would it do that?' }).fill('It keeps the relay running for the rest.');
    await tick(page, 'I do');
    await onward(page, /^Next: review/);
    await isSaved(page);

    // Neither words nor a source: that is said, and leads to its field.
    const missing = page.getByRole('region', { name: 'Before you can publish' });
    await missing.getByText('Name a source').waitFor();
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await soon(() => missing.evaluate((part) => part === document.activeElement)).toBe(true);
    await missing.getByRole('link', { name: 'Reasons and sources' }).click();
    await question(page, /^Why do you say so/);
    await page
      .getByRole('alert')
      .getByRole('button', { name: /^Name a source/ })
      .click();
    const title = page.getByRole('textbox', { name: /^Title/ });
    await soon(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
    await title.fill('A book');
    const address = page.getByRole('textbox', { name: 'Address' });
    await address.fill('example.org');
    await status(page).getByText('Saved, but for a source that is not whole yet').waitFor();
    await onward(page, /^Next: review/);
    await page.getByRole('alert').getByText('Give the whole address of source 1').waitFor();
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    await address.fill('https://example.org/book');
    await isSaved(page);
    await onward(page, /^Next: review/);
    await page.getByText('Dissents with the assessment it answers').waitFor();
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.waitForURL(/\/impacts\/imp_/);
    const second = new URL(page.url()).pathname.replace('/impacts/', '');

    await page.goto(`/proposals/${slug}`);
    await isBack(page);
    for (const words of ['It silences.', 'It keeps the relay running for the rest.'])
      await page.getByRole('main').getByText(words).first().waitFor();

    await page.goto(`/assess/${slug}?supersedes=${second}`);
    await isBack(page);
    await page.getByText('This will replace an assessment that you signed.').waitFor();
    await onward(page, /^Next: words/);
    await toStep(page, 'sources');
    const reasons = page.getByRole('textbox', { name: 'Why would it do that?' });
    expect(await reasons.inputValue()).toBe('It keeps the relay running for the rest.');
    await reasons.fill('It keeps the relay running for nearly all.');
    await isSaved(page);
    await onward(page, /^Next: review/);
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.waitForURL((url) => /\/impacts\/imp_/.test(url.pathname) && !url.pathname.includes(second));
    const shape = z.object({
      node: z.object({ state: z.string(), supersededBy: z.object({ rationale: z.string() }) }),
    });
    const question2 = 'query ($id: ID!) { node(id: $id) { ... on Impact { state supersededBy { rationale } } } }';
    expect((await ask(shape, question2, { id: second })).node).toEqual({
      state: 'SUPERSEDED',
      supersededBy: { rationale: 'It keeps the relay running for nearly all.' },
    });

    await page.goto(`/assess/${slug}?supersedes=${first}`);
    await isBack(page);
    await page.getByRole('heading', { name: 'This assessment cannot be replaced' }).waitFor();
    await page.goto(`/assess/${slug}?answers=${second}`);
    await isBack(page);
    await page.getByText('A newer one stands in its place.').waitFor();
  });
});

/** A group of member and member2; its id. */
async function groupOfTwo(name: string): Promise<string> {
  const made = z.object({ createGroup: z.object({ id: z.string() }) });
  const { id } = (await ask(made, 'mutation ($name: String!) { createGroup(name: $name) { id } }', { name }, 'member'))
    .createGroup;
  const invited = z.object({ inviteToGroup: z.object({ url: z.string() }) });
  const invite = 'mutation ($id: ID!) { inviteToGroup(group: $id) { url } }';
  const token = new URL((await ask(invited, invite, { id }, 'member')).inviteToGroup.url).hash.slice(1);
  await ask(z.unknown(), 'mutation ($token: String!) { joinGroup(token: $token) { id } }', { token }, 'member2');
  return id;
}

describe('words on the way', () => {
  it('are kept when saving fails, through a reload, and lie in the tab no longer than they must', async () => {
    const { slug } = await tabled('A proposal to be assessed on a bad line');
    const page = await site.visitAs('member', `/assess/${slug}`);
    await question(page, /^What do you assess/);
    await tick(page, 'Only the topic it belongs to');
    await onward(page, /^Next: words/);
    await isSaved(page);
    expect(await waiting(page)).toBe('');
    await soon(() => page.url()).toMatch(/draft=draft_.*step=words/);

    site.excuse(/^console: Failed to load resource/);
    await page.route('**/graphql', (route) => route.abort());
    const wording = page.getByRole('textbox', { name: /^Which wording/ });
    await wording.fill('Not at all.');
    await status(page).getByText('Not saved.').waitFor();
    expect(await waiting(page)).toContain('Not at all.');
    expect(await page.evaluate(() => Object.values(localStorage).join(''))).not.toContain('Not at all.');
    await page.unroute('**/graphql');
    await page.reload();
    await isBack(page);
    await question(page, /^Which words/);
    expect(await wording.inputValue()).toBe('Not at all.');
    await isSaved(page);
    await soon(() => waiting(page)).toBe('');

    await onward(page, /^Next: right/);
    await question(page, /^Which right/);
    await page.goBack();
    await question(page, /^Which words/);
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Which words does it rest on?');
    await page.goForward();
    await question(page, /^Which right/);
  });

  it('of a group’s draft clash only where both changed a part, and one chooses', async () => {
    const { id: proposal, slug } = await tabled('A proposal assessed by two people');
    const group = await groupOfTwo('Assessors of a clash');
    const page = await site.visitAs('member', `/assess/${slug}`);
    await tick(page, 'The group Assessors of a clash');
    await tick(page, 'This proposal’s own words');
    await toStep(page, 'sources');
    const reasons = page.getByRole('textbox', { name: 'Why would it do that?' });
    await reasons.fill('As it was.');
    await isSaved(page);
    await soon(() => page.url()).toMatch(/draft=draft_/);
    const id = new URL(page.url()).searchParams.get('draft') ?? '';
    const shape = z.object({
      assessmentDraft: z.object({
        version: z.number(),
        group: z.object({ id: z.string() }),
        content: z.object({ rationale: z.string(), right: z.object({ code: z.string() }).nullable() }),
      }),
    });
    const asked =
      'query ($id: ID!) { assessmentDraft(id: $id) { version group { id } content { rationale right { code } } } }';
    // What one writes, the other finds.
    const { version, content, ...theirs } = (await ask(shape, asked, { id }, 'member2')).assessmentDraft;
    expect([theirs.group.id, content.rationale]).toEqual([group, 'As it was.']);
    const elsewhere = { id, version, proposal, scope: 'RECORD', rationale: 'Elsewhere.', right: 'UDHR-12' };
    await save({ ...elsewhere, textId: proposal }, 'member2');
    await reasons.fill('Here.');
    await page.getByText('Somebody else saved this draft while you wrote.').waitFor();
    await page.getByRole('alert').getByText('Elsewhere.').waitFor();
    expect(await reasons.inputValue()).toBe('Here.');
    await page.getByRole('button', { name: 'Save mine in their place' }).click();
    await isSaved(page);
    expect((await ask(shape, asked, { id }, 'member2')).assessmentDraft.content).toEqual({
      rationale: 'Here.',
      right: { code: 'UDHR-12' },
    });

    const gone = 'mutation ($id: ID!) { deleteAssessmentDraft(id: $id) }';
    await ask(z.unknown(), gone, { id }, 'member2');
    await reasons.fill('Still here.');
    await page.getByText('This draft is gone:').waitFor();
    await page.getByRole('button', { name: 'Begin a new draft with these words' }).click();
    await question(page, /^What do you assess/);
    await toStep(page, 'sources');
    expect(await reasons.inputValue()).toBe('Still here.');
    await isSaved(page);
    await soon(() => page.url()).not.toContain(id);
  });

  it('stay when the API refuses them, which says why and leads to the way out', async () => {
    const { id: proposal, slug } = await tabled('A proposal whose assessment is withdrawn');
    const says = { proposal, textId: proposal, right: 'UDHR-19' };
    const first = await publish({ ...says, direction: 'MIXED', rationale: 'It may.' }, 'member');
    const draft = await save({ ...says, answers: first, stance: 'AGREES' }, 'member2');
    const page = await site.visitAs('member2', `/assess/${slug}?draft=${draft.id}&step=sources`);
    const reasons = page.getByRole('textbox', { name: 'Why would it do that?' });
    await reasons.waitFor();
    const withdraw = 'mutation ($id: ID!) { withdrawImpact(id: $id, reason: "I was wrong.") { id } }';
    await ask(z.unknown(), withdraw, { id: first }, 'member');
    await reasons.fill('It does.');
    await status(page).getByText('This assessment was withdrawn.').waitFor();
    expect(await waiting(page)).toContain('It does.');
    await status(page).getByRole('link', { name: 'Put it right' }).click();
    await question(page, /^What do you assess/);
    await page.getByRole('button', { name: 'Make it an assessment by itself' }).click();
    await isSaved(page);
    expect(await waiting(page)).toBe('');
    await toStep(page, 'sources');
    expect(await reasons.inputValue()).toBe('It does.');
  });

  it('are nobody else’s: another member finds no draft there, and a visitor what the form is', async () => {
    const { id: proposal, slug } = await tabled('A proposal assessed in private');
    const draft = await save({ proposal, rationale: 'For my eyes.' }, 'member');
    const other = await site.visitAs('member2', `/assess/${slug}?draft=${draft.id}`);
    await other.getByRole('heading', { name: 'There is no such draft' }).waitFor();
    const visitor = await site.visit(`/assess/${slug}?draft=${draft.id}`);
    await visitor.getByRole('heading', { name: 'How an assessment is made' }).waitFor();
    await visitor.getByRole('heading', { name: 'Sign in to assess this proposal' }).waitFor();
    expect(await visitor.content()).not.toContain('For my eyes.');
  });
});
