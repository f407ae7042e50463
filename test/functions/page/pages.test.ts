/** Pages as they first arrive: whole, the same for everybody, and honest about what is not there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerPage } from '#functions/page/pages.ts';
import { annotate } from '#graphql/annotations/annotate.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { proposal, source, summary } from '#test/support/record.ts';
import { member } from '#test/support/world.ts';
import { contextOf, get, pages, plain, seen, withPages } from './asked.ts';

const wild = 'It ends </script><script>alert(1)</script> here <!-- & "there" \u2028';
withPages(async (context) => {
  await keepProposal(await context(), proposal('wild', { title: wild, summary: wild, justification: wild }));
});

describe('the first response', () => {
  it('of a proposal holds its title, summary, sponsors, sources and what is said of it', async () => {
    const { statusCode, headers, body } = await get('/proposals/rus-27-1');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const text = seen(body);
    for (const part of ['The text of rus-27-1', summary, 'Russian Federation', 'Algeria', source.title, source.url])
      expect(text).toContain(part);
    expect(text).toContain('It lets a state choose what is seen.');
    expect(text).toContain('said of the subject, not of this record');
    expect(body).toMatch(/^<!doctype html>\n<html lang="en"/);
  });

  it.each(pages)('at %s is whole: a heading, the way around, and nothing still loading', async (path) => {
    const { statusCode, body } = await get(path);
    expect(statusCode).toBe(200);
    expect(body.match(/<h1/g)).toHaveLength(1);
    expect(body).toContain('href="/consultations"');
    // Counts beside the filters are the browser's to ask.
    expect(seen(body).replaceAll('Loading the filters', '')).not.toContain('Loading');
  });

  it.each(pages)('at %s runs nothing inline and carries no style of its own', async (path) => {
    const { body } = await get(path);
    const inline = [...body.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(([, attributes = '']) =>
      attributes.trim(),
    );
    expect(inline.filter((attributes) => !/type="application\/(ld\+)?json"/.test(attributes))).toEqual([]);
    expect(body).not.toMatch(/<[^>]* (style|on\w+)=/);
  });

  it('brings the client every answer, so that nothing is asked twice', async () => {
    const { body } = await get('/proposals/rus-27-1');
    const [, sent = ''] = /<script type="application\/json" id="sent">(.*?)<\/script>/s.exec(body) ?? [];
    const { answers, origin } = JSON.parse(sent);
    expect(origin).toBe('https://travaux.test');
    const [page] = Object.values<{ data: string }>(answers)
      .map(({ data }) => JSON.parse(data))
      .filter(({ proposal }) => proposal);
    expect(page?.proposal.title).toBe('The text of rus-27-1');
  });

  it('writes what people entered as text, wherever it stands', async () => {
    const { body } = await get('/proposals/wild');
    expect(body).not.toContain('<script>alert');
    expect(body).not.toContain('here <!--');
    expect(plain(body.replaceAll(/<script[\s\S]*?<\/script>/g, ''))).toContain(wild);
    for (const [, data = ''] of body.matchAll(/<script type="application\/(?:ld\+)?json"[^>]*>(.*?)<\/script>/gs))
      expect(JSON.stringify(JSON.parse(data))).toContain('alert(1)');
  });
});

describe('what is not there', () => {
  it.each([
    '/nowhere',
    '/proposals/none',
    '/processes/none',
    '/parties/NONE',
    '/topics/none',
    '/rights/UDHR-99',
    '/rights/x',
    '/consultations/none',
  ])('%s is 404, and says so to the reader', async (path) => {
    const { statusCode, body } = await get(path);
    expect(statusCode).toBe(404);
    expect(seen(body)).toMatch(/No such (page|proposal|process|party|topic|right|consultation)/);
    expect(body).toContain('<meta name="robots" content="noindex"/>');
  });

  it.each(['/%ff', '/proposals/%E0%A4', '//elsewhere.test/x'])('%s, which is no path, is 404', async (path) =>
    expect((await get(path)).statusCode).toBe(404),
  );

  it('a cursor that is none leads to the first page of the list', async () => {
    const { statusCode, body } = await get('/proposals?after=nonsense');
    expect(statusCode).toBe(200);
    expect(seen(body)).toContain('Go to the first page');
  });
});

describe('a page', () => {
  it('may be kept by anybody for a short while, and comes again only when it changed', async () => {
    const first = await get('/topics/routing');
    expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+, stale-while-revalidate=\d+$/);
    const again = await get('/topics/routing', { 'if-none-match': `W/"other", ${first.headers.etag}` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await keepProposal(await contextOf(), proposal('one-more', { topics: ['routing'] }));
    const later = await get('/topics/routing', { 'if-none-match': first.headers.etag ?? '' });
    expect(later.statusCode).toBe(200);
    expect(seen(later.body)).toContain('The text of one-more');
  });

  it('is the same whoever asks, and holds nothing of theirs', async () => {
    const { id } = (await proposalBySlug(await contextOf(), 'rus-27-1')) ?? { id: '' };
    const note = { target: id, motivation: 'COMMENTING', visibility: 'PRIVATE', body: 'Mine alone.' } as const;
    await annotate(await contextOf(member), note);
    const path = '/proposals/rus-27-1';
    const [anyone, someone] = [await get(path), await get(path, { authorization: 'Bearer x', cookie: 'a=b' })];
    expect(someone.headers).toEqual(anyone.headers);
    expect(someone.body).not.toContain('Mine alone.');
    expect(someone.body).not.toContain('Bearer x');
  });

  it('that takes the issuer’s answer is for the browser alone', async () => {
    const { statusCode, headers, body } = await get('/signed-in?code=secret&state=s');
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(body).toContain('<div id="root"></div>');
    expect(body).not.toContain('secret');
  });

  it('that cannot be drawn comes plain, and is not kept', async () => {
    const context = await contextOf();
    const broken = { ...context, catalogue: () => Promise.reject(new Error('The table does not answer.')) };
    const event = { rawPath: '/topics', rawQueryString: '', headers: {}, requestContext: { http: { method: 'GET' } } };
    const { statusCode, headers, body } = await answerPage(event as never, broken);
    expect([statusCode, headers['cache-control'], headers['retry-after']]).toEqual([503, 'no-store', '5']);
    expect(body).toContain('<div id="root"></div>');
    expect(body).not.toContain('does not answer');
  });

  it('is read, not written', async () => {
    const { statusCode, headers } = await get('/', {}, 'POST');
    expect([statusCode, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('answers to any address without a fault of ours', async () => {
    const paths = fc.constantFrom(
      ...pages.map((page) => page.split('?')[0] ?? ''),
      '/embed/matrix',
      '/embed/proposal/rus-27-1',
    );
    const names = fc.constantFrom(
      'text',
      'topics',
      'after',
      'sort',
      'stages',
      'tabledFrom',
      'rows',
      'columns',
      'kind',
      'theme',
    );
    const values = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('\u0000', '\ud800', '\u202e', "' OR 1=1 --", 'NEAR("a" "b", 3) *', '"', 'x'.repeat(20_000)),
    );
    const asked = fc.tuple(paths, fc.array(fc.tuple(names, values), { maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(asked, async ([path, parameters]) => {
        const query = new URLSearchParams(parameters).toString();
        expect((await get(`${path}?${query}`)).statusCode).toBeLessThan(500);
      }),
      { numRuns: 120 },
    );
  });
});
