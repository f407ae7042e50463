/** Notes taken in from files: our own format and Web Annotations. What can be entered is as it was; what cannot is told row by row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importAnnotations } from '#graphql/annotations/importAnnotations.ts';
import type { SignedIn } from '#graphql/people/actor.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposal } from '#test/support/record.ts';
import {
  type Actor,
  at,
  inWorld,
  listAt,
  member,
  member2,
  refusal,
  system,
  textAt,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();

const fileOf =
  'query ($query: AnnotationQuery, $format: AnnotationFormat!) { annotationFile(query: $query, format: $format) { content count } }';
const enter = `mutation ($format: AnnotationFormat!, $content: String!, $group: ID, $dryRun: Boolean, $key: String) {
  importAnnotations(format: $format, content: $content, group: $group, dryRun: $dryRun, idempotencyKey: $key) {
    written unchanged anchors { anchor count } faults { row field message }
  }
}`;
const annotate = 'mutation ($input: AnnotateInput!) { annotate(input: $input) { id } }';

type Format = 'JSON' | 'JSON_LD';

async function saved(actor: Actor, format: Format = 'JSON', query: object = {}): Promise<Record<string, unknown>> {
  return JSON.parse(textAt(await world().get(actor, fileOf, { format, query }), 'annotationFile.content'));
}
interface Report {
  written: number;
  unchanged: number;
  anchors: { anchor: string; count: number }[];
  faults: { row: number; field: string | null; message: string }[];
}
async function entered(actor: Actor, content: unknown, more: object = {}): Promise<Report> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const answer = await world().get(actor, enter, { format: 'JSON', content: text, ...more });
  return at(answer, 'importAnnotations') as Report;
}
const faultsOf = ({ faults }: Report) => faults.map(({ row, field }) => `${row} ${field}`);

async function write(author: Actor, input: object): Promise<string> {
  return textAt(await world().get(author, annotate, { input }), 'annotate.id');
}
async function deleteAll(author: SignedIn): Promise<void> {
  const mine = listAt(
    await world().get(
      author,
      'query ($a: [ID!]) { annotations(query: { authors: $a }, first: 100) { nodes { id } } }',
      {
        a: [author.id],
      },
    ),
    'annotations.nodes',
  );
  for (const note of mine) {
    const id = Reflect.get(Object(note), 'id');
    await world().get(author, 'mutation ($id: ID!) { deleteAnnotation(id: $id) }', { id });
  }
}

const wholeFile = (notes: unknown[]) => ({ format: 'travaux.annotations', version: 1, notes });
const notesIn = (file: Record<string, unknown>) => file.notes as Record<string, unknown>[];

/** A few notes of one person: on words and the whole, tagged, answered, changed. */
async function someNotes(): Promise<void> {
  const target = await world().proposalId('rus-27-1');
  const first = await write(member, {
    target,
    body: 'Which **route**?\n\n> said',
    tags: ['routing', '路由'],
    motivation: 'QUESTIONING',
    selector: { textId: target, exact: 'route', start: 21 },
  });
  await write(member, { target, body: 'An answer to myself.', parent: first });
  await write(member, { target, body: '', motivation: 'HIGHLIGHTING', selector: { textId: target, exact: '🛰 They' } });
  await write(member, { target: 'prov_ITR-1988/3.3', body: 'On the provision.' });
  const edited = await write(member, { target, body: 'At first.', tags: ['old'] });
  const document = 'mutation ($id: ID!) { editAnnotation(id: $id, body: "Then.", tags: ["new"]) { id } }';
  await world().get(member, document, { id: edited });
}

