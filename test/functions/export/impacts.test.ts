/** Assessments as files: the rows that the list counts, none without whose word it is, and nothing that a spreadsheet would run. */
import { parse } from 'csv-parse/sync';
import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { impactColumns } from '#graphql/catalogue/impactColumns.ts';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { formatImpactQuestion, impactQuery } from '#graphql/impacts/query.ts';
import { withdrawImpact } from '#graphql/impacts/withdrawImpact.ts';
import { makeSchema } from '#graphql/schema.ts';
import { enterRecord, impact } from '#test/support/record.ts';
import { curator } from '#test/support/world.ts';
import { named, served } from './served.ts';

const schema = makeSchema();
const here = served(async (ctx, as) => {
  await enterRecord(ctx);
  const rus = { proposal: 'rus-27-1', right: 'UDHR-12' } as const;
  await keepImpact(
    ctx,
    impact({ ...rus, key: 'formula', rationale: '=1+1', dutyNote: '＝2', assessor: '@them', scope: 'TOPIC' }),
  );
  await keepImpact(
    ctx,
    impact({ ...rus, key: 'words', quote: 'the route of traffic', alternative: 'States may see it.' }),
  );
  await keepImpact(ctx, impact({ ...rus, key: 'ours', basis: 'EDITORIAL', sources: [], assessor: 'an editor' }));
  await keepImpact(ctx, impact({ ...rus, key: 'gone', rationale: 'It was wrong.' }));
  const { nodes } = asked.parse((await ask(as(curator), '{ impacts(first: 100) { nodes { id rationale } } }')).impacts);
  const gone = nodes.find(({ rationale }) => rationale === 'It was wrong.');
  await withdrawImpact(as(curator), { id: gone?.id ?? '', reason: 'A misreading.' });
});

const asked = z.object({ nodes: z.array(z.object({ id: z.string(), rationale: z.string() })) });
const data = z.record(z.string(), z.unknown());
async function ask(contextValue: ReturnType<ReturnType<typeof here>['ctx']>, source: string, variableValues = {}) {
  const { data: found, errors } = await graphql({ schema, source, contextValue, variableValues });
  expect(errors).toBeUndefined();
  return data.parse(found);
}

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const answer = await here().get(path);
  expect(answer.status).toBe(200);
  return named(parse(Buffer.from(await answer.arrayBuffer()), { relax_column_count: false }));
}
async function linesOf(question = ''): Promise<z.output<typeof data>[]> {
  const text = await (await here().get(`/export/impacts.jsonl${question}`)).text();
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => data.parse(JSON.parse(line)));
}
const document = z.looseObject({ assessments: z.array(data) });
const annotation = z.looseObject({
  id: z.url(),
  type: z.literal('Annotation'),
  motivation: z.union([z.literal('assessing'), z.tuple([z.literal('assessing'), z.literal('replying')])]),
  creator: z.looseObject({}),
  created: z.iso.datetime(),
  body: z.array(z.looseObject({ type: z.literal('TextualBody'), purpose: z.string(), value: z.string() })).min(1),
  'travaux:basis': z.string(),
  'travaux:scope': z.string(),
  'travaux:state': z.string(),
});
const collection = z.looseObject({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/anno.jsonld'), z.object({ travaux: z.url() })]),
  type: z.literal('AnnotationCollection'),
  total: z.int(),
  first: z.looseObject({ type: z.literal('AnnotationPage'), items: z.array(annotation) }),
});
const linked = async (question = '') =>
  collection.parse(await (await here().get(`/export/impacts.jsonld${question}`)).json());

