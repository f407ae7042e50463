/** Proposals of a question as files: the very rows that the page counts, read back by other libraries than the ones that wrote them. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { graphql } from 'graphql';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { proposalColumns } from '#graphql/catalogue/proposalColumns.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { everything, type ProposalQuery, type ProposalSort, proposalSorts } from '#graphql/proposals/query.ts';
import { formatQuestion } from '#graphql/proposals/queryString.ts';
import { makeSchema } from '#graphql/schema.ts';
import { enterWorld, makeWorld, queries } from '#test/graphql/catalogue/world.ts';
import { anImpact, aProposal } from '#test/support/records.ts';
import { named, served } from './served.ts';

const schema = makeSchema();
const long = 'ü'.repeat(40_000);
const here = served(async (ctx) => {
  await enterWorld(ctx, makeWorld(7));
  await keepProposal(
    ctx,
    aProposal({ slug: 'formula', title: '=SUM(A1:A9)', summary: '+1', kindNote: '-2', phase: '@cmd' }),
  );
  await keepProposal(ctx, aProposal({ slug: 'tab', title: '\tTab', summary: '\rReturn', phase: '＝fullwidth' }));
  await keepProposal(
    ctx,
    aProposal({
      slug: 'quoted',
      title: 'He said "no", and left',
      summary: 'One line\nand another\r\nand نص עברית 文本 \u{1F600}',
      section: 'a_x0041_b & <c>',
      justification: long,
      tabled: '2012-06',
      action: null,
    }),
  );
  await keepProposal(ctx, aProposal({ slug: 'position', kind: 'POSITION', action: null, tabled: null }));
  await keepImpact(ctx, anImpact({ key: 'own', proposal: 'quoted', right: 'UDHR-12', basis: 'EDITORIAL' }));
});

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const answer = await here().get(path);
  expect(answer.status).toBe(200);
  return named(parse(Buffer.from(await answer.arrayBuffer()), { relax_column_count: false }));
}
const line = z.record(z.string(), z.unknown());
async function linesOf(path: string): Promise<z.output<typeof line>[]> {
  const answer = await here().get(path);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text
    .split('\n')
    .slice(0, -1)
    .map((one) => line.parse(JSON.parse(one)));
}
const one = async (slug: string) => (await rowsOf('/export/proposals.csv')).find((row) => row.slug === slug);

const cell = z.union([z.string(), z.number(), z.date(), z.boolean(), z.null()]);
const sheets = z.array(z.object({ data: z.array(z.array(cell)) }));

const page = z.object({
  proposals: z.object({
    totalCount: z.number(),
    nodes: z.array(z.object({ id: z.string() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});
/** Ids and count as the page has them, page by page. */
async function pagesOf(query: ProposalQuery, sort: ProposalSort | null) {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await graphql({
      schema,
      source: `query ($query: ProposalQuery, $sort: ProposalSort, $after: String) {
        proposals(query: $query, sort: $sort, first: 20, after: $after) {
          totalCount nodes { id } pageInfo { hasNextPage endCursor }
        } }`,
      variableValues: { query, sort, after },
      contextValue: here().visitor(),
    });
    expect(errors).toBeUndefined();
    const { totalCount, nodes, pageInfo } = page.parse(data).proposals;
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return { ids, totalCount };
    after = pageInfo.endCursor;
  }
}

