/** Feeds of proposals, in Atom and JSON, read by an independent parser and held against the API. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { annotate } from '#graphql/annotations/annotate.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposalBySlug } from '#graphql/proposals/proposals.ts';
import { impact, proposal } from '#test/support/record.ts';
import { member } from '#test/support/world.ts';
import { api, contextOf, get, site, withFeeds } from './asked.ts';
import { readAtom, readJson } from './read.ts';

/** More than a stretch holds, and one whose words could end whatever they stand in. */
const many = Array.from({ length: 120 }, (_, at) => `many-${String(at).padStart(3, '0')}`);
const plain = 'من "التوجيه" ]]> </title> & &amp; <b>x</b> 🛰';
const title = `${plain}\u0000\u001b\ufffe`;
withFeeds(async (context) => {
  const ctx = await context();
  await keepProposal(
    ctx,
    proposal('odd', { title, summary: `${title}\r\n<script>alert(1)</script>`, topics: ['networks'] }),
  );
  for (const slug of many) await keepProposal(await context(), proposal(slug, { process: 'cstd' }));
});

const slugs = z.object({ proposals: z.object({ nodes: z.array(z.object({ id: z.string(), slug: z.string() })) }) });
async function newest(query: object, first: number) {
  const document = `query ($query: ProposalQuery, $first: Int) {
    proposals(query: $query, sort: UPDATED_NEWEST, first: $first) { nodes { id slug } }
  }`;
  return slugs.parse(await api(document, { query, first })).proposals.nodes;
}
const tag = (id: string) => `tag:travaux.test,2026:${id}`;

const feeds: [string, object][] = [
  ['/feeds/proposals.atom?processes=wcit-12', { processes: ['wcit-12'] }],
  [
    '/feeds/proposals.atom?topics=routing&stages=NOT_ADOPTED&sort=SYMBOL&after=x',
    { topics: ['routing'], stages: ['NOT_ADOPTED'] },
  ],
  ['/feeds/proposals.atom?text=route', { text: 'route' }],
  ['/feeds/processes/wcit-12.atom', { processes: ['wcit-12'] }],
  ['/feeds/parties/dza.atom', { sponsors: ['ALG'] }],
  ['/feeds/topics/networks.atom', { topics: ['networks'] }],
  ['/feeds/rights/UDHR-12.atom', { rights: ['UDHR-12'] }],
];

