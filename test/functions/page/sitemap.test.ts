/** The map of the site and what search engines are asked, read by an XML parser. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposal } from '#test/support/record.ts';
import { contextOf, get, site, withPages } from './asked.ts';

withPages();

const map = z.object({
  urlset: z.object({
    url: z.array(z.strictObject({ loc: z.url(), lastmod: z.iso.datetime({ offset: true }).optional() })),
  }),
});

async function read(path: string) {
  const { statusCode, headers, body } = await get(path);
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
  expect(XMLValidator.validate(body)).toBe(true);
  return map.parse(new XMLParser().parse(body)).urlset.url;
}

describe('the map of the site', () => {
  it('names pages that there are, each once', async () => {
    const addresses = (await read('/sitemap.xml')).map(({ loc }) => loc);
    expect(new Set(addresses).size).toBe(addresses.length);
    const answers = await Promise.all(addresses.map((address) => get(address.slice(site.length))));
    expect(answers.filter(({ statusCode }) => statusCode !== 200)).toEqual([]);
    for (const path of [
      '/',
      '/proposals/rus-27-1',
      '/consultations/comments',
      '/processes/cstd',
      '/parties/RCC',
      '/topics/spam',
      '/rights/UDHR-12',
      '/data',
      '/api',
      '/api/schema',
    ])
      expect(addresses).toContain(site + path);
  });

  it('says when a proposal last changed, and takes in a new one', async () => {
    await keepProposal(await contextOf(), proposal('a-new-one', {}));
    const entry = (await read('/sitemap.xml')).find(({ loc }) => loc === `${site}/proposals/a-new-one`);
    expect(entry?.lastmod).toMatch(/^2012-12-0/);
  });

  it('comes in parts, of which one that there is not is 404', async () => {
    expect(await read('/sitemap-1.xml')).toEqual(await read('/sitemap.xml'));
    expect((await get('/sitemap-2.xml')).statusCode).toBe(404);
    expect((await get('/sitemap-0.xml')).statusCode).toBe(404);
  });

  it('is named to search engines, which are kept from what is nobody’s page', async () => {
    const { statusCode, headers, body } = await get('/robots.txt');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(body).toContain(`Sitemap: ${site}/sitemap.xml`);
    expect(body).toContain('Disallow: /signed-in');
  });
});
