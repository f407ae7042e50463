/** Assessing a proposal by the guided form: from the proposal page to the published assessment, step by step. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isSaved, keyboardOf, question, save, tabled, toStep, waiting } from './assessments.ts';
import { inBoth } from './axe.ts';
import { ask } from './record.ts';
import { openSite, settled, soon } from './site.ts';

const site = openSite();

const published = `query ($id: ID!) { node(id: $id) { ... on Impact {
  direction basis scope assessor likelihood confidence right { code } severity { scale scope irremediability }
  limitation { legality legitimateAim necessity necessityReason } affected infrastructure dutyBearers dutyNote
  selector { exact } alternative rationale sources { title url }
} } }`;

describe('by keyboard alone', () => {
  it('a whole assessment is written, from the proposal page to the published page', async () => {
    const { slug } = await tabled('A proposal to be assessed by keyboard');
    const page = await site.visitAs('member', `/proposals/${slug}`);
    await settled(page);
    const began = performance.now();
    const keys = keyboardOf(page);
    await page.locator('#main').focus();
    await keys.to(/^ Assess this proposal$/, 80);
    await keys.press('Enter');

    await question(page, /^What do you assess/);
    await keys.to(/This proposal’s own words/);
    await keys.press('Space');
    await keys.to(/^ Next: words/);
    await keys.press('Enter');

    await question(page, /^Which words/);
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Which words does it rest on?');
    await keys.to(/Choose words with the keyboard/);
    await keys.press('Enter');
    await page.getByRole('textbox', { name: 'Words of the text' }).waitFor();
    await keys.press('ArrowRight', 'A Party '.length);
    for (const _ of 'may halt the relay') await keys.press('Shift+ArrowRight');
    await keys.press('Enter');
    await page.locator('blockquote').getByText('may halt the relay', { exact: true }).waitFor();
    await keys.to(/Which wording would do less harm/);
    await keys.type('may delay the relay for an hour');
    await keys.to(/^ Next: right/);
    await keys.press('Enter');

    await question(page, /^Which right/);
    await keys.to(/Which right\?/);
    await keys.type('expression');
    await page.getByRole('option', { name: /ICCPR-19/ }).waitFor();
    await keys.press('ArrowDown', 2);
    await keys.press('Enter');
    await page.getByText('To hold opinions (paragraph 1) may not be limited').waitFor();
    await keys.to(/Restricts/);
    await keys.press('Space');
    await keys.to(/^ Next: severity/);
    await keys.press('Enter');

    await question(page, /^How grave/);
    await keys.to(/How grave would the effect be\? Not rated/);
    await keys.press('ArrowDown', 4);
    await keys.to(/How many people.* Not rated/);
    await keys.press('ArrowDown', 3);
    await keys.to(/How hard to undo|How hard would it be to undo\? Not rated/);
    await keys.press('ArrowDown', 2);
    await keys.to(/How likely is it\? Not rated/);
    await keys.press('ArrowDown', 5);
    await keys.to(/How sure are you.* Not said/);
    await keys.press('ArrowDown', 2);
    await keys.to(/^ Next: three-part test/);
    await keys.press('Enter');

    await question(page, /^May the right be limited/);
    for (const [name, downs, why] of [
      [/clear law\? Not tested/, 2, 'An order is no law.'],
      [/aim.*\? Not tested/, 3, 'No aim is named.'],
      [/necessary.*\? Not tested/, 2, 'It may last for ever.'],
    ] as const) {
      await keys.to(name);
      await keys.press('ArrowDown', downs);
      await keys.to(/^ Why/);
      await keys.type(why);
    }
    await keys.to(/^ Next: people/);
    await keys.press('Enter');

    await question(page, /^Whom would it fall on/);
    for (const name of [/Journalists/, /Routing and transit/, /Operators and other/]) {
      await keys.to(name);
      await keys.press('Space');
    }
    await keys.to(/What would that duty be/);
    await keys.type('Halt the relay when told to.');
    // In a line of text Enter goes on.
    await keys.press('Enter');

    await question(page, /^Why do you say so/);
    await keys.to(/Why would it do that/);
    await keys.type('Whoever depends on the relay is cut off, and nobody learns why.');
    await keys.to(/Who says so\? I do/);
    await keys.press('Space');
    await keys.to(/Title, with author/);
    await keys.type('A report of the test');
    await keys.to(/Address/);
    await keys.type('https://example.org/report');
    await keys.to(/^ Next: review/);
    await keys.press('Enter');

    await question(page, /^Is this what you want to sign/);
    await page
      .getByRole('article', { name: 'The assessment as it will be shown' })
      .getByText('Signed by member')
      .waitFor();
    await isSaved(page);
    await keys.to(/^ Sign and publish/);
    await keys.press('Enter');
    await page.waitForURL(/\/impacts\/imp_/);
    await page.getByText('Whoever depends on the relay is cut off').first().waitFor();
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `A whole assessment by keyboard: ${keys.strokes()} keystrokes, ${keys.letters()} of them letters typed; ${seconds.toFixed(1)} s in the browser with no pause for thought.`,
    );

    expect(await waiting(page)).toBe('');
    const id = new URL(page.url()).pathname.replace('/impacts/', '');
    const { node } = await ask(z.object({ node: z.unknown() }), published, { id });
    expect(node).toEqual({
      direction: 'RESTRICTS',
      basis: 'OWN',
      scope: 'RECORD',
      assessor: 'member',
      likelihood: 5,
      confidence: 'MEDIUM',
      right: { code: 'ICCPR-19' },
      severity: { scale: 4, scope: 3, irremediability: 2 },
      limitation: {
        legality: 'NOT_MET',
        legitimateAim: 'UNCLEAR',
        necessity: 'NOT_MET',
        necessityReason: 'It may last for ever.',
      },
      affected: ['JOURNALISTS'],
      infrastructure: ['ROUTING'],
      dutyBearers: ['OPERATOR'],
      dutyNote: 'Halt the relay when told to.',
      selector: { exact: 'may halt the relay' },
      alternative: 'may delay the relay for an hour',
      rationale: 'Whoever depends on the relay is cut off, and nobody learns why.',
      sources: [{ title: 'A report of the test', url: 'https://example.org/report' }],
    });
  });
});

/** What a screen reader comes to on each step, in the words of Playwright's snapshots. */
const heard: readonly (readonly [step: string, lines: readonly string[]])[] = [
  ['scope', ['heading "What do you assess, and for whom?" [level=2]', 'radiogroup "What is it an assessment of?"']],
  [
    'words',
    [
      'radiogroup "On which text do you make it?"',
      'button "Choose words with the keyboard: summary"',
      'textbox "Which wording would do less harm? (optional)"',
    ],
  ],
  ['right', ['combobox "Which right?"', 'radiogroup "What would the proposal do to it?"']],
  [
    'severity',
    [
      'radiogroup "How grave would the effect be?"',
      'radiogroup "How many people would it reach?"',
      'radiogroup "How hard would it be to undo?"',
      'radiogroup "How likely is it?"',
      'radiogroup "How sure are you of all this?"',
    ],
  ],
  [
    'test',
    [
      'group "Clear law"',
      'radiogroup "Would the limit rest on clear law?"',
      'group "Legitimate aim"',
      'group "Necessary and proportionate"',
    ],
  ],
  [
    'people',
    [
      'group "Whom would it fall on more than on others?"',
      'checkbox "Journalists and their sources"',
      'group "Who would bear the duty?"',
      'textbox "What would that duty be? (optional)"',
    ],
  ],
  [
    'sources',
    [
      'textbox "Why would it do that?"',
      'radiogroup "Who says so?"',
      'textbox "Title, with author and date where known"',
    ],
  ],
  [
    'review',
    [
      'heading "Is this what you want to sign?" [level=2]',
      'heading "Before you can publish" [level=3]',
      'article "The assessment as it will be shown"',
      'button "Sign and publish"',
    ],
  ],
];

