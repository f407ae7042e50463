/** A proposal's page, held against what the API tells of the proposal. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ask } from './record.ts';
import { openSite, settled } from './site.ts';

const site = openSite();

const source = z.object({ title: z.string(), url: z.string().nullable() });
const shape = z.object({
  proposal: z.object({
    title: z.string(),
    symbol: z.string().nullable(),
    summary: z.string(),
    action: z.string().nullable(),
    stageScope: z.string(),
    provisions: z.array(z.object({ number: z.string() })),
    sponsorships: z.array(z.object({ role: z.string(), party: z.object({ code: z.string(), name: z.string() }) })),
    topics: z.array(z.object({ slug: z.string(), label: z.string() })),
    impacts: z.array(
      z.object({
        direction: z.string(),
        basis: z.string(),
        scope: z.string(),
        id: z.string(),
        rationale: z.string(),
        assessor: z.string(),
        right: z.object({ code: z.string(), label: z.string() }),
        sources: z.array(source),
      }),
    ),
    sources: z.array(source),
  }),
});
const told = async (slug: string) =>
  (
    await ask(
      shape,
      `query ($slug: String!) {
        proposal(slug: $slug) {
          title symbol summary action stageScope
          provisions { number } topics { slug label }
          sponsorships { role party { code name } }
          impacts { id direction basis scope rationale assessor right { code label } sources { title url } }
          sources { title url }
        }
      }`,
      { slug },
    )
  ).proposal;

const directions = new Map([
  ['RESTRICTS', 'Restricts'],
  ['ADVANCES', 'Advances'],
  ['MIXED', 'Mixed'],
  ['UNCLEAR', 'Unclear'],
]);
const roles = new Map([
  ['LEAD', 'lead'],
  ['CO_SPONSOR', 'co-sponsor'],
  ['SUPPORTER', 'supporter'],
]);

describe('a proposal', () => {
  it.each(['wcit12-etno-qos', 'wcit12-td62-access-limitations-rus', 'wcit12-multi-internet-governance'])(
    'shows what is known of it and where from: %s',
    async (slug) => {
      const known = await told(slug);
      const page = await site.visit(`/proposals/${slug}`);
      const head = page.getByRole('main').locator('header').first();
      await head.getByRole('heading', { level: 1, name: known.title, exact: true }).waitFor();
      await settled(page);
      const status = (await head.textContent()) ?? '';
      for (const part of [known.symbol, known.action, ...known.provisions.map(({ number }) => number)])
        expect(status).toContain(part ?? '');
      for (const { party, role } of known.sponsorships) {
        const link = head.getByRole('link', { name: party.name, exact: true });
        expect(await link.getAttribute('href')).toBe(`/parties/${party.code}`);
        if (known.sponsorships.length > 1) expect(status).toContain(`${party.name} (${roles.get(role)}`);
      }
      const topics = head.getByRole('list', { name: 'Topics' }).getByRole('link');
      expect(await topics.allTextContents()).toEqual(known.topics.map(({ label }) => label));
      await page.getByRole('region', { name: 'What it says' }).getByText(known.summary, { exact: true }).waitFor();
      const sources = page.getByRole('region', { name: 'Sources' });
      for (const { title, url } of known.sources) {
        expect(await sources.textContent()).toContain(title);
        if (url) expect(await sources.locator(`a[href="${url}"]`).count()).toBeGreaterThan(0);
      }
    },
  );

  it('says what its stage covers: the record itself, or only its subject', async () => {
    for (const [slug, where] of [
      ['wcit12-etno-qos', 'This record itself.'],
      ['wcit12-td62-access-limitations-rus', 'What became of the subject, not of this record.'],
    ]) {
      const page = await site.visit(`/proposals/${slug}`);
      const grounds = page.getByRole('region', { name: 'Where it stands, and how we know' });
      await grounds.getByText(where ?? '').waitFor();
      await grounds.getByText('Not adopted').first().waitFor();
      await grounds.getByText(/^(High|Medium|Low) confidence/).waitFor();
    }
  });

  it('gives every assessment with its reason and source, and marks the editorial ones and no other', async () => {
    const { impacts } = await told('wcit12-td62-access-limitations-rus');
    expect(new Set(impacts.map(({ basis }) => basis))).toEqual(new Set(['SOURCED', 'EDITORIAL']));
    const page = await site.visit('/proposals/wcit12-td62-access-limitations-rus');
    const region = page.getByRole('region', { name: 'Impact on human rights', exact: true });
    await region.waitFor();
    expect(await region.getByRole('article').count()).toBe(impacts.length);
    for (const { id, direction, basis, scope, rationale, assessor, right, sources } of impacts) {
      const one = region.getByRole('region', { name: `${right.code} ${right.label}` }).locator(`#${id}`);
      const text = (await one.textContent()) ?? '';
      expect(text).toContain(directions.get(direction) ?? 'no such direction');
      expect(text).toContain(rationale);
      expect(text).toContain(assessor);
      expect(await one.getByTitle('Our own inference, not a source').count()).toBe(basis === 'EDITORIAL' ? 1 : 0);
      expect(await one.getByText(/Of the topic$/).count()).toBe(scope === 'TOPIC' ? 1 : 0);
      for (const { url } of sources) if (url) expect(await one.locator(`a[href="${url}"]`).count()).toBe(1);
    }
  });

  it('tells its history, and leads to what it is related to', async () => {
    const page = await site.visit('/proposals/wcit12-etno-qos');
    await page.getByRole('region', { name: 'History' }).getByText('Proposal entered').waitFor();
    await page.getByRole('region', { name: 'Tied to' }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/proposals\/wcit12-(?!etno-qos)/);
  });
});
