/** What was invented to show how texts are compared: it says so everywhere, and shows all of it. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Context } from '#graphql/context.ts';
import { dataFolder, readEntries } from '#seed/files.ts';
import { demonstration, steps } from '#seed/steps.ts';
import { waves } from '#seed/waves.ts';
import { at, inWorld, listAt, system, textAt, visitor } from '#test/support/world.ts';

async function enterDemonstration(ctx: Context): Promise<void> {
  for (const { file, nameOf, after, keep } of demonstration) {
    for (const wave of waves(await readEntries(dataFolder, file), 50, nameOf, after))
      await Promise.all(wave.map((entry) => keep(ctx, entry)));
  }
}
const world = inWorld('ONCE', enterDemonstration);
const get = (document: string, variables = {}) => world().get(visitor, document, variables);
const read = async (file: string) => readEntries(dataFolder, `demonstration/${file}.json`);

describe('the demonstration is never taken for the record', () => {
  it('each of its records says in its name that it is invented', async () => {
    const names = {
      topics: 'label',
      parties: 'name',
      processes: 'title',
      documents: 'title',
      instruments: 'title',
      proposals: 'title',
    };
    for (const [file, name] of Object.entries(names)) {
      for (const entry of await read(file)) expect(entry[name]).toMatch(/^Demonstration: |\(invented\b|\(invented\)$/);
    }
  });

  it('its kind of process says so, by which pages mark what belongs to it', async () => {
    expect((await read('processes')).map(({ kind }) => kind)).toEqual(['demonstration (invented)']);
  });

  it('its proposals are of the lowest confidence, with the reason, and of a topic that no other has', async () => {
    const shape = z.object({
      summary: z.string().startsWith('Invented. '),
      process: z.literal('demonstration'),
      confidence: z.literal('LOW'),
      confidenceNote: z.string().startsWith('Invented'),
      stageNote: z.string().startsWith('Invented'),
      topics: z.tuple([z.literal('demonstration')]),
      sources: z.array(z.object({ title: z.string().includes('invented') })).length(1),
    });
    for (const entry of await read('proposals')) expect(shape.safeParse(entry).error?.issues).toBeUndefined();
  });

  it('its sponsors are no states, and nothing of the record names any of it', async () => {
    expect(new Set((await read('parties')).map(({ kind }) => kind))).toEqual(new Set(['WORKING_GROUP', 'CHAIR']));
    const others = await Promise.all(
      steps.filter((step) => !demonstration.includes(step)).map(({ file }) => readEntries(dataFolder, file)),
    );
    expect(JSON.stringify(others)).not.toMatch(/demonstration|DEMO/);
  });

  it('is left out of a list by its process', async () => {
    const count = 'query ($processes: [String!]) { proposals(query: { processes: $processes }) { totalCount } }';
    expect((await get(count, { processes: ['demonstration'] })).data).toEqual({ proposals: { totalCount: 9 } });
    expect((await get(count, { processes: ['wcit-12'] })).data).toEqual({ proposals: { totalCount: 0 } });
  });
});

describe('the demonstration shows', () => {
  /** From one version, or from what is said today, to another; plain. */
  const plainOf = async (slug: string, part: string) =>
    textAt(
      await get(`query ($slug: String) { proposal(slug: $slug) { redline${part} { plain } } }`, { slug }),
      'proposal.redline.plain',
    );
  const versions = async (slug: string, language: string) => {
    const answer = await get('query ($slug: String) { proposal(slug: $slug) { texts { id language body } } }', {
      slug,
    });
    return listAt(answer, 'proposal.texts')
      .map((text) => z.object({ id: z.string(), language: z.string(), body: z.string() }).parse(text))
      .filter((text) => text.language === language);
  };

  it('base texts of five provisions in two languages, one of them from right to left', async () => {
    const answer = await get(
      '{ process(slug: "demonstration") { instruments { provisions { number texts { language } } } } }',
    );
    const both = { texts: [{ language: 'en' }, { language: 'ar' }] };
    expect(at(answer, 'process.instruments.0.provisions')).toMatchObject([
      both,
      both,
      both,
      both,
      both,
      { number: '5A', texts: [] },
    ]);
  });

  it('small and large changes', async () => {
    const [small] = await versions('demo-aster-route', 'en');
    expect(await plainOf('demo-aster-route', `(to: "${small?.id}")`)).toMatch(
      /^[^[]*within \[-thirty-\]\[\+ten\+\] days\.[^[]*$/,
    );
    const [large] = await versions('demo-borealis-route', 'en');
    expect(await plainOf('demo-borealis-route', `(to: "${large?.id}")`)).toMatch(/^\[-Each relay station shall choose/);
  });

  it('changes from right to left', async () => {
    const arabic = await versions('demo-cumulus-secrecy', 'ar');
    expect(await plainOf('demo-cumulus-secrecy', `(from: "${arabic[0]?.id}", to: "${arabic[1]?.id}")`)).toContain('[+');
    const answer = await get(
      '{ proposals(query: { processes: ["demonstration"] }, first: 20) { nodes { texts { language } } } }',
    );
    const inArabic = listAt(answer, 'proposals.nodes').filter((node) => JSON.stringify(node).includes('"ar"'));
    expect(inArabic.length).toBeGreaterThanOrEqual(3);
  });

  it('a change that was taken back', async () => {
    const [first, second, third] = await versions('demo-aster-route', 'en');
    const right = 'has the right to know';
    expect([first, second, third].map((text) => text?.body.includes(right))).toEqual([false, true, false]);
  });

  it('sentences that moved', async () => {
    const [first] = await versions('demo-cumulus-secrecy', 'en');
    expect(await plainOf('demo-cumulus-secrecy', `(to: "${first?.id}")`)).toMatch(
      /^\[\+No station shall .* \+\]Parties shall [^[]*\[- No station shall .*-\]$/,
    );
  });

  it('who says nothing on a provision, and who asks that nothing change', async () => {
    const answer = await get(`{ provision(code: "DEMO-RELAYS/4") {
      silentParties { code } proposals { nodes { slug action } }
    } }`);
    expect(at(answer, 'provision.proposals.nodes')).toEqual([{ slug: 'demo-ember-charges-noc', action: 'NOC' }]);
    expect(JSON.stringify(at(answer, 'provision.silentParties'))).not.toContain('DEMO-EMBER');
    expect(listAt(answer, 'provision.silentParties')).toHaveLength(5);
  });

  it('proposals that collide over the same words, and over what another deletes', async () => {
    const answer = await get(`{ consolidation(proposals: [
      "demo-aster-route", "demo-borealis-route", "demo-delta-interruption", "demo-aster-interruption"
    ]) { conflicts { kind provision { number } } } }`);
    const conflicts = JSON.stringify(at(answer, 'consolidation.conflicts'));
    expect(conflicts).toContain('"kind":"SAME_WORDS","provision":{"number":"2"}');
    expect(conflicts).toContain('"kind":"DELETED_AND_CHANGED","provision":{"number":"5"}');
  });

  it('two proposals of nearly the same words, the earlier first', async () => {
    const answer = await get('{ sharedTexts(processes: ["demonstration"]) { proposals { slug } share } }');
    expect(JSON.stringify(at(answer, 'sharedTexts'))).toContain(
      '"proposals":[{"slug":"demo-borealis-unasked"},{"slug":"demo-ember-unasked"}]',
    );
  });

  it('wording that stands in the final text', async () => {
    const answer = await get('{ proposal(slug: "demo-cumulus-secrecy") { survival { share proposal { slug } } } }');
    const final = listAt(answer, 'proposal.survival').map((one) =>
      z.object({ share: z.number(), proposal: z.object({ slug: z.string() }) }).parse(one),
    );
    expect(final.find(({ proposal }) => proposal.slug === 'demo-outcome-secrecy')?.share).toBeGreaterThan(0.5);
  });
});

it('entered a second time changes nothing', async () => {
  const before = await world().dump();
  await enterDemonstration(world().context(system));
  expect(await world().dump()).toEqual(before);
});
