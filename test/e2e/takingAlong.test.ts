/** Taking things along: the files of the whole record, and references in every format. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSite, settled, soon } from './site.ts';

const site = openSite();

describe('the Data page', () => {
  it.each(['travaux.sqlite', 'travaux.zip'])('says how large and how old %s is, and its digest', async (name) => {
    const page = await site.visit('/data');
    await settled(page);
    const file = page.getByRole('article', { name });
    const digest = file.getByText(/^[0-9a-f]{64}$/);
    await digest.waitFor();
    expect(await file.textContent()).toMatch(/Size\d[\d.]* (kB|MB)Made\S+/);

    const coming = page.waitForEvent('download');
    await file.getByRole('link', { name }).click();
    const bytes = readFileSync(await (await coming).path());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(await digest.textContent());
  });

  it('says how complete the record is, field by field', async () => {
    const page = await site.visit('/data', { javaScriptEnabled: false });
    const row = page.getByRole('row', { name: /^Sponsor identified/ });
    expect(await row.textContent()).toMatch(/\d+ of \d+/);
  });

  it('says so when nothing is known of the files, and still offers them', async () => {
    site.excuse(/^console: Failed to load resource/);
    const page = await site.visit('/parties');
    await settled(page);
    await page.route('**/export/manifest.json', (route) => route.abort());
    await page.getByRole('contentinfo').getByRole('link', { name: 'Data' }).click();
    await page.getByText('Size, age and checksum of the files are not known at this moment.').waitFor();
    await page.getByRole('link', { name: 'travaux.zip' }).waitFor();
  });
});

describe('a reference', () => {
  it('is chosen by the keyboard, copied and saved', async () => {
    const page = await site.visit('/proposals/wcit12-etno-qos', { permissions: ['clipboard-read', 'clipboard-write'] });
    await settled(page);
    await page.getByRole('button', { name: 'Cite this record' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Cite this record' });
    const format = (name: string) => dialog.getByRole('tab', { name });
    await format('Text').waitFor();
    await soon(() => dialog.getByRole('tabpanel').textContent()).toContain('/proposals/wcit12-etno-qos');

    await format('Text').focus();
    await page.keyboard.press('ArrowRight');
    await soon(() => format('BibTeX').getAttribute('aria-selected')).toBe('true');
    await dialog.getByText(/^@/).waitFor();
    await page.keyboard.press('ArrowRight');
    await soon(() => format('RIS').getAttribute('aria-selected')).toBe('true');
    const ris = (await dialog.locator('pre').textContent()) ?? '';
    expect(ris).toMatch(/^TY {2}- /);

    await dialog.getByRole('button', { name: 'Copy' }).click();
    await dialog.getByText('The reference is copied.').waitFor();
    // The clipboard's own line endings are the system's.
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replaceAll('\r\n', '\n')).toBe(ris.replaceAll('\r\n', '\n'));

    const coming = page.waitForEvent('download');
    await dialog.getByRole('link', { name: 'Save as a file' }).click();
    const saved = await coming;
    expect(saved.suggestedFilename()).toBe('travaux.ris');
    expect(readFileSync(await saved.path(), 'utf8').replaceAll('\r\n', '\n')).toBe(ris.replaceAll('\r\n', '\n'));

    await page.keyboard.press('Escape');
    await soon(() => dialog.count()).toBe(0);
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Cite this record');
  });

  it('of a list says how many records it held', async () => {
    const page = await site.visit('/proposals?topics=spam');
    await settled(page);
    await page.getByRole('button', { name: 'Cite these records' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cite these records' });
    await soon(() => dialog.getByRole('tabpanel').textContent()).toMatch(/\d+ records.*\/proposals\?topics=spam/);
  });

  it('of a matrix leads back to that matrix', async () => {
    const page = await site.visit('/matrix?processes=wcit-12&rows=SPONSOR&columns=TOPIC');
    await settled(page);
    await page.getByRole('button', { name: /^Cite this matrix/ }).click();
    await soon(() => page.getByRole('dialog').getByRole('tabpanel').textContent()).toContain('/matrix?');
  });
});
