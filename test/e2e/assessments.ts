/** What tests of assessing have in common: proposals of their own, drafts by the API, a keyboard that counts. */
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { ask, table } from './record.ts';
import type { Account } from './site.ts';

const summary = 'It lets a party halt the relay of messages by order of a ministry.';
const text = 'A Party may halt the relay of messages by order of a ministry, and need not say why.';
export const tabled = (title: string) => table(title, summary, { text: { language: 'en', body: text } });

/** Waits for the question of a step. */
export const question = (page: Page, name: RegExp) => page.getByRole('heading', { level: 2, name }).waitFor();
export const tick = (page: Page, words: string) => page.locator('label', { hasText: words }).first().click();
export const onward = (page: Page, name: RegExp) => page.getByRole('button', { name }).click();
/** To a step, by the list of steps. */
export const toStep = (page: Page, step: string) =>
  page.getByRole('navigation', { name: 'Steps' }).locator(`a[href$="step=${step}"]`).click();
export const status = (page: Page) => page.getByRole('main').getByRole('status');
export const isSaved = (page: Page) => status(page).getByText('Saved', { exact: true }).waitFor();
/** What of drafts lies in the tab. */
export const waiting = (page: Page) =>
  page.evaluate(() =>
    [...Object.entries(sessionStorage)].filter(([key]) => key.startsWith('travaux.draft.')).join('\n'),
  );

const saved = z.object({ saveAssessmentDraft: z.object({ id: z.string(), version: z.number() }) });
/** Saves a draft as somebody, by the API. */
export const save = async (input: object, as: Account) =>
  (
    await ask(
      saved,
      'mutation ($input: AssessmentDraftInput!) { saveAssessmentDraft(input: $input) { id version } }',
      { input },
      as,
    )
  ).saveAssessmentDraft;

/** Publishes an assessment as somebody, by the API. */
export async function publish(input: object, as: Account): Promise<string> {
  const draft = await save({ scope: 'RECORD', basis: 'OWN', sources: [{ title: 'The test itself' }], ...input }, as);
  const mutation =
    'mutation ($draft: ID!, $version: Int!) { publishAssessment(draft: $draft, version: $version) { id } }';
  const shape = z.object({ publishAssessment: z.object({ id: z.string() }) });
  return (await ask(shape, mutation, { draft: draft.id, version: draft.version }, as)).publishAssessment.id;
}

/** A keyboard that counts: every press, and every letter that is typed. */
export function keyboardOf(page: Page) {
  let strokes = 0;
  let letters = 0;
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    strokes += times;
  };
  const here = () =>
    page.evaluate(() => {
      const focus = document.activeElement;
      // The page itself and its headings say much, and answer to no key.
      if (!focus?.matches('a, button, input, textarea, summary')) return '';
      const labels = focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement ? focus.labels : null;
      const group = focus?.closest('[role="radiogroup"]');
      const named = group?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const groupName = named.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      return `${groupName} ${focus?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? focus?.textContent ?? ''}`;
    });
  return {
    press,
    strokes: () => strokes,
    letters: () => letters,
    async type(words: string) {
      await page.keyboard.type(words);
      strokes += [...words].length;
      letters += [...words].length;
    },
    /** Presses Tab until the focus is on something of that name. */
    async to(name: RegExp, most = 30) {
      for (let pressed = 0; pressed < most; pressed += 1) {
        if (name.test(await here())) return;
        await press('Tab');
      }
      throw new Error(`The Tab key does not come to ${name}, but to "${await here()}".`);
    },
  };
}