describe('a feed of proposals', () => {
  it.each(feeds)('%s holds what the API finds, in both formats', async (address, query) => {
    const expected = (await newest(query, 50)).map(({ id }) => tag(id)).sort();
    expect(expected.length).toBeGreaterThan(0);
    const atom = await get(address);
    expect(atom).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
    expect(
      readAtom(atom.body)
        .entry.map(({ id }) => id)
        .sort(),
    ).toEqual(expected);
    const json = await get(address.replace('.atom', '.json'));
    expect(json).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'application/feed+json; charset=utf-8' },
    });
    expect(
      readJson(json.body)
        .items.map(({ id }) => id)
        .sort(),
    ).toEqual(expected);
  });

  it('has the newest change first, and leads through all that there is, each once', async () => {
    const all = (await newest({ processes: ['cstd'] }, 100)).map(({ id }) => tag(id));
    const seen: string[] = [];
    const addresses: string[] = [];
    for (let address: string | undefined = '/feeds/processes/cstd.atom'; address; ) {
      const { entry, link } = readAtom((await get(address)).body);
      expect(link.find(({ rel }) => rel === 'self')?.href).toBe(site + address);
      expect(entry.map(({ updated }) => updated)).toEqual(
        entry
          .map(({ updated }) => updated)
          .sort()
          .reverse(),
      );
      seen.push(...entry.map(({ id }) => id));
      addresses.push(address);
      address = link.find(({ rel }) => rel === 'next')?.href.slice(site.length);
    }
    expect(addresses).toHaveLength(3);
    expect(seen.slice(0, 100)).toEqual(all);
    expect(new Set(seen).size).toBe(121);
    const { next_url: next } = readJson((await get('/feeds/processes/cstd.json')).body);
    expect(next).toContain('/feeds/processes/cstd.json?from=');
  });

  it('tells of a new assessment of what was entered long ago', async () => {
    const address = '/feeds/proposals.atom?processes=cstd';
    const first = many[0] ?? '';
    const id = tag((await proposalBySlug(await contextOf(), first))?.id ?? '');
    expect(readAtom((await get(address)).body).entry.map((entry) => entry.id)).not.toContain(id);
    await keepImpact(
      await contextOf(),
      impact({ key: `${first}/UDHR-19`, proposal: first, right: 'UDHR-19', basis: 'EDITORIAL' }),
    );
    const { entry } = readAtom((await get(address)).body);
    expect(entry[0]?.id).toBe(id);
    expect(entry[0]?.content['#text']).toContain('[EDITORIAL: our own inference] Advances');
    expect(entry).toHaveLength(51);
  });

  it('says who is behind a proposal, how far it came and what that covers, how sure it is, and whose word an impact is', async () => {
    const { entry } = readAtom((await get('/feeds/rights/UDHR-12.atom')).body);
    const [rus] = entry;
    expect(rus).toMatchObject({
      title: 'RUS/27/1: The text of rus-27-1',
      author: [
        { name: 'Russian Federation', uri: `${site}/parties/RUS` },
        { name: 'Algeria', uri: `${site}/parties/ALG` },
      ],
      category: [
        { term: 'wcit-12', label: 'WCIT-12', scheme: `${site}/processes` },
        { term: 'routing', label: 'Routing', scheme: `${site}/topics` },
      ],
    });
    expect(rus?.link).toContainEqual({ rel: 'alternate', type: 'text/html', href: `${site}/proposals/rus-27-1` });
    const words = (rus?.content['#text'] ?? '').replace(/<[^>]*>/g, '');
    expect(words).toContain('United States (opposed)');
    expect(words).toContain('changes text (MOD)');
    expect(words).toContain('not adopted, said of the subject, not of this record');
    expect(words).toContain('Confidence: high');
    expect(words).toContain('Tabled: 2012-11-17');
    expect(words).toContain(
      '[from a named source; of the topic, not of this text] Restricts UDHR-19 Expression, says A scholar: It lets a state choose',
    );
    expect(words).toContain(
      '[EDITORIAL: our own inference; of the topic, not of this text] Mixed effect on UDHR-12 Privacy',
    );
    expect(words).toContain('A paper read for these tests');
  });

  it('leaves our own inferences out for whoever asks for other bases, and says that nobody else assessed it', async () => {
    const asked = 'bases=SOURCED&bases=OWN';
    const rights = readAtom((await get(`/feeds/rights/UDHR-19.atom?${asked}`)).body);
    expect(rights.entry).not.toEqual([]);
    for (const { content } of rights.entry) expect(content['#text']).not.toContain('EDITORIAL');
    expect(readAtom((await get(`/feeds/rights/UDHR-12.atom?${asked}`)).body).entry).toEqual([]);
    const process = await get(`/feeds/processes/cstd.atom?${asked}`);
    expect(process.body).not.toContain('EDITORIAL');
    expect(process.body).toContain('not assessed yet on the bases asked for');
    expect(process.body).toContain('/feeds/processes/cstd.atom?bases=SOURCED&amp;bases=OWN');
    expect((await get('/feeds/processes/cstd.atom?bases=GUESSED')).statusCode).toBe(400);
  });

  it('never takes "not assessed" for "no impact"', async () => {
    const { body } = await get('/feeds/topics/networks.atom');
    expect(body).toContain('Human-rights impact: not assessed yet.');
    expect(body).not.toMatch(/no impact/i);
  });

  it('says of a date no more than is known', async () => {
    const { items } = readJson((await get('/feeds/proposals.json?processes=wcit-12')).body);
    const of = (slug: string) =>
      items.find(({ url }) => url.endsWith(`/${slug}`))?.content_html.replace(/<[^>]*>/g, '');
    expect(of('usa-9-13')).toContain('Tabled: 2012-08\n');
    expect(of('td62-alg')).toContain('Tabled: on a day not established\n');
    expect(of('td62-alg')).toContain('Confidence: low');
  });

  it('keeps words of any script, and nothing that XML or HTML would read as its own', async () => {
    const { entry } = readAtom((await get('/feeds/topics/networks.atom')).body);
    const odd = entry.find(({ link }) => link.some(({ href }) => href.endsWith('/proposals/odd')));
    expect(odd?.title).toBe(plain);
    expect(odd?.summary).toBe(`${plain}\n<script>alert(1)</script>`);
    expect(odd?.content['#text']).not.toContain('<script');
    const { items } = readJson((await get('/feeds/topics/networks.json')).body);
    expect(items.find(({ url }) => url.endsWith('/odd'))?.title).toBe(plain);
  });

  it('keeps the ids and the first date of an entry when its record is corrected, and moves its last', async () => {
    const entryNow = async () =>
      readAtom((await get('/feeds/topics/networks.atom')).body).entry.find(({ title: of }) => of.includes('td62-usa'));
    const before = await entryNow();
    const { title: corrected, ...rest } = proposal('td62-usa', {});
    const record = {
      kind: 'POSITION',
      symbol: 'CWG-WCIT12/TD 62',
      document: 'TD 62',
      stage: 'UNKNOWN',
      topics: ['networks'],
    } as const;
    const sponsorships = [{ party: 'USA', role: 'LEAD' } as const];
    await keepProposal(await contextOf(), {
      ...rest,
      ...record,
      topics: ['networks'],
      sponsorships,
      title: `${corrected} (td62-usa), corrected`,
    });
    const after = await entryNow();
    expect(after).toMatchObject({ id: before?.id, published: before?.published });
    expect(after?.title).toContain('corrected');
    expect(Date.parse(after?.updated ?? '')).toBeGreaterThan(Date.parse(before?.updated ?? ''));
  });
});

