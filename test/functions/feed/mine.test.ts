/** Personal feeds by a secret address, read by others' parsers. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { makeFeedLinks, revokeFeedLinks } from '#graphql/addresses/feedLinks.ts';
import { follow } from '#graphql/alerts/follows.ts';
import { changeAlertSettings } from '#graphql/alerts/settings.ts';
import { tellFollowers } from '#graphql/alerts/tell.ts';
import { cancelConsultation } from '#graphql/consultations/cancelConsultation.ts';
import { consultationBySlug } from '#graphql/consultations/consultations.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import { consultation } from '#test/support/record.ts';
import { curator, member, member2, system } from '#test/support/world.ts';
import { contextOf, get, site, withFeeds } from './asked.ts';
import { readAtom, readJson } from './read.ts';

let links = { calendar: '', atom: '', json: '' };
const closesAt = '2013-01-15T12:00:00Z';
const ahead = { closesAt, closesPrecision: 'INSTANT' } as const;

withFeeds(async () => {
  const ctx = await contextOf();
  for (const [slug, rest] of [
    ['by-topic', { topics: ['spam'] }],
    ['by-process', { process: 'cstd' }],
    ['by-host', { host: 'ALG' }],
    ['of-no-interest', { topics: ['networks'], host: 'ARM' }],
  ] as const) {
    await keepConsultation(
      ctx,
      consultation({ ...ahead, slug, title: slug, ...rest, topics: [...(rest.topics ?? [])] }),
    );
  }
  const mine = () => contextOf(member);
  const own = await consultationBySlug(ctx, 'comments');
  for (const id of ['topic_spam', 'proc_cstd', 'party_ALG', own?.id ?? '']) await follow(await mine(), { id });
  await follow(await mine(), { id: 'topic_networks', kinds: ['PROPOSAL_TABLED'] });
  await follow(await mine(), { id: 'party_ARM', rate: 'OFF' });
  await changeAlertSettings(await mine(), { reminderDays: [30, 1] });
  for (const event of await eventsAfter(ctx.table, 0, 1000)) await tellFollowers(await contextOf(system), event);
  links = await makeFeedLinks(await mine());
});

const at = (url: string) => url.slice(site.length);
async function read(url: string): Promise<string> {
  const { statusCode, body } = await get(at(url));
  expect(statusCode).toBe(200);
  return body;
}

describe('secret addresses', () => {
  it('are long, alike but for their ending, and stored by their digest alone', async () => {
    const [, secret = ''] = /\/feeds\/mine\/([\w-]+)\.ics$/.exec(links.calendar) ?? [];
    expect(secret).toHaveLength(43);
    expect(links).toEqual(
      Object.fromEntries(
        [
          ['calendar', 'ics'],
          ['atom', 'atom'],
          ['json', 'json'],
        ].map(([name, ending]) => [name, `${site}/feeds/mine/${secret}.${ending}`]),
      ),
    );
    const items: string[] = [];
    for await (const item of (await contextOf()).table.scan()) items.push(JSON.stringify(item));
    expect(items.filter((item) => item.includes(secret))).toEqual([]);
  });

  it('that are wrong, malformed, revoked or replaced are one answer', async () => {
    const first = await makeFeedLinks(await contextOf(member2));
    const second = await makeFeedLinks(await contextOf(member2));
    expect((await get(at(second.json))).statusCode).toBe(200);
    expect(await revokeFeedLinks(await contextOf(member2))).toBe(true);
    expect(await revokeFeedLinks(await contextOf(member2))).toBe(false);
    const wrong = `/feeds/mine/${'a'.repeat(43)}.atom`;
    const answers = await Promise.all(
      [
        at(first.json),
        at(second.calendar),
        wrong,
        '/feeds/mine/x.ics',
        '/feeds/mine/',
        '/feeds/mine/a/b.ics',
        at(links.atom).replace('.atom', '.rss'),
      ].map((path) => get(path)),
    );
    const [one] = answers;
    expect(one?.statusCode).toBe(404);
    expect(one?.headers['cache-control']).toBe('no-store');
    for (const answer of answers) expect(answer).toEqual(one);
  });

  it('are kept by nobody else, lead nowhere with their name, and are found by no robot', async () => {
    for (const url of Object.values(links)) {
      const { headers, body } = await get(at(url));
      expect(headers).toMatchObject({
        'cache-control': 'private, no-cache',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
        'x-content-type-options': 'nosniff',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers).not.toHaveProperty('last-modified');
      const again = await get(at(url), { 'if-none-match': headers.etag ?? '' });
      // A feed in which nothing was told carries the moment it was asked; these hold something.
      expect({ status: again.statusCode, body: again.body }).toEqual({ status: 304, body: '' });
      expect(body).not.toContain(member.id);
      expect(body).not.toContain('readAt');
    }
    expect((await get(at(links.json), {}, 'POST')).statusCode).toBe(405);
  });
});

describe('the personal calendar', () => {
  const events = async () =>
    new ICAL.Component(ICAL.parse(await read(links.calendar)))
      .getAllSubcomponents('vevent')
      .map((part) => new ICAL.Event(part));

  it('holds the consultations that what is followed concerns, and no others', async () => {
    const urls = (await events()).map((event) =>
      String(event.component.getFirstPropertyValue('url')).split('/').at(-1),
    );
    expect(urls.sort()).toEqual(['by-host', 'by-process', 'by-topic', 'comments']);
  });

  it('reminds when its owner wants to be', async () => {
    const event = (await events()).find(({ summary }) => summary.endsWith('by-topic'));
    const triggers = event?.component
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(triggers).toEqual(['-P30D', '-P1D']);
  });

  it('says that one was called off, and reminds of it no more', async () => {
    const found = await consultationBySlug(await contextOf(), 'by-process');
    await cancelConsultation(await contextOf(curator), { id: found?.id ?? '', reason: 'No money.' });
    for (const url of [links.calendar, `${site}/feeds/consultations/by-process.ics`]) {
      const event = new ICAL.Component(ICAL.parse(await read(url)))
        .getAllSubcomponents('vevent')
        .map((part) => new ICAL.Event(part))
        .find(({ summary }) => summary.endsWith('by-process'));
      expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
      expect(event?.summary).toBe('Called off: by-process');
      expect(event?.component.getFirstPropertyValue('sequence')).toBe(1);
      expect(event?.component.getAllSubcomponents('valarm')).toEqual([]);
    }
  });
});

describe('the personal feed', () => {
  it('holds what was told, the newest first, with the reason and no more than the record says', async () => {
    const atom = readAtom(await read(links.atom));
    expect(atom.title).toBe('Travaux: what I follow');
    const [, secret = ''] = /mine\/([\w-]+)\./.exec(links.atom) ?? [];
    expect(atom.id).not.toContain(secret);
    expect(atom.entry.length).toBeGreaterThan(3);
    expect(atom.entry.map(({ id }) => id)).toEqual(
      atom.entry
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
    const told = atom.entry.find(({ title }) => title === 'New consultation: by-host');
    expect(told?.content['#text']).toContain('Told because you follow');
    expect(told?.content['#text']).toContain('Algeria');
    expect(told?.link.find(({ rel }) => rel === 'alternate')?.href).toBe(`${site}/consultations/by-host`);
    expect(atom.entry.some(({ title }) => title.endsWith('of-no-interest'))).toBe(false);
  });

  it('is the same as JSON Feed', async () => {
    const [atom, json] = [readAtom(await read(links.atom)), readJson(await read(links.json))];
    expect(json.items.map(({ id, title }) => ({ id, title }))).toEqual(
      atom.entry.map(({ id, title }) => ({ id, title })),
    );
    expect(json.feed_url).toBe(links.json);
  });
});