describe('a file', () => {
  it('holds exactly the rows that the page counts, in the same order, for 50 queries and any order', async () => {
    const same = fc.asyncProperty(queries, fc.constantFrom(null, ...proposalSorts), async (query, sort) => {
      const asked = formatQuestion({ query, sort });
      const { ids, totalCount } = await pagesOf(query, sort);
      const rows = await rowsOf(`/export/proposals.csv?${asked}`);
      expect(rows.map(({ id }) => id)).toEqual(ids);
      expect(rows).toHaveLength(totalCount);
      const lines = await linesOf(`/export/proposals.jsonl?${asked}&columns=id`);
      expect(lines).toEqual(ids.map((id) => ({ id })));
    });
    await fc.assert(same, { numRuns: 50, seed: 12 });
  }, 60_000);

  it('is found by words too', async () => {
    const query = { ...everything, text: 'fullwidth OR "another"' };
    const { ids } = await pagesOf(query, null);
    const rows = await rowsOf(`/export/proposals.csv?${formatQuestion({ query, sort: null })}`);
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  it('has the columns asked for, in their order', async () => {
    const rows = await rowsOf('/export/proposals.csv?columns=title,id&columns=sponsors&kinds=POSITION');
    expect(Object.keys(rows[0] ?? {})).toEqual(['title', 'id', 'sponsors']);
  });

  it('says the same in CSV, JSON Lines and the workbook', async () => {
    const [rows, lines] = [await rowsOf('/export/proposals.csv'), await linesOf('/export/proposals.jsonl')];
    expect(rows).toHaveLength(lines.length);
    for (const [at, row] of rows.entries()) {
      for (const { name, type } of proposalColumns) {
        const value = lines[at]?.[name];
        const cell = row[name] ?? '';
        if (type === 'array') expect(JSON.parse(cell), name).toEqual(value);
        else expect(cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ''), name).toBe(value === null ? '' : String(value));
      }
    }
  });

  it('has a dated name, and says that it is unchanged to whoever holds it', async () => {
    const first = await here().get('/export/proposals.csv?topics=spam');
    expect(first.headers.get('content-disposition')).toMatch(
      /^attachment; filename="travaux-proposals-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(first.headers.get('content-type')).toContain('text/csv');
    const tag = first.headers.get('etag') ?? '';
    expect((await here().get('/export/proposals.csv?topics=spam', { 'if-none-match': tag })).status).toBe(304);
    expect((await here().get('/export/proposals.csv?topics=finance', { 'if-none-match': tag })).status).toBe(200);
    await keepProposal(here().ctx(), aProposal({ slug: 'later', topics: ['finance'] }));
    expect((await here().get('/export/proposals.csv?topics=spam', { 'if-none-match': tag })).status).toBe(200);
  });

  it('of nothing has its columns and no row', async () => {
    const answer = await here().get('/export/proposals.csv?topics=nothing');
    expect(await answer.text()).toBe(`${proposalColumns.map(({ name }) => name).join(',')}\r\n`);
    expect(await (await here().get('/export/proposals.jsonl?topics=nothing')).text()).toBe('');
  });
});

describe('a cell', () => {
  it('that begins like a formula is neutralised', async () => {
    expect(await one('formula')).toMatchObject({
      title: `'=SUM(A1:A9)`,
      summary: `'+1`,
      kind_note: `'-2`,
      phase: `'@cmd`,
    });
    expect(await one('tab')).toMatchObject({ title: `'\tTab`, summary: `'\rReturn`, phase: `'＝fullwidth` });
  });

  it('keeps quotes, line ends and every script', async () => {
    expect(await one('quoted')).toMatchObject({
      title: 'He said "no", and left',
      summary: 'One line\nand another\r\nand نص עברית 文本 \u{1F600}',
    });
  });

  it('tells what is unknown from what is none', async () => {
    expect(await one('quoted')).toMatchObject({
      action: '',
      tabled: '2012-06',
      tabled_precision: 'MONTH',
      provisions: '[]',
    });
    expect(await one('position')).toMatchObject({ action: 'none', tabled: '', first_day: '', impacts_restricts: '0' });
  });

  it('keeps how sure a statement is', async () => {
    const found = await one('quoted');
    expect(found).toMatchObject({
      first_day: '2012-06-01',
      last_day: '2012-06-30',
      confidence: 'HIGH',
      stage_scope: 'RECORD',
    });
    expect(JSON.parse(found?.impacts ?? '')).toMatchObject([
      { right: 'UDHR-12', basis: 'EDITORIAL', direction: 'RESTRICTS' },
    ]);
  });
});

describe('CSV', () => {
  it('has a byte order mark when it is asked for, and else none', async () => {
    const bytes = async (path: string) => Buffer.from(await (await here().get(path)).arrayBuffer());
    expect((await bytes('/export/proposals.csv?bom=true')).subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect((await bytes('/export/proposals.csv')).subarray(0, 2).toString()).toBe('id');
  });

  it('ends every line with CR and LF, as RFC 4180 has it', async () => {
    const text = await (await here().get('/export/proposals.csv?columns=id,slug')).text();
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the workbook', () => {
  const book = async () => Buffer.from(await (await here().get('/export/proposals.xlsx')).arrayBuffer());

  const sheet = async (at: number) => sheets.parse(await readExcel(await book()))[at]?.data ?? [];

  it('has days as dates, numbers as numbers and texts as texts', async () => {
    const [names = [], ...rows] = await sheet(0);
    const at = (name: string) => names.indexOf(name);
    const row = (slug: string) => rows.find((cells) => cells[at('slug')] === slug) ?? [];
    expect(rows).toHaveLength((await rowsOf('/export/proposals.csv')).length);
    expect(row('formula')[at('title')]).toBe('=SUM(A1:A9)');
    expect(row('quoted')[at('first_day')]).toEqual(new Date('2012-06-01T00:00:00Z'));
    expect(row('quoted')[at('tabled')]).toBe('2012-06');
    expect(row('quoted')[at('impacts_restricts')]).toBe(1);
    expect(row('position')[at('tabled')]).toBeNull();
  });

  it('holds no formula, cuts what is too long and says so, and escapes what XML cannot hold', async () => {
    const parts = unzipSync(await book());
    const xml = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
    expect(xml).not.toContain('<f');
    expect(xml).toContain('a_x005F_x0041_b &amp; &lt;c&gt;');
    expect(xml).toContain('_x000D_Return');
    const cells = [...xml.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text = '']) => text);
    const cut = cells.find((text) => text.startsWith('üü')) ?? '';
    expect(cut.length).toBe(32_767);
    expect(cut).toMatch(/cut here; CSV and JSON Lines have the whole text]$/);
  });

  it('says what its columns mean on a sheet of its own', async () => {
    const [, ...meanings] = await sheet(1);
    expect(meanings.map(([name]) => name)).toEqual(proposalColumns.map(({ name }) => name));
  });
});
