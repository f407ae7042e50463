/** Signing in and out by the issuer's page, and what the browser holds meanwhile. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isBack, openSite, settled, signIn, soon } from './site.ts';

const site = openSite();

const kept = (page: Page) =>
  page.evaluate(() => [document.cookie, ...Object.values(localStorage), ...Object.values(sessionStorage)].join('\n'));
const banner = (page: Page) => page.getByRole('banner');
/** How a signed token begins: the first brace of its head, encoded. */
const token = /eyJ/;

describe('a visitor', () => {
  it('gets no cookie, and nothing of theirs is kept', async () => {
    const page = await site.visit('/');
    for (const path of ['/proposals?actions=ADD', '/proposals/wcit12-etno-qos', '/consultations', '/inbox']) {
      await page.goto(path);
      await settled(page);
    }
    expect(await page.context().cookies()).toEqual([]);
    expect(await kept(page)).toBe('');
  });

  it('turns back at the sign-in page without having signed in', async () => {
    const page = await site.visit('/topics');
    await banner(page).getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('link', { name: 'Back without signing in' }).click();
    await banner(page).getByRole('button', { name: 'Sign in' }).waitFor();
  });
});

describe('a member', () => {
  it('signs in by the issuer’s page and comes back to where they were', async () => {
    const page = await site.visitAs('member', '/proposals?actions=ADD&topics=spam');
    expect(new URL(page.url()).search).toBe('?actions=ADD&topics=spam');
    await banner(page).getByText('member', { exact: true }).waitFor();
    await banner(page)
      .getByRole('link', { name: /^Inbox/ })
      .waitFor();
  });

  it('has a token that no script finds in a cookie or in storage', async () => {
    const sent: string[] = [];
    const page = await site.visit('/');
    page.on('request', (request) => sent.push(request.headers().authorization ?? ''));
    await signIn(page, 'member');
    await soon(() => sent.some((header) => /^Bearer eyJ/.test(header))).toBe(true);
    expect(await kept(page)).not.toMatch(token);
    for (const cookie of await page.context().cookies()) {
      expect(cookie).toMatchObject({ httpOnly: true });
      expect(cookie.value).not.toMatch(token);
    }
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const databases = await page.evaluate(() => indexedDB.databases());
    expect(databases).toEqual([]);
  });

  it('leaves the issuer’s answer, which can be taken only once, behind at once', async () => {
    const page = await site.visit('/consultations');
    // The page to go to is slow to come; meanwhile the head says already who is signed in.
    await page.route(/\/assets\/ConsultationsPage-.*\.js$/, async (route) => {
      await new Promise((done) => setTimeout(done, 3000));
      await route.continue();
    });
    await banner(page).getByRole('button', { name: 'Sign in' }).click();
    await page.locator('button[name="account"][value="member"]').click();
    await banner(page).getByRole('button', { name: 'Sign out' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('is still signed in after a reload, on the same page', async () => {
    const page = await site.visitAs('member', '/consultations?status=CLOSED');
    await page.reload();
    await isBack(page);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/consultations?status=CLOSED');
  });

  it('signs out for good, here and at the issuer', async () => {
    const page = await site.visitAs('member', '/inbox');
    await banner(page).getByRole('button', { name: 'Sign out' }).click();
    await banner(page).getByRole('button', { name: 'Sign in' }).waitFor();
    await page.reload();
    await banner(page).getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await kept(page)).toBe('');
    await banner(page).getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('choose the one to act as').waitFor();
  });

  it('sees no other role’s pages, and a curator no moderator’s', async () => {
    const page = await site.visitAs('member', '/curate');
    await page.getByText('does not have that role').waitFor();
    const curator = await site.visitAs('curator', '/moderate');
    await curator.getByText('does not have that role').waitFor();
    await banner(curator).getByRole('link', { name: 'Curate' }).waitFor();
    expect(await banner(curator).getByRole('link', { name: 'Moderate' }).count()).toBe(0);
  });
});
