/**
 * The site as people meet it: each test gets browsers that know nothing of the tests before, and every page they open is watched.
 * A test fails when a page asked another origin for anything, wrote an error to the console, or did what its
 * Content-Security-Policy forbids.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchBrowser } from '#test/support/browser.ts';
import { emptied } from './emptied.ts';

export type Account = 'member' | 'member2' | 'curator' | 'moderator';

/** Where pictures lie of what the pages of a failed test showed at its end. */
const seen = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'travaux', 'seen');
const slow = 30_000;

export interface Site {
  /**
   * Somebody opens a page of the site in a browser that knows nothing of them. Without options it may be one of a test before,
   * emptied, which costs a third of a new one; what an emptying cannot undo, such as scripts put before a page's own, asks for
   * options, `{}` at least. Paths begin with a slash.
   */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same for somebody who signs in there by the issuer's page. */
  visitAs(account: Account, path: string, options?: BrowserContextOptions): Promise<Page>;
  /** What was wrong with the pages of this test so far. */
  faults(): readonly string[];
  /** Says that such faults are part of this test. */
  excuse(fault: RegExp): void;
}

/** Call it once at the head of a test file. Where `remains`, browsers stay as they are until the last test is over. */
export function openSite({ remains = false } = {}): Site {
  const url = inject('site');
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  /** Pages opened without options in this test, and emptied ones of tests before. */
  let lent: Page[] = [];
  let rested: Page[] = [];
  let faults: string[] = [];
  let excused: RegExp[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepSight(contexts, task.name);
    const left = faults.filter((fault) => !excused.some((one) => one.test(fault)));
    if (!remains) await putAway();
    [faults, excused] = [[], []];
    expect(left).toEqual([]);
  });

  async function putAway(): Promise<void> {
    const kept = (await Promise.all(lent.map(emptied))).filter((page) => page !== null);
    const stay = new Set([...rested, ...kept].map((page) => page.context()));
    await Promise.all(contexts.filter((context) => !stay.has(context)).map((context) => context.close()));
    [rested, lent, contexts] = [[...rested, ...kept], [], []];
  }

  async function newPage(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', baseURL: url, ...options });
    context.setDefaultTimeout(slow);
    contexts.push(context);
    context.on('page', (page) => watch(page, url, (fault) => faults.push(fault)));
    return await context.newPage();
  }

  async function visit(path: string, options?: BrowserContextOptions): Promise<Page> {
    const page = (options === undefined && rested.pop()) || (await newPage(options ?? {}));
    if (options === undefined) lent.push(page);
    if (!contexts.includes(page.context())) contexts.push(page.context());
    await page.goto(path);
    await taken(page, options);
    return page;
  }

  return {
    visit,
    async visitAs(account, path, options) {
      const page = await visit(path, options);
      await signIn(page, account);
      return page;
    },
    faults: () => faults,
    excuse: (fault) => excused.push(fault),
  };
}

/** Waits until the client has taken over what the server drew; until then buttons answer to nobody. */
export async function taken(page: Page, { javaScriptEnabled }: BrowserContextOptions = {}): Promise<void> {
  if (javaScriptEnabled !== false) await page.locator('html[data-live]').waitFor();
}

/** From any page through the issuer's sign-in page and back. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
  await chooseAccount(page, account);
}

/** On the issuer's sign-in page: chooses whom to be, and waits until they are back where they came from. */
export async function chooseAccount(page: Page, account: Account): Promise<void> {
  await page.locator(`button[name="account"][value="${account}"]`).click();
  await isBack(page);
}

/** Waits until somebody is signed in and back on their page. */
export async function isBack(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).waitFor();
  await page.waitForURL((url) => url.pathname !== '/signed-in');
  await page.getByRole('heading', { name: 'Signing in…' }).waitFor({ state: 'detached' });
}

/** Waits until nothing on the page is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"]') === null &&
      [...document.querySelectorAll('[role="status"]')].every(({ textContent }) => !/^Loading /.test(textContent)),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Waits until what is read is as expected: pages follow the address and the API a moment later. */
export const soon = <Read>(read: () => Promise<Read> | Read) => expect.poll(read, { timeout: slow, interval: 100 });

const isNotThere = /status of 404/;
/** What the browser asks for of itself beside a document that names no icon, as the empty one between two tests. */
const ofTheBrowser = '/favicon.ico';

function watch(page: Page, url: string, tell: (fault: string) => void): void {
  page.on('pageerror', (error) => tell(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // A page that is not there comes with that status, and the browser says so.
    const mayBeMissing = [page.url(), `${url}${ofTheBrowser}`].includes(message.location().url);
    if (message.type() === 'error' && !(isNotThere.test(message.text()) && mayBeMissing))
      tell(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== url && protocol !== 'data:') tell(`elsewhere: ${request.url()}`);
  });
}

async function keepSight(contexts: readonly BrowserContext[], name: string): Promise<void> {
  mkdirSync(seen, { recursive: true });
  const pages = contexts.flatMap((context) => context.pages());
  for (const [place, page] of pages.entries()) {
    const path = join(seen, `${name.replaceAll(/\W+/g, '-').slice(0, 80)}-${place + 1}.png`);
    // A page that cannot be pictured must not hide why the test failed.
    await page.screenshot({ path, fullPage: true }).catch(() => undefined);
  }
}
