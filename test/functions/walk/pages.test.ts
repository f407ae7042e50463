/**
 * The walk over pages: wherever an assessment appears it says whose word it is, of what, and whether it stands; with the switch off
 * nothing of ours appears; no count mixes bases unsaid; and what nobody assessed is called just that.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#web/app/routes.tsx';
import { embedRoutes } from '#web/embed/embedRoutes.tsx';
import { claimsNone, mixedCounts, shown, unmarked, unmarkedCards } from './findings.ts';
import { type Element, itemsWith, linksOf, readMarkup, wordsOf } from './markup.ts';
import { pages, patternsOf } from './outputs.ts';
import { get, ours, put, seeded, slug, unassessed } from './seeded.ts';

const record = seeded();
const patterns = [...patternsOf(routes), ...patternsOf(embedRoutes)];
const registered = pages((words) => words);

it('every page has its place in the walk', () => {
  expect(Object.keys(registered).sort()).toEqual(patterns.sort());
});

/** Where the server leaves the page to the browser, there is nothing to read. */
const bodyOf = (body: string) => body.slice(body.indexOf('<body'), body.indexOf('</body>') + '</body>'.length);
async function read(address: string): Promise<Element> {
  const { status, body } = await get(address);
  expect([200, 404], address).toContain(status);
  return readMarkup(bodyOf(body));
}
const off = (address: string) => `${address}${address.includes('?') ? '&' : '?'}editorial=off`;

describe.each(patterns)('%s', (pattern) => {
  let addresses: readonly string[] = [];
  let showsOurs = false;
  const drawn = new Map<string, Element>();
  beforeAll(async () => {
    const place = pages((words) => record().id(put[words]))[pattern];
    addresses = place?.addresses ?? [];
    showsOurs = place?.showsOurs ?? false;
    for (const address of addresses) drawn.set(address, await read(address));
  });
  const each = (find: (root: Element, address: string) => string[]) =>
    addresses.flatMap((address) => {
      const root = drawn.get(address);
      return root ? find(root, address).map((finding) => `${address}: ${finding}`) : [`${address}: not drawn`];
    });
  const inferences = () => record().impacts.filter(({ basis }) => basis === 'EDITORIAL');

  it('calls our own inferences ours, says what is of the topic, and what no longer stands', () => {
    expect(each((root) => unmarked(root, record().impacts))).toEqual([]);
    expect(each((root) => unmarkedCards(root, record().proposals, record().impacts))).toEqual([]);
    if (showsOurs) expect(each((root) => shown(root, inferences()).map(({ id }) => id))).not.toEqual([]);
  });

  it('shows nothing of ours with the switch off', async () => {
    for (const address of addresses) {
      // The page of one assessment shows that one; with the switch off it says what it is, and no more of ours.
      const own = /^\/impacts\/(\w+)$/.exec(address)?.[1];
      const found = shown(await read(off(address)), inferences()).filter(({ id }) => id !== own);
      expect(
        found.map(({ rationale }) => rationale),
        off(address),
      ).toEqual([]);
    }
  });

  it('mixes no bases in a count without saying so', () => expect(each(mixedCounts)).toEqual([]));

  it('never takes what is not assessed for what has no impact', () => {
    expect(each((root) => claimsNone(wordsOf(root)))).toEqual([]);
  });
});

it('a card of a proposal on which only our own inferences speak says so, and with the switch off that it is not assessed', async () => {
  const address = '/proposals?topics=charging-interconnection';
  const cardOf = async (of: string) =>
    itemsWith(await read(of), (item) => linksOf(item).some((to) => to.startsWith(`/proposals/${ours}`)))
      .map(wordsOf)
      .join(' ');
  expect(await cardOf(address)).toMatch(/Restricts[\s\S]*Editorial/);
  expect(await cardOf(off(address))).not.toMatch(/Restricts|Editorial/);
  expect(await cardOf(off(address))).toMatch(/not assessed/i);
});

describe('what nobody assessed', () => {
  it.each([`/proposals/${unassessed}`, `/embed/proposal/${unassessed}`, '/proposals?assessed=NONE'])(
    'is called not assessed at %s',
    async (address) => expect(wordsOf(await read(address))).toMatch(/not (?:yet )?assessed|not assessed/i),
  );
});

describe('the page of one assessment', () => {
  it('says to machines, too, whose word it is and of what', async () => {
    const linked = async (words: string) => {
      const { body } = await get(`/impacts/${record().id(words)}`);
      return /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '';
    };
    expect(await linked(put.ours)).toContain('Editorial inference: Restricts UDHR-19');
    expect(await linked(put.oursOfTopic)).toContain('of the topic');
    expect(await linked(put.own)).toContain('Signed here by its assessor');
    expect(await linked(put.ownBefore)).toContain('Replaced by a newer one');
    expect(await linked(put.oursGone)).toContain('Withdrawn');
    expect((await get(`/proposals/${slug}`)).body).not.toMatch(/ld\+json">[^<]*Restricts/);
  });
});