describe('every step', () => {
  it('has its questions and labels for a screen reader, fits a phone, and axe finds nothing', async () => {
    const { id: proposal, slug } = await tabled('A proposal to be assessed by ear');
    const draft = await save({ proposal, scope: 'RECORD', textId: proposal, right: 'UDHR-19', scale: 4 }, 'member');
    const page = await site.visitAs('member', `/assess/${slug}?draft=${draft.id}`, {
      viewport: { width: 360, height: 740 },
    });
    for (const [step, lines] of heard) {
      await toStep(page, step);
      await page.waitForURL(new RegExp(`step=${step}$`));
      await settled(page);
      const tree = await page.getByRole('main').ariaSnapshot();
      expect({ step, missing: lines.filter((line) => !tree.includes(line)) }).toEqual({ step, missing: [] });
      expect(tree).toContain('navigation "Steps"');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect({ step, found: await inBoth(page) }).toEqual({ step, found: [] });
    }
  });

  it('says why there is no test where the right is absolute', async () => {
    const { id: proposal, slug } = await tabled('A proposal against an absolute right');
    const draft = await save({ proposal, scope: 'RECORD', textId: proposal, right: 'ICCPR-7' }, 'member');
    const page = await site.visitAs('member', `/assess/${slug}?draft=${draft.id}&step=test`);
    await page.getByText('There is no test here.').waitFor();
    await page.getByText('It is absolute: no aim justifies a limit.').waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
  });
});
