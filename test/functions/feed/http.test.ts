/** Feeds over HTTP: what is sent again and what is not, and what is refused. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handler } from '#functions/feed/index.ts';
import { callHandler } from '#functions/local/gateway.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposal } from '#test/support/record.ts';
import { contextOf, get, withFeeds } from './asked.ts';

withFeeds();

const addresses = [
  '/feeds/proposals.atom?topics=routing',
  '/feeds/proposals/rus-27-1.json',
  '/feeds/processes/wcit-12.atom',
  '/feeds/consultations.atom',
  '/feeds/consultations.ics',
];

describe('a reader that has it already', () => {
  it.each(addresses)('of %s is told so, and no more', async (address) => {
    const { headers } = await get(address);
    expect(headers['cache-control']).toBe('public, max-age=300');
    const etag = headers.etag ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(address, { 'if-none-match': known });
      expect(again).toMatchObject({
        statusCode: 304,
        body: '',
        headers: { etag, 'cache-control': 'public, max-age=300' },
      });
      expect(again.headers['content-type']).toBeUndefined();
    }
    expect((await get(address, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('gets the new one once something changed, by either way of asking', async () => {
    const address = '/feeds/topics/spam.atom';
    const before = await get(address);
    await keepProposal(await contextOf(), proposal('newer', {}));
    const after = await get(address, { 'if-none-match': before.headers.etag ?? '' });
    expect(after.statusCode).toBe(200);
    expect(after.body).toContain('The text of newer');
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it('by date is told so once the second of the last change is over, and its date does not count beside an ETag', async () => {
    await new Promise((done) => setTimeout(done, 1100));
    const address = '/feeds/topics/routing.atom';
    const { headers } = await get(address);
    const changed = headers['last-modified'] ?? '';
    expect(Date.parse(changed)).not.toBeNaN();
    const earlier = new Date(Date.parse(changed) - 1000).toUTCString();
    expect((await get(address, { 'if-modified-since': changed })).statusCode).toBe(304);
    expect((await get(address, { 'if-modified-since': earlier })).statusCode).toBe(200);
    expect((await get(address, { 'if-modified-since': 'yesterday' })).statusCode).toBe(200);
    expect((await get(address, { 'if-modified-since': changed, 'if-none-match': '"other"' })).statusCode).toBe(200);
    // A busy machine may need longer than the rest of a second between the change and the question.
    const dates: (string | undefined)[] = [];
    for (let tried = 0; tried < 5 && !dates.includes(undefined); tried += 1) {
      await keepProposal(await contextOf(), proposal(`newest-${tried}`, { topics: ['routing'] }));
      const after = await get(address, { 'if-modified-since': changed });
      expect(after.statusCode).toBe(200);
      dates.push(after.headers['last-modified']);
    }
    expect(dates, 'while more can happen in this second').toContain(undefined);
  });
});

it('HEAD is answered like GET, without the body', async () => {
  const server = createServer((request, response) => void callHandler(handler, request, response)).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const at = `http://127.0.0.1:${port}/feeds/consultations.ics`;
  const [head, full] = [await fetch(at, { method: 'HEAD' }), await fetch(at)];
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
  for (const name of ['etag', 'content-type', 'content-length'])
    expect(head.headers.get(name)).toBe(full.headers.get(name));
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(await full.text())));
  server.close();
});

describe('what cannot be answered', () => {
  const long = 'x'.repeat(20_000);
  it.each([
    ['/feeds/nothing.atom', 404, 'There is no such feed. There are: /feeds/proposals.atom|json,'],
    ['/feeds/', 404, 'There is no such feed.'],
    ['/feeds/proposals/a/b.atom', 404, 'There is no such feed.'],
    [`/feeds/${long}`, 404, 'There is no such feed.'],
    ['/feeds/processes/none.atom', 404, 'There is no process of this name.'],
    [`/feeds/topics/${long}.json`, 404, 'There is no topic of this name.'],
    ['/feeds/parties/NONE.atom', 404, 'There is no party of this name.'],
    ['/feeds/rights/UDHR-99.atom', 404, 'There is no right of this name.'],
    ['/feeds/rights/%E0%A4%A.atom', 404, 'There is no right of this name.'],
    ['/feeds/proposals/%00.atom', 404, 'There is no proposal of this name.'],
    ['/feeds/consultations/none.ics', 404, 'There is no consultation of this name.'],
    ['/feeds/processes/none/consultations.ics', 404, 'There is no process of this name.'],
    ['/feeds/topics/none/consultations.ics', 404, 'There is no topic of this name.'],
    ['/feeds/proposals.rss', 400, 'format: This comes as .atom or .json.'],
    ['/feeds/proposals', 400, 'format: This comes as .atom or .json.'],
    ['/feeds/consultations', 400, 'format: This comes as .atom or .json or .ics.'],
    ['/feeds/consultations/comments.atom', 400, 'format: This comes as .ics.'],
    ['/feeds/proposals.atom?colour=red', 400, 'colour: There is no such parameter. There are: text, kinds,'],
    [`/feeds/proposals.atom?${long}=1`, 400, `${'x'.repeat(60)}: There is no such parameter.`],
    [`/feeds/proposals.atom?text=${long}`, 400, 'text: At most 500 characters.'],
    ['/feeds/proposals.atom?stages=DONE', 400, 'stages.0: Invalid option: expected one of "TABLED"'],
    ['/feeds/proposals.atom?tabledFrom=2012', 400, 'tabledFrom: A day is needed as YYYY-MM-DD.'],
    ['/feeds/proposals.atom?from=x', 400, 'from: This is no cursor.'],
    ['/feeds/topics/routing.atom?text=x', 400, 'text: There is no such parameter. There is: from, bases;'],
    ['/feeds/consultations.ics?topics=spam', 400, 'topics: There is no such parameter. This address takes none;'],
  ])('%s: %i, with a sentence that leads on', async (address, status, sentence) => {
    const { statusCode, headers, body } = await get(address);
    expect({ statusCode, body }).toEqual({ statusCode: status, body: expect.stringContaining(sentence) });
    expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  });

  it('a place in another feed is refused', async () => {
    for (let at = 0; at < 60; at += 1)
      await keepProposal(await contextOf(), proposal(`fill-${at}`, { process: 'cstd' }));
    const { body } = await get('/feeds/processes/cstd.json');
    const next = new URL(JSON.parse(body).next_url);
    expect((await get(`/feeds/processes/cstd.json${next.search}`)).statusCode).toBe(200);
    expect(await get(`/feeds/topics/spam.json${next.search}`)).toMatchObject({
      statusCode: 400,
      body: 'from: This cursor belongs to another query. Begin again without it.\n',
    });
  });

  it('is any other method', async () => {
    expect(await get('/feeds/proposals.atom', {}, 'POST')).toMatchObject({
      statusCode: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });

  it('is never our fault, whatever is asked', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '\u0000',
        '\ud800',
        '\u202e',
        '"',
        "'; DROP TABLE proposals; --",
        'a AND (',
        'NEAR(',
        '*',
        '-',
        '%',
        '%FF',
        '..',
        '.ics',
      ),
    );
    const places = fc.constantFrom(
      'proposals',
      'processes/',
      'parties/',
      'topics/',
      'rights/',
      'proposals/',
      'consultations/',
      '',
    );
    const fields = fc.constantFrom(
      'text',
      'topics',
      'sponsors',
      'provisions',
      'rights',
      'processes',
      'from',
      'kinds',
      'expandGroups',
    );
    const endings = fc.constantFrom('.atom', '.json', '.ics', '', '/consultations.ics');
    await fc.assert(
      fc.asyncProperty(places, odd, endings, fields, odd, async (place, name, ending, field, value) => {
        const plain = `/feeds/${place}${place.endsWith('/') ? encodeURIComponent(name.toWellFormed()) : ''}${ending}`;
        const asked = `${field}=${encodeURIComponent(value.toWellFormed())}`;
        for (const address of [
          plain,
          `/feeds/${place}${name}${ending}`,
          `/feeds/proposals.atom?${asked}`,
          `/feeds/proposals.json?${field}=${value}`,
        ]) {
          const { statusCode } = await get(address);
          expect([200, 400, 404], address).toContain(statusCode);
        }
      }),
      { numRuns: 40 },
    );
  });
});