describe('the feed of one proposal', () => {
  it('holds the events of its history, the newest first, in both formats', async () => {
    const history = z.object({
      proposal: z.object({ history: z.object({ nodes: z.array(z.object({ id: z.string(), at: z.string() })) }) }),
    });
    const document = '{ proposal(slug: "rus-27-1") { history(first: 100) { nodes { id at } } } }';
    const expected = history.parse(await api(document)).proposal.history.nodes.toReversed();
    expect(expected).toHaveLength(3);
    const atom = readAtom((await get('/feeds/proposals/rus-27-1.atom')).body);
    expect(atom.entry.map(({ id, updated }) => ({ id, at: updated }))).toEqual(
      expected.map(({ id, at }) => ({ id: tag(id), at })),
    );
    expect(atom.entry[0]?.content['#text']).toContain('EDITORIAL: our own inference');
    expect(atom.link).toContainEqual({ rel: 'alternate', type: 'text/html', href: `${site}/proposals/rus-27-1` });
    const { items } = readJson((await get('/feeds/proposals/rus-27-1.json')).body);
    expect(items.map(({ id }) => id)).toEqual(expected.map(({ id }) => tag(id)));
  });

  it('holds no word of public notes: what is copied cannot be taken back', async () => {
    const target = (await proposalBySlug(await contextOf(), 'cstd-1'))?.id ?? '';
    await annotate(await contextOf(member), { target, body: 'A remark.', visibility: 'PUBLIC' });
    const document = '{ proposal(slug: "cstd-1") { history { nodes { kind } } } }';
    expect(JSON.stringify(await api(document))).toContain('ANNOTATION_PUBLISHED');
    const { entry } = readAtom((await get('/feeds/proposals/cstd-1.atom')).body);
    expect(entry.map(({ title: of }) => of)).toEqual(['Proposal entered: The text of cstd-1']);
  });

  it('says what was corrected', async () => {
    await keepProposal(await contextOf(), proposal('many-001', { process: 'cstd', stage: 'WITHDRAWN' }));
    const [latest] = readAtom((await get('/feeds/proposals/many-001.atom')).body).entry;
    expect(latest?.title).toBe('New stage: The text of many-001');
    expect(latest?.content['#text']).toContain('stage: <del dir="auto">TABLED</del> → <ins dir="auto">WITHDRAWN</ins>');
  });
});