describe('assessments taken away', () => {
  it.each([
    {},
    { states: ['WITHDRAWN' as const] },
    { proposals: { bases: ['SOURCED' as const, 'OWN' as const] } },
    { proposals: { rights: ['UDHR-19'], directions: ['RESTRICTS' as const] } },
    { assessors: ['an editor'] },
    { proposals: { topics: ['nothing'] } },
  ])('are those that the list of %j counts, in its order, whatever the format', async (query) => {
    const found = await ask(
      here().visitor(),
      'query ($query: ImpactQuery) { impacts(query: $query, first: 100) { totalCount nodes { id } } }',
      { query },
    );
    const { totalCount, nodes } = z
      .object({ totalCount: z.int(), nodes: z.array(z.object({ id: z.string() })) })
      .parse(found.impacts);
    const question = `?${formatImpactQuestion({ query: impactQuery.parse(query), sort: null })}`;
    const ids = nodes.map(({ id }) => id);
    expect(ids).toHaveLength(totalCount);
    expect((await rowsOf(`/export/impacts.csv${question}`)).map(({ id }) => id)).toEqual(ids);
    expect((await linesOf(question)).map(({ id }) => id)).toEqual(ids);
    const whole = document.parse(await (await here().get(`/export/impacts.json${question}`)).json());
    expect(whole.assessments.map(({ id }) => id)).toEqual(ids);
    const { total, first } = await linked(question);
    expect([total, first.items.map(({ id }) => id)]).toEqual([
      totalCount,
      ids.map((id) => `https://travaux.test/impacts/${id}`),
    ]);
  });

  it('say in every row whose word it is, of what, since when and where it stands for good', async () => {
    for (const row of await rowsOf('/export/impacts.csv?states=PUBLISHED&states=WITHDRAWN')) {
      for (const { name, always, values } of impactColumns) {
        if (always) expect(row[name], name).not.toBe('');
        if (values && row[name] !== '') expect(values, name).toContain(row[name]);
      }
      expect(row.permalink).toBe(`https://travaux.test/impacts/${row.id}`);
      if (row.basis === 'SOURCED') expect(JSON.parse(row.sources ?? '')).not.toEqual([]);
    }
    expect(await rowsOf('/export/impacts.csv?states=WITHDRAWN')).toMatchObject([
      { state: 'WITHDRAWN', withdrawn_reason: 'A misreading.' },
    ]);
  });

  it('say the same in CSV and JSON Lines, but for what a spreadsheet would take for a formula', async () => {
    const [rows, lines] = [await rowsOf('/export/impacts.csv'), await linesOf()];
    expect(rows).toHaveLength(lines.length);
    for (const [at, row] of rows.entries()) {
      for (const { name, type } of impactColumns) {
        const value = lines[at]?.[name];
        const cell = row[name] ?? '';
        if (type === 'array') expect(JSON.parse(cell), name).toEqual(value);
        else expect(cell.replace(/^'/, ''), name).toBe(value === null ? '' : String(value));
      }
    }
    expect(rows).toContainEqual(
      expect.objectContaining({ rationale: "'=1+1", duty_note: "'＝2", assessor: "'@them", scope: 'TOPIC' }),
    );
  });

  it('are a file again only when something changed', async () => {
    const first = await here().get('/export/impacts.csv');
    expect(first.headers.get('content-disposition')).toMatch(/filename="travaux-impacts-\d{4}-\d\d-\d\d\.csv"$/);
    await first.arrayBuffer();
    const etag = first.headers.get('etag') ?? '';
    expect((await here().get('/export/impacts.csv', { 'if-none-match': etag })).status).toBe(304);
    expect((await here().get('/export/impacts.jsonl', { 'if-none-match': etag })).status).toBe(200);
  });

  it.each([
    ['/export/impacts.xlsx', 'format'],
    ['/export/impacts.csv?colour=red', 'colour'],
    ['/export/impacts.csv?columns=colour', 'columns'],
    ['/export/impacts.csv?bases=GUESSED', 'bases'],
    ['/export/impacts.jsonld?columns=id', 'columns'],
    ['/export/impacts.json?bom=true', 'bom'],
  ])('%s is refused, with the parameter at fault', async (path, field) => {
    const answer = await here().get(path);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'INVALID', field: expect.stringContaining(field) } }],
    });
  });
});

describe('an assessment as a Web Annotation', () => {
  it('has the words as its target and the rationale as what it says', async () => {
    const { first } = await linked();
    const words = first.items.find(({ body }) => body.some(({ purpose }) => purpose === 'editing'));
    expect(words).toMatchObject({
      motivation: 'assessing',
      creator: { name: 'A scholar' },
      body: [
        { purpose: 'assessing', value: 'Less noise.' },
        { purpose: 'editing', value: 'States may see it.' },
        { purpose: 'tagging', value: 'ADVANCES UDHR-12' },
        { purpose: 'tagging', value: 'Of the topic, not of this text' },
      ],
      target: {
        type: 'SpecificResource',
        source: 'https://travaux.test/proposals/rus-27-1',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'the route of traffic',
            prefix: 'States shall see ',
            suffix: expect.stringMatching(/^\. /),
          },
          { type: 'TextPositionSelector', start: 17, end: 37 },
        ],
      },
    });
  });

  it('is tagged as our own inference for those who know the model alone, and named as ours', async () => {
    const { first } = await linked();
    for (const { body, creator, ...rest } of first.items) {
      const tags = body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
      const isOurs = rest['travaux:basis'] === 'EDITORIAL';
      expect(tags.some((tag) => tag.startsWith('Editorial'))).toBe(isOurs);
      expect(creator.name === 'Travaux, its editors').toBe(isOurs);
      expect(tags.some((tag) => tag.startsWith('Of the topic'))).toBe(rest['travaux:scope'] === 'TOPIC');
    }
    const gone = await linked('?states=WITHDRAWN');
    expect(JSON.stringify(gone.first.items)).toContain('WITHDRAWN: it does not stand');
  });
});
