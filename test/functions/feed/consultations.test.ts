/** The feed of consultations: new ones, and those to which something happened. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { changeDeadline } from '#graphql/consultations/changeDeadline.ts';
import { consultationBySlug } from '#graphql/consultations/consultations.ts';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { consultation } from '#test/support/record.ts';
import { curator } from '#test/support/world.ts';
import { api, contextOf, get, withFeeds } from './asked.ts';
import { readAtom, readJson } from './read.ts';

const slugs = Array.from({ length: 60 }, (_, at) => `more-${at}`);
withFeeds(async (context) => {
  for (const slug of slugs)
    await keepConsultation(await context(), consultation({ slug, title: `Consultation ${slug}` }));
});

const told = z.object({
  events: z.object({ nodes: z.array(z.object({ subjectId: z.string(), at: z.string() })) }),
});

describe('the feed of consultations', () => {
  it('holds the 50 to which something happened last, as the API tells of it', async () => {
    const document = '{ events(query: { kinds: [CONSULTATION_ANNOUNCED] }, last: 50) { nodes { subjectId at } } }';
    const expected = told.parse(await api(document)).events.nodes.toReversed();
    const { entry } = readAtom((await get('/feeds/consultations.atom')).body);
    expect(entry.map(({ id, updated }) => ({ id, updated }))).toEqual(
      expected.map(({ subjectId, at }) => ({ id: `tag:travaux.test,2026:${subjectId}`, updated: at })),
    );
    const { items } = readJson((await get('/feeds/consultations.json')).body);
    expect(items.map(({ id }) => id)).toEqual(entry.map(({ id }) => id));
  });

  it('puts one whose deadline moved first, with both deadlines and the reason', async () => {
    const { id } = (await consultationBySlug(await contextOf(), 'comments')) ?? { id: '' };
    await changeDeadline(await contextOf(curator), { id, closesAt: '2012-12-24T12:30:00+01:00', reason: 'Holidays.' });
    const [first] = readAtom((await get('/feeds/consultations.atom')).body).entry;
    expect(first).toMatchObject({
      id: `tag:travaux.test,2026:${id}`,
      title: 'Deadline moved: Comments on the drafts',
      author: [{ name: 'United States', uri: 'https://travaux.test/parties/USA' }],
    });
    expect(Date.parse(first?.updated ?? '')).toBeGreaterThan(Date.parse(first?.published ?? ''));
    const words = first?.content['#text'].replace(/<[^>]*>/g, '');
    expect(words).toContain('from 20 December 2012 at 17:00 (Europe/Zurich), 2012-12-20 16:00 UTC');
    expect(words).toContain('to 24 December 2012 at 12:30 (Europe/Zurich), 2012-12-24 11:30 UTC. Holidays.');
  });
});
