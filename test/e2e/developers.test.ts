/** What is there for those who write programs: the API's page, its schema, the explorer, and keys. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isBack, openSite, settled, soon } from './site.ts';

const site = openSite();

describe('the page of the API', () => {
  it('runs a query where it stands, and shows its answer', async () => {
    const page = await site.visit('/api');
    await settled(page);
    await page.getByRole('button', { name: 'Run: Who proposed on routing, and what is said on privacy' }).click();
    const answer = page.getByRole('textbox', { name: 'Answer: Who proposed on routing, and what is said on privacy' });
    await soon(() => answer.inputValue()).toContain('"basis": "SOURCED"');
    expect(JSON.parse(await answer.inputValue()).data.proposals.totalCount).toBeGreaterThan(0);
  });

  it('says so when the API does not answer', async () => {
    site.excuse(/^console: Failed to load resource/);
    const page = await site.visit('/api');
    await settled(page);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: /^Run: Who/ }).click();
    await page.getByRole('alert').getByText('The API could not be reached.').waitFor();
  });

  it('names every refusal in the schema’s own words, also without a script', async () => {
    const page = await site.visit('/api', { javaScriptEnabled: false });
    const row = page.getByRole('row', { name: /^STALE_CURSOR/ });
    expect(await row.textContent()).toContain('The cursor belongs to another query; begin again without it.');
    expect(await page.getByText('query RoutingAndPrivacy').count()).toBe(1);
  });

  it('leads with a query into the explorer', async () => {
    const page = await site.visit('/api');
    await settled(page);
    await page.getByText('How complete the record is').click();
    await page.locator('#coverage').getByRole('link', { name: 'Open in the explorer' }).click();
    await page.waitForURL(/\/explorer\?query=/);
    await soon(() => editor(page).textContent()).toContain('coverage');
  });
});

describe('the schema', () => {
  it('can be read without a script, each type at an address of its own', async () => {
    const page = await site.visit('/api/schema#ProposalQuery', { javaScriptEnabled: false });
    const type = page.getByRole('article', { name: 'ProposalQuery' });
    expect(await type.textContent()).toContain('One object for the page, the saved search, the alert');
    expect(await type.getByRole('link', { name: 'ProposalAction' }).getAttribute('href')).toBe('#ProposalAction');
  });

  it('shows only what mentions a word', async () => {
    const page = await site.visit('/api/schema');
    await settled(page);
    await page.getByRole('searchbox', { name: 'Show only what mentions' }).fill('irremediability');
    await soon(() => page.getByRole('article').count()).toBeLessThan(12);
    await page.getByRole('article', { name: 'Severity', exact: true }).waitFor();
  });

  it('is a file too', async () => {
    const page = await site.visit('/api');
    const file = await page.request.get('/schema.graphqls');
    expect(file.headers()['content-type']).toMatch(/^text\/plain/);
    expect(await file.text()).toContain('input ProposalQuery {');
  });
});

const editor = (page: Page) => page.locator('.graphiql-query-editor .view-lines');

describe('the explorer', () => {
  it('opens with the schema beside it and a query in it, runs it, and keeps nothing', async () => {
    const query = '{ dataset { position } }';
    const page = await site.visit(`/explorer?${new URLSearchParams({ query })}`);
    await page.getByText('Documentation Explorer').or(page.getByText('All Schema Types')).first().waitFor();
    await soon(() => editor(page).textContent()).toContain('dataset');
    await page.getByRole('button', { name: /Execute query/ }).click();
    await soon(() => page.locator('.result-window .view-lines').textContent()).toContain('position');
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(kept).toEqual([0, 0, '']);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

  it('has a policy of its own, and the pages load nothing of it', async () => {
    const page = await site.visit('/api');
    await settled(page);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(loaded.filter((name) => name.includes('/explorer'))).toEqual([]);
    const policyOf = async (path: string) => (await page.request.get(path)).headers()['content-security-policy'] ?? '';
    expect(await policyOf('/explorer')).toContain("style-src 'self' 'unsafe-inline'");
    expect(await policyOf('/explorer')).toContain("script-src 'self';");
    expect(await policyOf('/api')).not.toContain('unsafe');
  });
});

describe('a key', () => {
  const askWith = (page: Page, secret: string) =>
    page.evaluate(async (key) => {
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: '{ viewer { role } dataset { position } }' }),
      });
      return { status: answer.status, policy: answer.headers.get('ratelimit-policy'), said: await answer.json() };
    }, secret);

  it('is made, shown once, used and revoked; from then on it is refused', async () => {
    const page = await site.visitAs('member', '/keys');
    await page.getByRole('textbox', { name: 'What the key is for' }).fill('a test of keys');
    await page.getByRole('button', { name: 'Make a key' }).click();
    const secret = (await page.getByText(/^trv_/).textContent()) ?? '';
    expect(secret).toMatch(/^trv_[\w-]{49}$/);
    await page.getByRole('row', { name: /a test of keys/ }).waitFor();

    const used = await askWith(page, secret);
    expect(used).toMatchObject({ status: 200, policy: '"hour";q=1000000;w=3600', said: { data: { viewer: null } } });

    await page.reload();
    await isBack(page);
    await page.getByRole('row', { name: /a test of keys/ }).waitFor();
    expect(await page.getByText(/^trv_/).count()).toBe(0);

    await page.getByRole('button', { name: 'Revoke a test of keys' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke the key' }).click();
    await soon(() => page.getByRole('row', { name: /a test of keys/ }).count()).toBe(0);
    site.excuse(/^console: Failed to load resource: .*401/);
    expect(await askWith(page, secret)).toMatchObject({
      status: 401,
      said: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
  });

  it('needs a name', async () => {
    const page = await site.visitAs('member', '/');
    await page.getByRole('banner').getByRole('link', { name: 'member' }).click();
    await page.getByRole('link', { name: 'Your API keys' }).click();
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByText('Say what the key is for.').waitFor();
  });

  it('is nothing for a visitor, who is asked to sign in', async () => {
    const page = await site.visit('/keys');
    await page.getByRole('heading', { name: 'Sign in to make keys' }).waitFor();
  });
});
