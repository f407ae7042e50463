/** Public notes as Web Annotations: a collection for each record, and its pages. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler } from '#functions/annotations/index.ts';
import { routes } from '#functions/local/routes.ts';
import { entry } from '#functions/runtime/entry.ts';
import { assume } from '#functions/runtime/env.ts';
import { annotate } from '#graphql/annotations/annotate.ts';
import { deleteAnnotation } from '#graphql/annotations/editAnnotation.ts';
import type { Context } from '#graphql/context.ts';
import { type Actor, system } from '#graphql/people/actor.ts';
import { provisionId } from '#graphql/processes/instruments.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { type Engine, startEngine } from '#test/support/engine.ts';
import { enterRecord } from '#test/support/record.ts';
import { member, member2, now } from '#test/support/world.ts';
import { listOf, readCollection, readPage, type WebAnnotation } from './model.ts';

const site = 'https://travaux.test';
const base = `${site}/annotations/rus-27-1.jsonld`;
const mediaType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

let engine: Engine;
const contextOf = async (actor: Actor = system): Promise<Context> => (await entry()).contextFor(actor);

function get(address: string, headers: Record<string, string> = {}, method = 'GET') {
  const [rawPath = '', ...question] = address.split('?');
  const event = { rawPath, rawQueryString: question.join('?'), headers, requestContext: { http: { method } } };
  return handler(event as APIGatewayProxyEventV2);
}

async function targetOf(slug: string): Promise<string> {
  const found = await proposalBySlug(await contextOf(), slug);
  if (!found) throw new Error(`no ${slug}`);
  return found.id;
}

beforeAll(async () => {
  engine = await startEngine();
  const { name } = await engine.newTable();
  assume({
    TABLE_NAME: name,
    DYNAMODB_ENDPOINT: engine.endpoint,
    PUBLIC_URL: site,
    ISSUER: 'http://localhost/oidc',
    CLIENT_ID: 'travaux-web',
    CATALOGUE_PATH: ':memory:',
    LOG_LEVEL: 'silent',
    NOTES_PER_HOUR: 'off',
    CLOCK_OFFSET_MS: String(now.getTime() - Date.now()),
  });
  await enterRecord(await contextOf());
  const target = await targetOf('rus-27-1');
  const open = { target, visibility: 'PUBLIC' as const };
  const first = await annotate(await contextOf(member), {
    ...open,
    body: 'Is **this** theirs to ask?',
    motivation: 'QUESTIONING',
    tags: ['routing', 'état'],
    selector: { textId: target, exact: '🛰 They', start: 39 },
  });
  await annotate(await contextOf(member2), { ...open, body: 'They say so.', parent: first.id });
  await annotate(await contextOf(member2), { ...open, body: '', motivation: 'HIGHLIGHTING' });
  await annotate(await contextOf(member), { target, body: 'a private thought' });
  await annotate(await contextOf(member), { ...open, target: provisionId('ITR-1988/3.3'), body: 'On the provision.' });
});
afterAll(async () => {
  (await entry()).catalogue.close();
  await engine.stop();
});

async function items(address = `${base.slice(site.length)}?page=0`): Promise<WebAnnotation[]> {
  return readPage((await get(address)).body).items;
}

describe('the collection of a proposal', () => {
  it('says how many public notes there are and where they begin and end', async () => {
    const { statusCode, headers, body } = await get('/annotations/rus-27-1.jsonld');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe(mediaType);
    expect(headers.link).toContain('<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"');
    expect(headers.link).toContain('rel="http://www.w3.org/ns/ldp#constrainedBy"');
    expect(headers).toMatchObject({ allow: 'GET, HEAD, OPTIONS', vary: 'Accept' });
    expect(headers['accept-post']).toBeUndefined();
    expect(readCollection(body)).toMatchObject({ id: base, total: 3, first: `${base}?page=0`, last: `${base}?page=0` });
    expect(body).not.toContain('private thought');
  });

  it('holds on its page every public note, oldest first, and no other', async () => {
    const page = readPage((await get('/annotations/rus-27-1.jsonld?page=0')).body);
    expect(page).toMatchObject({ id: `${base}?page=0`, startIndex: 0, partOf: { id: base, total: 3 } });
    expect(page.items.map(({ motivation }) => motivation)).toEqual(['questioning', 'replying', 'highlighting']);
    expect([page.next, page.prev]).toEqual([undefined, undefined]);
  });

  it('has a quote with its surroundings and a position in code points, which a satellite is one of', async () => {
    const [first] = await items();
    const [target] = listOf(first?.target);
    const selectors = typeof target === 'object' ? listOf(target.selector) : [];
    expect(selectors).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: '🛰 They',
        prefix: expect.stringMatching(/the route of traffic\. $/),
        suffix: expect.stringMatching(/^ may ask: a route/),
      },
      { type: 'TextPositionSelector', start: 39, end: 45 },
    ]);
    expect(target).toMatchObject({ source: `${site}/proposals/rus-27-1` });
  });

  it('has the words as Markdown, tags as bodies that tag, and none where nothing was said', async () => {
    const [first, , third] = await items();
    expect(first?.body).toEqual([
      { type: 'TextualBody', value: 'Is **this** theirs to ask?', format: 'text/markdown' },
      { type: 'TextualBody', purpose: 'tagging', value: 'routing' },
      { type: 'TextualBody', purpose: 'tagging', value: 'état' },
    ]);
    expect(third?.body).toBeUndefined();
  });

  it('has answers whose target is the note they answer', async () => {
    const [first, second] = await items();
    expect(second).toMatchObject({ motivation: 'replying', target: first?.id });
  });

  it('names authors by pseudonym, one by one name, and never by their account', async () => {
    const { body } = await get('/annotations/rus-27-1.jsonld?page=0');
    const [first, second, third] = await items();
    expect(first?.creator).toMatchObject({ nickname: 'member', type: 'Person' });
    expect(second?.creator).toEqual(third?.creator);
    expect(second?.creator?.id).not.toBe(first?.creator?.id);
    expect(body).not.toContain(member.id);
    expect(body).not.toContain(member.id.slice(5));
  });
});

it('the local host leads there too', async () => {
  const route = routes.find(({ begins }) => '/annotations/rus-27-1.jsonld'.startsWith(begins));
  expect((await route?.load())?.handler).toBe(handler);
});

it('provisions and consultations have collections too, also empty ones', async () => {
  const provision = readCollection((await get('/annotations/provisions/ITR-1988/3.3.jsonld')).body);
  expect(provision).toMatchObject({ id: `${site}/annotations/provisions/ITR-1988/3.3.jsonld`, total: 1 });
  expect(readCollection((await get('/annotations/provisions/ITR-1988%2F3.3.jsonld')).body)).toEqual(provision);
  const empty = readCollection((await get('/annotations/consultations/comments.jsonld')).body);
  expect(empty).toMatchObject({ total: 0 });
  expect([empty.first, empty.last]).toEqual([undefined, undefined]);
});

it('more than a page leads on from page to page, every note once', async () => {
  const target = await targetOf('rcc-14-2');
  for (let at = 0; at < 205; at += 1)
    await annotate(await contextOf(member), { target, visibility: 'PUBLIC', body: `n${at}` });
  const seen: unknown[] = [];
  let next: string | undefined = readCollection((await get('/annotations/rcc-14-2.jsonld')).body).first as string;
  for (let turned = 0; next !== undefined && turned < 9; turned += 1) {
    const { body, headers } = await get(next.slice(site.length));
    const page = readPage(body);
    expect(page.startIndex).toBe(seen.length);
    seen.push(...page.items.map((item) => listOf(item.body)[0]?.value));
    if (page.next) expect(headers.link).toContain(`<${page.next}>; rel="next"`);
    next = page.next;
  }
  expect(seen).toEqual(Array.from({ length: 205 }, (_, at) => `n${at}`));
});

describe('over HTTP', () => {
  it('whoever has it already is told so; once a note is gone it is another', async () => {
    const note = await annotate(await contextOf(member), {
      target: await targetOf('cstd-1'),
      visibility: 'PUBLIC',
      body: 'for a moment',
    });
    const address = '/annotations/cstd-1.jsonld?page=0';
    const { headers } = await get(address);
    expect(headers['cache-control']).toBe('public, max-age=30');
    const etag = headers.etag ?? '';
    for (const known of [etag, `W/${etag}`, '*']) {
      expect(await get(address, { 'if-none-match': known })).toMatchObject({ statusCode: 304, body: '' });
    }
    await deleteAnnotation(await contextOf(member), note.id);
    const after = await get(address, { 'if-none-match': etag });
    expect(after.statusCode).toBe(404);
    expect(JSON.stringify(await get('/annotations/cstd-1.jsonld'))).not.toContain('for a moment');
  });

  it('HEAD is answered like GET; OPTIONS says what may be done; nothing else may be', async () => {
    const [head, full] = [await get(base.slice(site.length), {}, 'HEAD'), await get(base.slice(site.length))];
    expect(head.headers).toEqual(full.headers);
    expect(await get(base.slice(site.length), {}, 'OPTIONS')).toMatchObject({
      statusCode: 204,
      headers: { allow: 'GET, HEAD, OPTIONS', 'access-control-allow-methods': 'GET, HEAD, OPTIONS' },
    });
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect(await get(base.slice(site.length), {}, method)).toMatchObject({
        statusCode: 405,
        headers: { allow: 'GET, HEAD, OPTIONS' },
      });
    }
  });

  it.each([
    ['/annotations/none.jsonld', 404, 'There is no proposal of this name.'],
    ['/annotations/%00.jsonld', 404, 'There is no proposal of this name.'],
    ['/annotations/%E0%A4%A.jsonld', 404, 'There is no proposal of this name.'],
    [`/annotations/${'x'.repeat(400)}.jsonld`, 404, 'There is no proposal of this name.'],
    ['/annotations/provisions/none.jsonld', 404, 'There is no provision of this name.'],
    ['/annotations/consultations/none.jsonld', 404, 'There is no consultation of this name.'],
    ['/annotations/rus-27-1', 404, 'There are: /annotations/provisions/{code}.jsonld, '],
    ['/annotations/', 404, 'There are no such annotations.'],
    ['/annotations/rus-27-1.json', 404, 'There are no such annotations.'],
    ['/annotations/rus-27-1.jsonld?page=1', 404, 'The notes do not go so far.'],
    ['/annotations/rus-27-1.jsonld?page=-1', 400, 'Pages are numbered from 0.'],
    ['/annotations/rus-27-1.jsonld?page=0&page=0', 400, 'Pages are numbered from 0.'],
    ['/annotations/rus-27-1.jsonld?iris=1', 400, 'There is no such parameter. There is: page.'],
  ])('%s: %i', async (address, status, sentence) => {
    const { statusCode, headers, body } = await get(address);
    expect({ statusCode, body }).toEqual({ statusCode: status, body: expect.stringContaining(sentence) });
    expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  });
});
