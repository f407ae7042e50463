/** What pages say of themselves to search engines, to those who show a card for a link, and to readers of feeds. */
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { handler as feeds } from '#functions/feed/index.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { consultation, proposal, summary } from '#test/support/record.ts';
import { get, pages, plain, site, withPages } from './asked.ts';

withPages(async (context) => {
  const unsure = {
    confidence: 'LOW',
    confidenceNote: 'Read in one letter.',
    tabled: '2012-08',
    stage: 'UNKNOWN',
  } as const;
  await keepProposal(await context(), proposal('unsure', unsure));
  const window = {
    closesAt: '2012-12-31T23:59:59.999-05:00',
    closesPrecision: 'DAY',
    timeZone: 'America/New_York',
  } as const;
  await keepConsultation(await context(), consultation({ ...window, slug: 'by-day', title: 'By day' }));
});

interface Head {
  title: string;
  /** By name or property. */
  meta: Map<string, string>;
  canonical: string | undefined;
  feeds: { type: string; href: string }[];
  things: Thing[];
}
const thing = z.looseObject({ '@type': z.string() });
type Thing = z.output<typeof thing>;
const linked = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(thing) });

async function headOf(path: string): Promise<Head> {
  const { body } = await get(path);
  const head = body.slice(0, body.indexOf('</head>'));
  const attribute = (tag: string, name: string) => plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const metas = [...head.matchAll(/<meta ([^>]*)\/>/g)].map(([tag]) => tag);
  const links = [...head.matchAll(/<link ([^>]*)\/>/g)].map(([tag]) => tag);
  const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? [];
  return {
    title: plain(/<title>(.*?)<\/title>/.exec(head)?.[1] ?? ''),
    meta: new Map(
      metas.map((tag) => [attribute(tag, 'name') || attribute(tag, 'property'), attribute(tag, 'content')]),
    ),
    canonical: links.filter((tag) => attribute(tag, 'rel') === 'canonical').map((tag) => attribute(tag, 'href'))[0],
    feeds: links
      .filter((tag) => attribute(tag, 'rel') === 'alternate')
      .map((tag) => ({ type: attribute(tag, 'type'), href: attribute(tag, 'href') })),
    things: data === undefined ? [] : linked.parse(JSON.parse(data))['@graph'],
  };
}

const ofType = ({ things }: Head, type: string) => things.find((one) => one['@type'] === type) ?? {};

describe.each(pages)('the head of %s', (path) => {
  let head: Head;
  beforeAll(async () => {
    head = await headOf(path);
  });

  it('has one title, a description and the card of a link', () => {
    expect(head.title).toMatch(/.+ – Travaux$/);
    const description = head.meta.get('description') ?? '';
    expect(description.length).toBeGreaterThan(5);
    expect(description.length).toBeLessThanOrEqual(200);
    expect(head.meta.get('og:description')).toBe(description);
    expect(head.meta.get('og:title')).not.toBe('');
    expect(head.meta.get('og:image')).toBe(`${site}/card.png`);
    expect(head.meta.get('twitter:card')).toBe('summary_large_image');
  });

  it('names the one address of the page, unless it is the result of a search', () => {
    if (path.includes('text='))
      return expect([head.canonical, head.meta.get('robots')]).toEqual([undefined, 'noindex']);
    expect(head.canonical).toContain(site + path);
    expect(head.meta.get('og:url')).toBe(head.canonical);
  });

  it('leads to feeds that there are', async () => {
    for (const { href } of head.feeds) {
      const [rawPath = '', rawQueryString = ''] = href.split('?');
      const event = { rawPath, rawQueryString, headers: {}, requestContext: { http: { method: 'GET' } } };
      expect([href, (await feeds(event as never)).statusCode]).toEqual([href, 200]);
    }
  });

  it('has no thing without what schema.org’s readers need of it', () => {
    const needs: Record<string, string[]> = {
      CreativeWork: ['name', 'url', 'abstract', 'creativeWorkStatus', 'disambiguatingDescription', 'isBasedOn'],
      Dataset: ['name', 'description', 'url', 'creator', 'distribution'],
      Event: ['name', 'description', 'url', 'eventStatus'],
      Organization: ['name', 'identifier', 'url'],
      DefinedTerm: ['name', 'url', 'inDefinedTermSet'],
      BreadcrumbList: ['itemListElement'],
      WebSite: ['name', 'url', 'potentialAction'],
    };
    for (const one of head.things) {
      expect(Object.keys(needs)).toContain(one['@type']);
      for (const property of needs[one['@type']] ?? []) expect(one).toHaveProperty(property);
    }
    expect(JSON.stringify(head.things)).not.toMatch(/:(null|"\/[a-z])/);
  });
});

describe('a proposal, to machines,', () => {
  it('is what its sponsors put forward, with its sources, and no more adopted than the record says', async () => {
    const work = ofType(await headOf('/proposals/rus-27-1'), 'CreativeWork');
    expect(work).toMatchObject({
      '@id': `${site}/proposals/rus-27-1`,
      name: 'The text of rus-27-1',
      abstract: summary,
      genre: 'Proposal',
      identifier: 'RUS/27/1',
      dateCreated: '2012-11-17',
      creativeWorkStatus: 'Not adopted (said of the subject, not of this record)',
      disambiguatingDescription: 'High confidence',
      sponsor: [
        { '@type': 'GovernmentOrganization', name: 'Russian Federation', identifier: 'RUS' },
        { '@type': 'GovernmentOrganization', name: 'Algeria', identifier: 'ALG', alternateName: 'DZA' },
      ],
      isBasedOn: [{ name: 'A paper read for these tests', url: 'https://example.org/paper' }],
    });
  });

  it('is as unsure as its record, and its date as partial', async () => {
    const work = ofType(await headOf('/proposals/unsure'), 'CreativeWork');
    expect(work).toMatchObject({
      dateCreated: '2012-08',
      creativeWorkStatus: 'Stage not established',
      disambiguatingDescription: 'Low confidence. Read in one letter.',
    });
    expect(work).not.toHaveProperty('identifier');
  });

  it('stands in its process', async () => {
    expect(ofType(await headOf('/proposals/rus-27-1'), 'BreadcrumbList')).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Processes', item: `${site}/processes` },
        { position: 2, name: 'WCIT-12', item: `${site}/processes/wcit-12` },
        { position: 3, name: 'The text of rus-27-1', item: `${site}/proposals/rus-27-1` },
      ],
    });
  });
});

describe('a consultation, to machines,', () => {
  it('is an event between two instants where both are known', async () => {
    expect(ofType(await headOf('/consultations/comments'), 'Event')).toMatchObject({
      startDate: '2012-11-01T08:00:00.000Z',
      endDate: '2012-12-20T16:00:00.000Z',
      eventStatus: 'https://schema.org/EventScheduled',
      organizer: { name: 'United States' },
    });
  });

  it('ends on the day in the host’s zone where no hour is stated, and has no beginning where none is known', async () => {
    const event = ofType(await headOf('/consultations/by-day'), 'Event');
    expect(event).toMatchObject({ endDate: '2012-12-31' });
    expect(event).not.toHaveProperty('startDate');
  });
});
