/** Assessments from a file, in the browser: each fault with its row, then drafts of one's own. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { csvOf } from '#graphql/exports/csv.ts';
import { openSite, settled } from './site.ts';

const site = openSite();
const names = ['proposal', 'right', 'direction', 'basis', 'scope', 'rationale', 'severity_scale', 'sources'];
const row = (rationale: string, scale: number | null, right = 'UDHR-19') => [
  ...['wcit12-c22-rus-spam-definition', right, 'RESTRICTS', 'OWN', 'RECORD', rationale, scale],
  JSON.stringify([{ title: 'A study' }]),
];
const file = (rows: (string | number | null)[][]) => ({
  name: 'mine.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(csvOf([names, ...rows])),
});

it('a file is looked at first, told of by row, and becomes drafts of one’s own; all that stand can be taken away', async () => {
  const page = await site.visitAs('member', '/assess');
  await settled(page);
  const chooser = page.getByLabel(/^File, at most 240 kB/);
  await chooser.setInputFiles(file([row('A first one from a file.', null), row('A second one.', 6)]));
  await page.getByRole('button', { name: 'Look at it first' }).click();
  const report = page.getByRole('status').filter({ hasText: 'Would be entered' });
  await report.waitFor();
  expect(await report.getByRole('row').nth(1).textContent()).toBe('2severity_scaleFrom 1, slight, to 5, grave.');
  expect(await page.getByRole('button', { name: /^Enter \d/ }).count()).toBe(0);

  await chooser.setInputFiles(file([row('A first one from a file.', null), row('A second one.', null, 'UDHR-12')]));
  await page.getByRole('button', { name: 'Look at it first' }).click();
  await page.getByRole('button', { name: 'Enter 2 assessments' }).click();
  await page.getByRole('status').filter({ hasText: 'Entered' }).waitFor();
  await page.getByRole('link', { name: /spam/i }).first().waitFor();
  expect(await page.getByText('UDHR-12', { exact: false }).count()).toBeGreaterThan(0);

  await page.goto(new URL('/data', page.url()).href);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV without our own inferences' }).click(),
  ]);
  const taken = await readFile(await download.path(), 'utf8');
  expect(taken).toContain('SOURCED');
  expect(taken).not.toContain('EDITORIAL');
});
