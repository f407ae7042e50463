/** Signing in on a local host, step by step as a browser does it, and what a member then finds there. */
import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { clear, type LocalHost, newFolder, run, startLocalHost, tokenFor } from '#test/support/host.ts';

const folder = newFolder();
let host: LocalHost;
beforeAll(async () => {
  host = await startLocalHost(folder);
}, 60_000);
afterAll(async () => {
  await host?.end();
  clear(folder);
});

const tokens = z.object({
  access_token: z.string(),
  id_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
});

/** A browser as far as signing in needs one: it keeps cookies and says where it is sent. */
function browser() {
  const cookies = new Map<string, string>();
  async function visit(address: string, form?: Record<string, string>) {
    const answer = await fetch(new URL(address, host.url), {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970/i.test(cookie)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return {
      status: answer.status,
      sentTo: answer.headers.get('location') ?? '',
      text: await answer.text(),
      headers: answer.headers,
    };
  }
  return { visit, cookies };
}
type Browser = ReturnType<typeof browser>;

const verifier = randomBytes(32).toString('base64url');
function authorize(more: Record<string, string> = {}): string {
  const asked = new URLSearchParams({
    client_id: 'travaux-web',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${host.url}/signed-in`,
    state: 'here',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return `/oidc/auth?${asked}`;
}

/** Signs in as an account and returns the code that the pages are sent. */
async function codeFor(account: string, { visit }: Browser): Promise<string> {
  const { sentTo: choice } = await visit(authorize());
  const { sentTo: onward } = await visit(choice, { account });
  const { sentTo: back } = await visit(onward);
  return new URL(back).searchParams.get('code') ?? '';
}

const redeem = (form: Record<string, string>) =>
  fetch(`${host.url}/oidc/token`, { method: 'POST', body: new URLSearchParams({ client_id: 'travaux-web', ...form }) });
const redeemCode = (code: string) =>
  redeem({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: `${host.url}/signed-in` });

describe('signing in', () => {
  it('shows a page that names every account and says that there is no password', async () => {
    const { visit } = browser();
    const { sentTo } = await visit(authorize());
    const { text, headers, status } = await visit(sentTo);
    expect(status).toBe(200);
    for (const name of ['member', 'member2', 'curator', 'moderator']) expect(text).toContain(`value="${name}"`);
    expect(text).toContain('no password');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('gives an access token that the API takes, made out to the pages and signed with RS256', async () => {
    const answer = await redeemCode(await codeFor('curator', browser()));
    const { access_token: token } = tokens.parse(await answer.json());
    expect(decodeProtectedHeader(token).alg).toBe('RS256');
    expect(decodeJwt(token)).toMatchObject({
      iss: `${host.url}/oidc`,
      aud: 'travaux-web',
      token_use: 'access',
      username: 'curator',
      'cognito:groups': ['curator'],
    });
    const { data } = await host.ask('{ viewer { role account { handle } } }', { token });
    expect(data).toEqual({ viewer: { role: 'CURATOR', account: { handle: 'curator' } } });
  });

  it('gives the same account as the command that prints a token', async () => {
    const { access_token: token } = tokens.parse(await (await redeemCode(await codeFor('member', browser()))).json());
    const query = '{ viewer { account { id } } }';
    const { data } = await host.ask(query, { token: await tokenFor('member', folder) });
    expect((await host.ask(query, { token })).data).toEqual(data);
    expect(data).toMatchObject({ viewer: { account: { id: expect.stringMatching(/^acct_/) } } });
  });

  it('renews without a page while the session lasts', async () => {
    const { refresh_token } = tokens.parse(await (await redeemCode(await codeFor('member', browser()))).json());
    const renewed = await redeem({ grant_type: 'refresh_token', refresh_token });
    const { access_token: token } = tokens.parse(await renewed.json());
    expect((await host.ask('{ viewer { role } }', { token })).data).toEqual({ viewer: { role: 'MEMBER' } });
  });

  it('is remembered after a reload, and only in the browser that signed in', async () => {
    const mine = browser();
    await codeFor('member', mine);
    const { sentTo } = await mine.visit(authorize({ prompt: 'none' }));
    expect(new URL(sentTo).searchParams.get('code')).toBeTruthy();
    const { sentTo: others } = await browser().visit(authorize({ prompt: 'none' }));
    expect(new URL(others).searchParams.get('error')).toBe('login_required');
  });

  it('ends with signing out', async () => {
    const mine = browser();
    const { id_token } = tokens.parse(await (await redeemCode(await codeFor('member', mine))).json());
    const asked = new URLSearchParams({
      id_token_hint: id_token,
      post_logout_redirect_uri: `${host.url}/`,
      client_id: 'travaux-web',
    });
    const { text, status } = await mine.visit(`/oidc/session/end?${asked}`);
    expect(status).toBe(200);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const { sentTo } = await mine.visit('/oidc/session/end/confirm', { xsrf, logout: 'yes' });
    expect(sentTo).toBe(`${host.url}/`);
    const { sentTo: after } = await mine.visit(authorize({ prompt: 'none' }));
    expect(new URL(after).searchParams.get('error')).toBe('login_required');
  });

  it('takes a code once, and only with the secret it was asked for with', async () => {
    const code = await codeFor('member', browser());
    const wrong = await redeem({
      grant_type: 'authorization_code',
      code,
      code_verifier: 'x'.repeat(43),
      redirect_uri: `${host.url}/signed-in`,
    });
    expect(wrong.status).toBe(400);
    const second = await codeFor('member', browser());
    expect((await redeemCode(second)).status).toBe(200);
    expect((await redeemCode(second)).status).toBe(400);
  });

  it('sends nobody to another site', async () => {
    const { status, sentTo } = await browser().visit(authorize({ redirect_uri: 'https://elsewhere.example/' }));
    expect(status).toBe(400);
    expect(sentTo).toBe('');
  });

  it('takes no account that is not there', async () => {
    const { visit } = browser();
    const { sentTo } = await visit(authorize());
    expect((await visit(sentTo, { account: 'root' })).status).toBe(400);
  });
});

describe('a token by hand', () => {
  it('is refused in one sentence for an account that is not there', async () => {
    expect(await run('token.ts', ['nobody'], { DATA_DIR: folder })).toEqual({
      code: 1,
      out: '',
      error: 'Name one of the local accounts: member, member2, curator, moderator.\n',
    });
  });

  it('holds for twelve hours', async () => {
    const { iat = 0, exp = 0 } = decodeJwt(await tokenFor('member', folder));
    expect(exp - iat).toBe(12 * 3600);
  });

  it('that does not hold is 401, and says so in the way of the web', async () => {
    const answer = await fetch(`${host.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer nonsense' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect((await answer.json()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('the site', () => {
  it('sets no cookie before somebody signs in', async () => {
    for (const path of ['/', '/proposals', '/config.json', '/graphql', '/oidc/.well-known/openid-configuration']) {
      expect((await fetch(host.url + path)).headers.getSetCookie()).toEqual([]);
    }
  });

  it('tells the pages where to sign in', async () => {
    const answer = await fetch(`${host.url}/config.json`);
    expect(await answer.json()).toEqual({
      issuer: `${host.url}/oidc`,
      clientId: 'travaux-web',
      scope: 'openid',
      apiUrl: '/graphql',
      liveUrl: '/live',
    });
  });

  it('answers the address of every page with the pages, under a policy that allows only what is ours', async () => {
    const pages = {
      '/': 200,
      '/rights/UDHR-19': 200,
      '/proposals/some-proposal': 404,
      '/provisions/ITR-1988/3.3': 404,
    };
    for (const [path, status] of Object.entries(pages)) {
      const answer = await fetch(host.url + path);
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain('<div id="root">');
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('lets files with a hash in their name be kept for good, and a page for less than a minute', async () => {
    const page = await fetch(`${host.url}/`);
    expect(page.headers.get('cache-control')).toMatch(/^public, max-age=10,/);
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
    const answer = await fetch(host.url + script);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/assets/none.js', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/%zz.js', '/.git/config.js'])(
    'has nothing at %s',
    async (path) => {
      expect((await fetch(host.url + path)).status).toBe(404);
    },
  );

  it('turns away a page elsewhere whose name leads to this machine', async () => {
    const { port } = new URL(host.url);
    const status = await new Promise((done) =>
      request({ port, host: '127.0.0.1', path: '/graphql', headers: { host: 'evil.example' } }, (answer) =>
        done(answer.statusCode),
      ).end(),
    );
    expect(status).toBe(421);
  });
});
