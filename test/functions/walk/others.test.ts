/** The walk over all that is not a page: feeds, files, letters and messages, posts, references, and the words of the API itself. */
import { readdirSync, statSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { channels } from '#functions/deliver/channels/index.ts';
import { alertLetter } from '#functions/deliver/letters/alertLetter.ts';
import { asHtml } from '#functions/deliver/letters/asHtml.ts';
import { asMrkdwn } from '#functions/deliver/letters/asMrkdwn.ts';
import { asText } from '#functions/deliver/letters/asText.ts';
import { digestLetter } from '#functions/deliver/letters/digestLetter.ts';
import { wordsIn } from '#functions/deliver/words/words.ts';
import { exportNames } from '#functions/export/index.ts';
import { feedShapes } from '#functions/feed/address.ts';
import { makeFeedLinks } from '#graphql/addresses/feedLinks.ts';
import { factsOf } from '#graphql/alerts/facts.ts';
import { impactColumns } from '#graphql/catalogue/impactColumns.ts';
import { proposalColumns } from '#graphql/catalogue/proposalColumns.ts';
import { recordTables } from '#graphql/catalogue/recordTables.ts';
import { arrange } from '#graphql/digests/arrange.ts';
import { type Event, eventKinds } from '#graphql/events/events.ts';
import { eventWords } from '#graphql/events/eventWords.ts';
import { events } from '#graphql/events/lists.ts';
import { matrixColumns } from '#graphql/exports/exportMatrix.ts';
import { makeSchema } from '#graphql/schema.ts';
import { bodyOf } from '#graphql/webhooks/message.ts';
import { named } from '#test/functions/export/served.ts';
import { readAtom, readJson } from '#test/functions/feed/read.ts';
import { member2 } from '#test/support/world.ts';
import { claimsNone, shown, unmarked } from './findings.ts';
import { readMarkup, wordsOf } from './markup.ts';
import { exports, feeds } from './outputs.ts';
import { get, ours, put, seeded, site, slug } from './seeded.ts';

const record = seeded();
const without = 'bases=SOURCED&bases=OWN';
const asking = (address: string) => `${address}${address.includes('?') ? '&' : '?'}${without}`;
const editorial = () => record().impacts.filter(({ basis }) => basis === 'EDITORIAL');

it('every function has its place in the walk', () => {
  const walked = {
    ...{ page: 'pages', export: 'files', feed: 'feeds', deliver: 'letters', stream: 'letters', api: 'the API' },
    ...{ live: 'events of the API', annotations: 'notes alone', mail: 'addresses alone', bounces: 'addresses alone' },
    ...{ clock: 'nothing that is read', snapshot: 'the catalogue', local: 'the same functions', runtime: 'none' },
  };
  const folders = readdirSync('functions').filter((name) => statSync(`functions/${name}`).isDirectory());
  expect(Object.keys(walked).sort()).toEqual(folders.sort());
});

describe('a feed', () => {
  it('of every shape has its place in the walk', () =>
    expect(Object.keys(feeds).sort()).toEqual(feedShapes.map(({ path }) => path).sort()));

  const entriesAt = async (address: string): Promise<{ title: string; content: string }[]> => {
    const [path = '', question = ''] = address.split('?');
    const asked = question === '' ? '' : `?${question}`;
    const [atom, json] = [await get(`${path}.atom${asked}`), await get(`${path}.json${asked}`)];
    expect([atom.status, json.status]).toEqual([200, 200]);
    const entries = readAtom(atom.body).entry.map(({ title, content }) => ({ title, content: content['#text'] }));
    expect(readJson(json.body).items.map(({ content_html }) => content_html)).toEqual(
      entries.map((one) => one.content),
    );
    return entries;
  };
  const shownOnce = feedShapes.filter(({ formats }) => formats.includes('atom')).map(({ path }) => path);

  it.each(shownOnce)(
    '%s says whose word an assessment is and of what, and leaves ours out where asked',
    async (path) => {
      const { addresses = [], showsOurs } = feeds[path] ?? {};
      for (const address of addresses) {
        const trees = (await entriesAt(address)).map(({ content }) => readMarkup(content));
        expect(trees.flatMap((tree) => unmarked(tree, record().impacts))).toEqual([]);
        expect(trees.flatMap((tree) => claimsNone(wordsOf(tree)))).toEqual([]);
        if (!showsOurs) continue;
        expect(
          trees.flatMap((tree) => shown(tree, editorial())),
          address,
        ).not.toEqual([]);
        const left = (await entriesAt(asking(address))).map(({ content }) => readMarkup(content));
        expect(left.flatMap((tree) => shown(tree, editorial()).map(({ rationale }) => rationale))).toEqual([]);
        expect(left.map(wordsOf).join(' ')).not.toMatch(/EDITORIAL/);
      }
    },
  );

  it('of one proposal says in the very titles whose word it is', async () => {
    const titles = (await entriesAt(`/feeds/proposals/${slug}`)).map(({ title }) => title);
    expect(titles).toContainEqual(expect.stringMatching(/^Impact assessed \[EDITORIAL: our own inference\]: UDHR-19/));
    expect(titles).toContainEqual(
      expect.stringMatching(/\[EDITORIAL: our own inference; of the topic, not of this text\]/),
    );
    expect(titles).toContainEqual(expect.stringMatching(/^Assessment replaced by a newer one \[signed here/));
  });

  it('of one’s own says it of all that one was told', async () => {
    const { atom } = await makeFeedLinks(await record().context(member2));
    const { status, body } = await get(new URL(atom).pathname);
    expect(status).toBe(200);
    const trees = readAtom(body).entry.map(({ content }) => readMarkup(content['#text']));
    const told = trees.flatMap((tree) => shown(tree, record().impacts).map(({ rationale }) => rationale));
    expect(told).toEqual(expect.arrayContaining([put.ours, put.oursOfTopic, put.sourcedOfTopic, put.own]));
    expect(trees.flatMap((tree) => unmarked(tree, record().impacts))).toEqual([]);
  });

  it('calls what nobody assessed not assessed', async () => {
    const entries = await entriesAt('/feeds/processes/hrdd-infrastructure-pilot');
    expect(entries.some(({ content }) => content.includes('not assessed'))).toBe(true);
  });
});

describe('a file', () => {
  const columnsOf = (names: readonly string[]) => (name: string) => names.includes(name);
  const rowsOf = async (address: string) => named(parse((await get(address)).body));

  it('of every name has its place in the walk', () =>
    expect(Object.keys(exports).sort()).toEqual([...exportNames].sort()));

  it.each(Object.keys(exports))(
    '%s claims of nothing that it has no impact, and shows ours where it should',
    async (name) => {
      const { addresses = [], showsOurs } = exports[name] ?? {};
      for (const address of addresses) {
        const { status, body } = await get(address);
        expect([status, claimsNone(body)], address).toEqual([200, []]);
        if (!showsOurs) continue;
        expect(body).toContain(put.ours);
        const left = await get(asking(address));
        expect(left.status).toBe(200);
        for (const { rationale } of editorial()) {
          const isSaidByOthers = record().impacts.some(
            (one) => one.rationale === rationale && one.basis !== 'EDITORIAL',
          );
          if (!isSaidByOthers) expect(left.body).not.toContain(rationale);
        }
      }
    },
  );

  it('of assessments says basis, scope and state in every row, as each is', async () => {
    const rows = await rowsOf('/export/impacts.csv?states=PUBLISHED&states=SUPERSEDED&states=WITHDRAWN');
    expect(rows).toHaveLength(record().impacts.length);
    for (const { id, basis, scope } of record().impacts)
      expect(rows).toContainEqual(expect.objectContaining({ id, basis, scope, permalink: `${site}/impacts/${id}` }));
  });

  it('of proposals counts each basis beside the directions, and none that was not asked for', async () => {
    const sum = (row: Record<string, string>, names: string[]) =>
      names.reduce((all, name) => all + Number(row[`impacts_${name}`]), 0);
    for (const address of ['/export/proposals.csv', asking('/export/proposals.csv')]) {
      for (const row of await rowsOf(address)) {
        const listed: unknown[] = JSON.parse(row.impacts ?? '');
        expect(sum(row, ['restricts', 'advances', 'mixed', 'unclear'])).toBe(listed.length);
        expect(sum(row, ['sourced', 'own', 'editorial'])).toBe(listed.length);
        for (const one of listed) expect(one).toMatchObject({ basis: expect.any(String), scope: expect.any(String) });
        if (address.includes(without)) expect(row.impacts_editorial).toBe('0');
      }
    }
  });

  it('that counts or lists directions has the bases beside them, whatever its name', () => {
    const tables = [
      ...recordTables,
      ...[proposalColumns, impactColumns, matrixColumns].map((columns) => ({ columns })),
    ];
    for (const { columns } of tables) {
      const names = columns.map(({ name }) => name);
      const has = columnsOf(names);
      if (names.some((name) => /restricts/.test(name))) expect(names.join()).toMatch(/editorial/);
      if (has('direction')) expect([has('basis'), has('scope')]).toEqual([true, true]);
    }
  });
});

describe('letters, messages and posts', () => {
  const reader = { words: wordsIn('en'), timeZone: 'UTC' };
  const sent = { publicUrl: site, stop: `${site}/stop` };
  async function told() {
    const ctx = await record().context();
    const ids = new Set(Object.values(put).map((words) => record().id(words)));
    const all: Event[] = [];
    for (let after: string | null = null; ; ) {
      const page = await events(ctx, { first: 100, after });
      all.push(...page.nodes.filter(({ subjectId }) => ids.has(subjectId)));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    return await Promise.all(
      all.map(async (event) => {
        const facts = await factsOf(ctx, event, 'UTC');
        return { event, facts, reason: 'A topic', followId: 'flw_x', url: site + event.subjectPath, page: '/' };
      }),
    );
  }
  const impactOf = ({ subjectId }: Event) => record().impacts.find(({ id }) => id === subjectId);

  it('of every channel say whose word an assessment is, of what, and whether it stands', async () => {
    expect(Object.keys(channels).sort()).toEqual(['CHAT', 'EMAIL', 'WEBHOOK']);
    const alerts = await told();
    expect(alerts.length).toBeGreaterThan(7);
    for (const alert of alerts) {
      const impact = impactOf(alert.event);
      const { entries, more } = arrange([alert], new Date());
      const digest = { id: 'digest_x', rate: 'DAILY', at: alert.event.at, entries, more, count: 1, url: site } as const;
      const letters = [alertLetter(reader, alert, sent), digestLetter(reader, digest, sent)];
      for (const words of letters.flatMap((letter) => [asText(letter), asHtml(letter), asMrkdwn(letter)])) {
        if (impact?.basis === 'EDITORIAL') expect(words).toContain('editorial: our own inference');
        if (impact?.scope === 'TOPIC') expect(words).toContain('of the topic');
        if (impact?.withdrawnAt) expect(words).toContain('taken back');
        if (impact?.supersededById) expect(words).toContain('replaced by a newer one');
        expect(claimsNone(words)).toEqual([]);
      }
      const { data } = JSON.parse(await bodyOf(await record().context(), alert.event));
      expect(data.impact).toMatchObject({ basis: impact?.basis, scope: impact?.scope, state: expect.any(String) });
    }
  });

  it('say that an order by gravity mixes our own inferences with others’ views', async () => {
    const [alert] = await told();
    if (!alert) throw new Error('nothing was told');
    const { entries, more } = arrange([alert], new Date());
    const digest = { id: 'digest_x', rate: 'DAILY', at: alert.event.at, entries, more, count: 1, url: site } as const;
    expect(asText(digestLetter(reader, digest, sent))).toMatch(/gravest, by others or by our own inference/);
  });

  it('have words for every kind of event', () =>
    expect(Object.keys(eventWords).sort()).toEqual([...eventKinds].sort()));
});

describe('a reference', () => {
  it.each(['TEXT', 'BIBTEX', 'CSL_JSON', 'RIS'])(
    'as %s says that an inference is ours, and what is of the topic',
    async (format) => {
      const cite = async (words: string) =>
        JSON.stringify(
          await record().ask(
            'query ($id: ID!, $format: CitationFormat!) { node(id: $id) { ... on Impact { citation(format: $format) } } }',
            { id: record().id(words), format },
          ),
        );
      expect(await cite(put.ours)).toMatch(/editorial|our own inference/i);
      expect(await cite(put.own)).not.toMatch(/editorial|our own inference/i);
      expect(await cite(put.oursOfTopic)).toMatch(/of the topic/i);
      expect(await cite(put.ownBefore)).toMatch(/replaced|superseded|newer/i);
      expect(await cite(put.oursGone)).toMatch(/withdrawn|taken back/i);
      const proposal = await record().ask(
        'query ($slug: String!, $format: CitationFormat!) { proposal(slug: $slug) { citation(format: $format) } }',
        { slug: ours, format },
      );
      // A reference to a proposal may say nothing of assessments.
      if (/assess/i.test(JSON.stringify(proposal)))
        expect(JSON.stringify(proposal)).toMatch(/editorial|our own inference/i);
    },
  );
});

describe('the API', () => {
  it('has no type that counts directions without saying how many of them are our own inferences', () => {
    const counting = Object.values(makeSchema().getTypeMap())
      .filter(isObjectType)
      .filter((type) => 'restricts' in type.getFields());
    expect(counting.map(({ name }) => name).sort()).toEqual(['CellDirections', 'ImpactTally', 'LedgerLine']);
    for (const type of counting) expect(Object.keys(type.getFields()).join(), type.name).toMatch(/editorial/);
  });

  it('counts nothing of ours where other bases are asked for', async () => {
    const document = `query ($bases: [Basis!]) {
      impacts(query: { proposals: { bases: $bases } }, first: 100) { totalCount nodes { basis } tally { sourced own editorial } }
      ledger(query: { bases: $bases }, by: RIGHT) { value editorialOnly }
      matrix(query: { bases: $bases }, rows: SPONSOR, columns: RIGHT) { directions { assessed editorialOnly } }
    }`;
    const found = JSON.stringify(await record().ask(document, { bases: ['SOURCED', 'OWN'] }));
    expect(found).toMatch(/"editorial":0/);
    expect(found).not.toMatch(/"EDITORIAL"|"editorialOnly":[1-9]/);
    expect(JSON.stringify(await record().ask(document))).toMatch(/"editorialOnly":[1-9]/);
  });
});
