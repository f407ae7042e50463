/** Notes taken in from files: our own format and Web Annotations. What can be entered is as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { proposal } from '#test/support/record.ts';
import { inWorld, member, member2, system } from '#test/support/world.ts';
import { faultsOf, importing, notesIn, wholeFile } from './importing.ts';

const world = inWorld();
const { saved, entered, write, deleteAll, someNotes } = importing(world);

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
