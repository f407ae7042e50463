/** A curator enters a consultation. */
import { describe, expect, it } from 'vitest';
import { announceConsultation, consultationInput } from '#test/support/mutations.ts';
import { source } from '#test/support/record.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, curator, days, inWorld, listAt, visitor } from '#test/support/world.ts';

const world = inWorld();
const announce = (input: object) =>
  world().get(curator, announceConsultation, { input: { ...consultationInput, ...input } });

describe('a consultation', () => {
  it('is entered with its window in UTC, and told of', async () => {
    const input = {
      process: 'wcit-12',
      host: 'dza',
      topics: ['spam', 'spam'],
      standing: 'OFFICIAL',
      questions: ['Why?'],
    };
    const answer = await announce(input);
    expect(answer.data).toMatchObject({
      announceConsultation: {
        slug: 'views-on-the-route',
        url: 'https://travaux.test/consultations/views-on-the-route',
        status: 'ANNOUNCED',
        opensAt: '2012-12-10T08:00:00.000Z',
        opensPrecision: 'INSTANT',
        closesAt: '2013-01-10T16:00:00.000Z',
        closesPrecision: 'INSTANT',
        rolling: false,
        timeZone: 'Europe/Zurich',
        standing: 'OFFICIAL',
        questions: ['Why?'],
        process: { slug: 'wcit-12' },
        host: { code: 'ALG' },
        topics: [{ slug: 'spam' }],
        deadlineHistory: [],
        confidence: 'MEDIUM',
      },
    });
    const document = '{ events(last: 1) { nodes { kind subjectLabel subjectUrl process { slug } } } }';
    expect(at(await world().get(visitor, document), 'events.nodes.0')).toEqual({
      kind: 'CONSULTATION_ANNOUNCED',
      subjectLabel: 'Views on the route',
      subjectUrl: 'https://travaux.test/consultations/views-on-the-route',
      process: { slug: 'wcit-12' },
    });
  });

  it('may have no opening, and then is open at once', async () => {
    expect(at(await announce({ opensAt: undefined }), 'announceConsultation.status')).toBe('OPEN');
  });

  it('may have no deadline, and then stays open', async () => {
    const answer = await announce({ opensAt: null, closesAt: null });
    expect(answer.data).toMatchObject({
      announceConsultation: { rolling: true, closesPrecision: null, status: 'OPEN' },
    });
    const later = '{ consultation(slug: "views-on-the-route") { status } }';
    expect(at(await world().get(visitor, later, {}, days(10_000)), 'consultation.status')).toBe('OPEN');
  });

  it('of the same title gets another slug, also when both come at once', async () => {
    await announce({});
    expect(at(await announce({}), 'announceConsultation.slug')).toBe('views-on-the-route-2');
    const input = { ...consultationInput, title: 'At once' };
    const answers = await Promise.all([1, 2].map(() => world().ask(curator, announceConsultation, { input })));
    const refusals = answers.flatMap(({ errors }) => errors.map(({ code, field }) => `${code} ${field}`));
    expect([[], ['CONFLICT title']]).toContainEqual(refusals);
    const found = await world().get(visitor, '{ consultations(query: { text: "at once" }) { nodes { slug } } }');
    const slugs = ['at-once', 'at-once-2'].slice(0, 2 - refusals.length);
    expect(listAt(found, 'consultations.nodes')).toEqual(slugs.map((slug) => ({ slug })));
  });
});

describe('a consultation is refused', () => {
  it.each([
    ['without a title', { title: ' ' }, 'INVALID title'],
    ['with a title of 301 characters', { title: 'a'.repeat(301) }, 'INVALID title'],
    ['without a summary', { summary: '' }, 'INVALID summary'],
    ['with 10,001 characters', { summary: 'a'.repeat(10_001) }, 'INVALID summary'],
    ['of an unknown process', { process: 'wcit-13' }, 'INVALID process'],
    ['of an endless process', { process: 'x'.repeat(5000) }, 'INVALID process'],
    ['by an unknown host', { host: 'ATLANTIS' }, 'INVALID host'],
    ['on an unknown topic', { topics: ['spam', 'magic'] }, 'INVALID topics.1'],
    ['with its deadline before its opening', { closesAt: '2012-12-10T07:59:59Z' }, 'INVALID closesAt'],
    ['with its deadline at its opening', { closesAt: '2012-12-10T09:00:00+01:00' }, 'INVALID closesAt'],
    ['with a deadline on no day', { closesAt: '2013-02-30T00:00:00Z' }, 'INVALID closesAt'],
    ['with a deadline of no zone', { closesAt: '2013-01-10T17:00:00' }, 'INVALID closesAt'],
    ['with only a day as deadline', { closesAt: '2013-01-10' }, 'INVALID closesAt'],
    ['in a zone there is not', { timeZone: 'Europe/Atlantis' }, 'INVALID timeZone'],
    ['in an offset instead of a zone', { timeZone: '+01:00' }, 'INVALID timeZone'],
    ['without a word on who may take part', { whoMayTakePart: '' }, 'INVALID whoMayTakePart'],
    ['without a word on how', { howToTakePart: '' }, 'INVALID howToTakePart'],
    ['with an empty question', { questions: ['Why?', ''] }, 'INVALID questions.1'],
    ['with an unknown standing', { standing: 'FESTIVE' }, 'INVALID standing'],
    ['with a page that is no web page', { officialUrl: 'javascript:alert(1)' }, 'INVALID officialUrl'],
    ['without a source', { sources: [] }, 'INVALID sources'],
    ['with a source without a title', { sources: [source, { title: '' }] }, 'INVALID sources.1.title'],
  ])('%s', async (_, input, expected) => {
    const variables = { input: { ...consultationInput, ...input } };
    expect(await refused(world(), curator, announceConsultation, variables)).toBe(expected);
  });
});
