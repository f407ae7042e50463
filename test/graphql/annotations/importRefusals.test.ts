/** Files of notes that cannot be taken, in whole or in part: told row by row, and nothing is half-written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importAnnotations } from '#graphql/annotations/importAnnotations.ts';
import { at, inWorld, member, member2, refusal, visitor } from '#test/support/world.ts';
import { enter, type Format, faultsOf, fileOf, importing, notesIn, wholeFile } from './importing.ts';

const world = inWorld();
const { saved, entered, write } = importing(world);

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