describe('a round trip', () => {
  it('by our own format loses nothing: not ids, edits, places, answers or dates', async () => {
    await someNotes();
    const before = await saved(member);
    expect(notesIn(before)).toHaveLength(5);
    await deleteAll(member);
    expect(notesIn(await saved(member))).toEqual([]);
    const report = await entered(member, before);
    expect(report).toEqual({
      written: 5,
      unchanged: 0,
      anchors: [
        { anchor: 'WHOLE', count: 3 },
        { anchor: 'EXACT', count: 2 },
      ],
      faults: [],
    });
    expect(await saved(member)).toEqual(before);
  });

  it('by our own format also keeps where words stood that have moved, or are gone, since', async () => {
    const target = await world().proposalId('rus-27-1');
    await write(member, { target, body: 'On these.', selector: { textId: target, exact: 'another route' } });
    await write(member, { target, body: 'On those.', selector: { textId: target, exact: 'States shall see' } });
    const summary = 'By another route it goes, and not by that route. They may ask.';
    await keepProposal(world().context(system), proposal('rus-27-1', { symbol: 'RUS/27/1', summary }));
    const before = await saved(member);
    const anchors = notesIn(before).map(({ anchor }) => anchor);
    expect(anchors).toContain('ORPHANED');
    await deleteAll(member);
    const report = await entered(member, before);
    expect(report.anchors.flatMap(({ anchor, count }) => Array(count).fill(anchor)).sort()).toEqual(anchors.sort());
    expect(await saved(member)).toEqual(before);
  });

  it('by Web Annotations keeps names, words, places, tags, motivations, dates and answers', async () => {
    await someNotes();
    const items = async () => {
      const { first } = await saved(member, 'JSON_LD');
      return (first as { items: unknown[] }).items;
    };
    const file = await saved(member, 'JSON_LD');
    const before = await items();
    await deleteAll(member);
    expect(await entered(member, file, { format: 'JSON_LD' })).toMatchObject({ written: 5, faults: [] });
    expect(await items()).toEqual(before);
  });

  it('entered twice changes nothing the second time, whoever wrote it', async () => {
    await someNotes();
    const file = await saved(member);
    expect(await entered(member, file)).toMatchObject({ written: 0, unchanged: 5, faults: [] });
    const open = wholeFile(notesIn(file));
    expect(await entered(member2, open)).toMatchObject({ written: 5, unchanged: 0 });
    expect(await entered(member2, open)).toMatchObject({ written: 0, unchanged: 5 });
    const ids = notesIn(await saved(member)).map(({ id }) => id);
    const theirs = notesIn(await saved(member2));
    expect(theirs).toHaveLength(5);
    for (const { id } of theirs) expect(ids).not.toContain(id);
    expect(theirs.map(({ body }) => body).sort()).toEqual(
      notesIn(file)
        .map(({ body }) => body)
        .sort(),
    );
  });

  it('holds for any notes there can be', async () => {
    const target = await world().proposalId('rus-27-1');
    const words = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => text.trim() !== '');
    const plain = words.filter((text) => !/\p{Cc}/u.test(text.replace(/[\t\n]/g, '')) && text.isWellFormed());
    const places = [
      { exact: 'route', start: 21 },
      { exact: '🛰' },
      { exact: 'التوجيه' },
      { exact: 'by another' },
    ] as const;
    const note = fc.record({
      body: plain,
      tags: fc.uniqueArray(
        plain.map((text) => text.trim().slice(0, 20).trim()).filter((tag) => tag !== '' && tag.isWellFormed()),
        { maxLength: 4 },
      ),
      motivation: fc.constantFrom('COMMENTING', 'QUESTIONING', 'HIGHLIGHTING', 'LINKING'),
      place: fc.option(fc.constantFrom(...places), { nil: null }),
      answers: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(note, { minLength: 1, maxLength: 6 }), async (notes) => {
        let last: string | null = null;
        for (const { body, tags, motivation, place, answers } of notes) {
          const selector = place && { textId: target, ...place };
          last = await write(member, { target, body, tags, motivation, selector, parent: answers ? last : null });
        }
        for (const format of ['JSON', 'JSON_LD'] as const) {
          const before = await saved(member, format);
          await deleteAll(member);
          expect(await entered(member, before, { format })).toMatchObject({ written: notes.length, faults: [] });
          expect(await saved(member, format)).toEqual(before);
        }
        await deleteAll(member);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a Web Annotation from elsewhere', () => {
  const page = 'https://travaux.test/proposals/rus-27-1';
  const quote = { type: 'TextQuoteSelector', exact: 'the route of traffic', prefix: 'see ', suffix: '.' };
  const foreign = (more: object = {}) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://elsewhere.example/anno/1',
    type: 'Annotation',
    motivation: ['oa:questioning'],
    created: '2012-06-01T10:00:00+02:00',
    creator: { id: 'https://elsewhere.example/me', name: 'Me' },
    body: [
      { type: 'TextualBody', value: 'Which one?', format: 'text/plain' },
      { type: 'TextualBody', value: 'routing', purpose: 'tagging' },
      'https://example.org/paper',
    ],
    target: { source: page, selector: quote },
    ...more,
  });
  const take = (content: unknown) => entered(member, content, { format: 'JSON_LD' });

  it('becomes one’s own private note, found by its quote', async () => {
    expect(await take(foreign())).toMatchObject({ written: 1, anchors: [{ anchor: 'EXACT', count: 1 }], faults: [] });
    const [note] = notesIn(await saved(member));
    expect(note).toMatchObject({
      author: { handle: 'member' },
      visibility: 'PRIVATE',
      motivation: 'QUESTIONING',
      body: 'Which one?\n\n<https://example.org/paper>',
      tags: ['routing'],
      createdAt: '2012-06-01T08:00:00.000Z',
      selector: { exact: 'the route of traffic', start: 17, end: 37 },
    });
    expect(notesIn(await saved(member2))).toEqual([]);
  });

  it.each<[string, object, object]>([
    ['in a list', {}, {}],
    ['written with keywords', { '@type': 'Annotation', type: undefined, '@id': 'urn:x', id: undefined }, {}],
    ['with a literal body', { body: undefined, bodyValue: 'Only this.' }, { body: 'Only this.' }],
    ['on the whole', { target: page }, { selector: null }],
    [
      'by a position alone',
      { target: { source: page, selector: { type: 'TextPositionSelector', start: 21, end: 26 } } },
      { selector: { exact: 'route', start: 21 } },
    ],
    [
      'that only tags',
      { body: { type: 'TextualBody', purpose: 'tagging', value: 'x' } },
      { motivation: 'HIGHLIGHTING', body: '' },
    ],
  ])('is taken %s', async (_, more, expected) => {
    expect(faultsOf(await take([foreign(more)]))).toEqual([]);
    expect(notesIn(await saved(member))[0]).toMatchObject(expected);
  });

  it('answers another of its file, and is on what that is on', async () => {
    const answer = foreign({ id: 'urn:b', target: 'https://elsewhere.example/anno/1', motivation: 'replying' });
    expect(await take([answer, foreign()])).toMatchObject({ written: 2, faults: [] });
    const notes = notesIn(await saved(member));
    const [reply] = notes.filter(({ isAnswer }) => isAnswer);
    expect(reply).toMatchObject({ parent: notes.find(({ isAnswer }) => !isAnswer)?.id });
  });

  it('whose words are nowhere keeps them as lost, and those that moved are found', async () => {
    const lost = foreign({
      target: { source: page, selector: { ...quote, exact: 'nothing of the kind was ever said' } },
    });
    const moved = foreign({
      id: 'urn:moved',
      target: { source: page, selector: [{ ...quote }, { type: 'TextPositionSelector', start: 3, end: 23 }] },
    });
    expect((await take([lost, moved])).anchors).toEqual([
      { anchor: 'EXACT', count: 1 },
      { anchor: 'ORPHANED', count: 1 },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['a page of another site', { target: 'https://elsewhere.example/page' }, '1 target'],
    ['a proposal that there is not', { target: 'https://travaux.test/proposals/none' }, '1 target'],
    ['nothing', { target: undefined }, '1 target'],
    ['two texts', { target: [page, 'https://travaux.test/proposals/rcc-14-2'] }, '1 target'],
    ['itself', { target: 'https://elsewhere.example/anno/1' }, '1 target'],
    [
      'a part that is no text',
      { target: { source: page, selector: { type: 'XPathSelector', value: '/p' } } },
      '1 selector',
    ],
    ['HTML', { body: { type: 'TextualBody', value: '<b>', format: 'text/html' } }, '1 body'],
    ['a script', { body: 'javascript:alert(1)' }, '1 body'],
    ['a sound', { body: { type: 'Sound', format: 'audio/mp3' } }, '1 body'],
    ['another thing', { type: 'Person' }, '1 type'],
    ['a day to come', { created: '2099-01-01T00:00:00Z' }, '1 createdAt'],
    ['no moment', { created: 'yesterday' }, '1 createdAt'],
  ])('about or with %s is a fault', async (_, more, fault) => {
    expect(faultsOf(await take([foreign(more as object)]))).toEqual([fault]);
  });
});

describe('a row that cannot be taken', () => {
  it('keeps every other from being written, and each is told', async () => {
    const target = { id: await world().proposalId('rus-27-1') };
    const before = await world().dump();
    const report = await entered(
      member,
      wholeFile([
        { target, body: 'good' },
        { target, body: '' },
        { target: { id: 'prop_none' }, body: 'x' },
        { body: 'x' },
        'no note',
        { target, body: 'x', selector: { start: 9_000, end: 9_001, textId: target.id } },
        { target, body: 'x', selector: 'route' },
        { target, body: 'x', tags: ['x'.repeat(51)] },
        { target, body: 'x', motivation: 'SHOUTING' },
        { target, body: 'x', id: 'ann_1' },
        { target, body: 'x', createdAt: '2099-01-01T00:00:00Z' },
        { target, body: 'bell \u0007' },
        { target, body: 'x', edits: [{ until: 'x', body: 'y', tags: [] }] },
        { target, body: 'twice', id: 'ann_01JD0000000000000000000000' },
        { target, body: 'twice', id: 'ann_01JD0000000000000000000000' },
      ]),
    );
    expect(report.written).toBe(0);
    expect(faultsOf(report)).toEqual([
      '2 body',
      '3 target',
      '4 target',
      '5 null',
      '6 selector',
      '7 selector',
      '8 tags.0',
      '9 motivation',
      '10 id',
      '11 createdAt',
      '12 body',
      '13 edits.0.until',
      '15 id',
    ]);
    expect(await world().dump()).toEqual(before);
  });

  it('answers in a circle, or too deep, or a note on something else', async () => {
    const target = { id: await world().proposalId('rus-27-1') };
    const id = (at: number) => `ann_01JC${String(at).padStart(22, '0')}`;
    const chain = (length: number) =>
      Array.from({ length }, (_, at) => ({ target, body: 'x', id: id(at), parent: at === 0 ? null : id(at - 1) }));
    expect(faultsOf(await entered(member, wholeFile(chain(21)), { dryRun: true }))).toEqual([]);
    expect(faultsOf(await entered(member, wholeFile(chain(22))))).toEqual(['22 parent']);
    const circle = [
      { target, body: 'x', id: id(1), parent: id(2) },
      { target, body: 'x', id: id(2), parent: id(1) },
    ];
    expect(faultsOf(await entered(member, wholeFile(circle)))).toEqual(['1 parent', '2 parent']);
    const other = { target: { id: 'prov_ITR-1988/3.3' }, body: 'x', parent: id(1) };
    expect(faultsOf(await entered(member, wholeFile([{ target, body: 'x', id: id(1) }, other])))).toEqual(['2 parent']);
  });

  it('is a note of one’s own that says something else by now', async () => {
    const target = await world().proposalId('rus-27-1');
    await write(member, { target, body: 'As it is.' });
    const [row] = notesIn(await saved(member));
    expect(faultsOf(await entered(member, wholeFile([{ ...row, body: 'As it was.' }])))).toEqual(['1 id']);
    expect(await entered(member, wholeFile([{ ...row, id: null, body: 'As it was.' }]))).toMatchObject({ written: 1 });
  });
});

it('an id that is another’s is not taken, and nobody learns from it whether there is such a note', async () => {
  const target = await world().proposalId('rus-27-1');
  const secret = await write(member2, { target, body: 'theirs alone' });
  const row = { target: { id: target }, body: 'mine', id: secret, parent: null };
  const [before] = (await world().dump()).filter(({ pk }) => pk === secret);
  expect(await entered(member, wholeFile([row]))).toMatchObject({ written: 1, faults: [] });
  expect((await world().dump()).filter(({ pk }) => pk === secret)[0]).toEqual(before);
  const answer = { target: { id: target }, body: 'an answer', parent: secret };
  const lost = { target: { id: target }, body: 'an answer to nothing', parent: 'ann_01JD0000000000000000000000' };
  expect(await entered(member, wholeFile([answer, lost]))).toMatchObject({ written: 2, faults: [] });
  const answers = notesIn(await saved(member)).filter(({ isAnswer }) => isAnswer);
  expect(answers.map(({ parent }) => parent)).toEqual([null, null]);
});

it('a look changes nothing, and says what would be', async () => {
  const target = { id: await world().proposalId('rus-27-1') };
  const before = await world().dump();
  const look = await entered(member, wholeFile([{ target, body: 'x' }]), { dryRun: true });
  expect(look).toMatchObject({ written: 1, unchanged: 0, faults: [] });
  expect(await world().dump()).toEqual(before);
});

it('500 notes are entered whole, in steps, and a repetition by the same key tells the same', async () => {
  const target = { id: await world().proposalId('rus-27-1') };
  const file = wholeFile(Array.from({ length: 500 }, (_, at) => ({ target, body: `n${at}` })));
  const report = await entered(member, file, { key: 'k' });
  expect(report).toMatchObject({ written: 500, unchanged: 0, faults: [] });
  expect(await entered(member, file, { key: 'k' })).toEqual(report);
  expect(await entered(member, file)).toMatchObject({ written: 0, unchanged: 500 });
  const answer = await world().get(member, fileOf, { format: 'CSV', query: {} });
  expect(at(answer, 'annotationFile.count')).toBe(500);
});

it('a failure half-way leaves whole notes; entered again, only what is missing is added', async () => {
  const target = { id: await world().proposalId('rus-27-1') };
  const content = JSON.stringify(wholeFile(Array.from({ length: 60 }, (_, at) => ({ target, body: `n${at}` }))));
  let calls = 0;
  const { table } = world();
  const failing = {
    ...table,
    async transact(writes: Parameters<typeof table.transact>[0]) {
      calls += 1;
      if (calls === 2) throw new Error('The lights went out.');
      await table.transact(writes);
    },
  };
  const input = { format: 'JSON', content };
  await expect(importAnnotations({ ...world().context(member), table: failing }, input)).rejects.toThrow('lights');
  const { written, unchanged } = await entered(member, content);
  expect(unchanged).toBeGreaterThan(0);
  expect(written).toBeGreaterThan(0);
  expect(written + unchanged).toBe(60);
  expect(new Set(notesIn(await saved(member)).map(({ body }) => body)).size).toBe(60);
});

describe('a file is refused', () => {
  const deep = `${'['.repeat(90_000)}${']'.repeat(90_000)}`;
  it.each<[string, string, Format, string]>([
    ['that is no JSON', '{', 'JSON', 'INVALID content'],
    ['that is empty', '', 'JSON_LD', 'INVALID content'],
    ['of another format', '{"format":"x","version":1,"notes":[]}', 'JSON', 'INVALID content'],
    ['of a version to come', '{"format":"travaux.annotations","version":2,"notes":[]}', 'JSON', 'INVALID content'],
    ['that is a number', '1', 'JSON', 'INVALID content'],
    ['that is null', 'null', 'JSON_LD', 'INVALID content'],
    ['of 501 notes', JSON.stringify(wholeFile(Array.from({ length: 501 }, () => ({})))), 'JSON', 'INVALID content'],
    [
      'of 501 annotations',
      JSON.stringify(Array.from({ length: 501 }, () => ({ type: 'Annotation' }))),
      'JSON_LD',
      'INVALID content',
    ],
    ['of more than 200 kB', `"${'x'.repeat(200_000)}"`, 'JSON', 'INVALID content'],
    ['that is only depth', deep, 'JSON', 'INVALID content'],
    [
      'whose pages are elsewhere',
      '{"type":"AnnotationCollection","first":"https://x.example/1"}',
      'JSON_LD',
      'INVALID content',
    ],
  ])('%s', async (_, content, format, expected) => {
    expect(refusal(await world().ask(member, enter, { format, content }))).toBe(expected);
  });

  it('of a format that is only written', async () => {
    expect(refusal(await world().ask(member, enter, { format: 'CSV', content: '' }))).toBe('INVALID format');
  });
  it('without signing in, or for a group one is not in', async () => {
    const content = JSON.stringify(wholeFile([]));
    expect(refusal(await world().ask(visitor, enter, { format: 'JSON', content }))).toBe('UNAUTHENTICATED');
    const group = 'grp_01JD0000000000000000000000';
    expect(refusal(await world().ask(member, enter, { format: 'JSON', content, group }))).toBe('NOT_FOUND group');
  });

  it('never by failing, whatever stands in it', async () => {
    const target = await world().proposalId('rus-27-1');
    const names = fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'id',
      '@id',
      'type',
      '@type',
      'target',
      'source',
      'selector',
      'body',
      'value',
      'items',
      'first',
      'exact',
      'start',
      'purpose',
      'motivation',
      'notes',
      'parent',
    );
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(
        'Annotation',
        'AnnotationPage',
        'TextQuoteSelector',
        target,
        'https://travaux.test/proposals/rus-27-1',
      ),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree'), { maxLength: 3 }),
        fc
          .array(fc.tuple(names, tie('tree')), { maxLength: 5 })
          .map(
            (pairs) =>
              `{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
          )
          .map((text) => JSON.parse(text)),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, fc.boolean(), async (value, isLinked) => {
        const content = JSON.stringify(
          isLinked
            ? [value, { type: 'Annotation', target: value, body: value, motivation: value }]
            : wholeFile([value, { target: { id: target }, body: 'x', selector: value, edits: value }]),
        );
        const answer = await world().ask(member, enter, {
          format: isLinked ? 'JSON_LD' : 'JSON',
          content,
          dryRun: true,
        });
        for (const { code } of answer.errors) expect(code).toBe('INVALID');
        expect(Object.hasOwn(Object.prototype, 'exact')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
