import { describe, expect, it } from 'vitest';
import { openCatalogue } from '#graphql/catalogue/openCatalogue.ts';
import { commit } from '#graphql/events/commit.ts';
import { keepParty, partyId } from '#graphql/parties/parties.ts';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { everything } from '#graphql/proposals/query.ts';
import type { Table } from '#graphql/table/client.ts';
import { keepTopic } from '#graphql/vocabulary/topics.ts';
import { aParty, aProposal } from '#test/support/records.ts';
import { contents, keptInFiles, live, rebuilt } from './life.ts';
import { keepVocabulary } from './world.ts';

const here = keptInFiles();

describe('what is built from nothing', () => {
  it('is what grew event by event', async () => {
    const kept = here();
    await live(kept);
    await kept.catchUp();
    const grown = contents(kept.path);
    expect(grown).toEqual(await rebuilt(kept));
    expect(grown.proposals).toHaveLength(4);
    expect(grown.public_notes).toHaveLength(2);
    expect(grown.events).toHaveLength(kept.catalogue.cursor());
    for (const [name, rows] of Object.entries(grown)) expect(rows, name).not.toEqual([]);
  });

  it('holds what was committed while it was being built', async () => {
    const { ctx, table } = here();
    await keepVocabulary(ctx());
    await keepProposal(ctx(), aProposal({ slug: 'early' }));
    const fresh = openCatalogue(':memory:');
    const busy: Table = {
      ...table,
      async *scan() {
        yield* table.scan();
        await keepProposal(ctx(), aProposal({ slug: 'late' }));
      },
    };
    await fresh.catchUp(busy);
    expect(fresh.countProposals(everything)).toBe(2);
    fresh.close();
  });

  it('leaves what is in use as it was when the table does not answer', async () => {
    const kept = here();
    await live(kept);
    await kept.catchUp();
    const before = contents(kept.path);
    kept.reopen();
    const silent: Table = {
      ...kept.table,
      query: async () => [],
      scan: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('it does not answer')) }) }),
    };
    await expect(kept.catalogue.catchUp(silent)).rejects.toThrow('it does not answer');
    expect(contents(kept.path)).toEqual(before);
    await kept.catchUp();
    expect(contents(kept.path)).toEqual(before);
  });
});

describe('catching up', () => {
  it('asks the table once when nothing is new', async () => {
    const kept = here();
    await live(kept);
    await kept.catchUp();
    kept.requests.length = 0;
    await kept.catchUp();
    expect(kept.requests).toEqual(['query']);
  });

  it('asks twice when one thing is new: for the event, and for its record', async () => {
    const kept = here();
    await keepVocabulary(kept.ctx());
    await kept.catchUp();
    await keepTopic(kept.elsewhere(), { slug: 'roaming', label: 'Roaming' });
    kept.requests.length = 0;
    await kept.catchUp();
    expect(kept.requests).toEqual(['query', 'getMany']);
    expect(kept.catalogue.topicIds()).toContain('topic_roaming');
  });

  it('does not read back what was committed here', async () => {
    const kept = here();
    await keepVocabulary(kept.ctx());
    await kept.catchUp();
    await keepTopic(kept.ctx(), { slug: 'roaming', label: 'Roaming' });
    expect(kept.catalogue.topicIds()).toContain('topic_roaming');
    kept.requests.length = 0;
    await kept.catchUp();
    expect(kept.requests).toEqual(['query']);
  });

  it('reads all that came between when others commit as well', async () => {
    const kept = here();
    await keepVocabulary(kept.ctx());
    await kept.catchUp();
    await keepTopic(kept.elsewhere(), { slug: 'roaming', label: 'Roaming' });
    await keepTopic(kept.ctx(), { slug: 'billing', label: 'Billing' });
    await kept.catchUp();
    expect(kept.catalogue.topicIds()).toEqual(expect.arrayContaining(['topic_roaming', 'topic_billing']));
    expect(contents(kept.path)).toEqual(await rebuilt(kept));
  });

  it('is shared by all who ask at the same time', async () => {
    const kept = here();
    await keepVocabulary(kept.ctx());
    await kept.catchUp();
    kept.requests.length = 0;
    await Promise.all(Array.from({ length: 50 }, () => kept.catchUp()));
    // One run for the first, one for all that came while it ran.
    expect(kept.requests).toEqual(['query', 'query']);
  });

  it('shows a writer what it has just written, also while another run is under way', async () => {
    const kept = here();
    await keepVocabulary(kept.ctx());
    await kept.catchUp();
    for (let at = 0; at < 20; at += 1) {
      const others = [kept.catchUp(), kept.catchUp()];
      await keepParty(kept.ctx(), aParty({ code: `N${at}` }));
      const running = kept.catchUp();
      await keepTopic(kept.ctx(), { slug: `n-${at}`, label: `N ${at}` });
      await kept.catchUp();
      expect(kept.catalogue.topicIds()).toContain(`topic_n-${at}`);
      await Promise.all([...others, running]);
      expect(kept.catalogue.partyIdOf(`N${at}`)).toBe(partyId(`N${at}`));
    }
  });

  it('leaves all as it was when it fails half-way, and goes on afterwards', async () => {
    const kept = here();
    await live(kept);
    await kept.catchUp();
    const before = contents(kept.path);
    await keepTopic(kept.elsewhere(), { slug: 'roaming', label: 'Roaming' });
    await keepParty(kept.elsewhere(), aParty({ code: 'ZZZ' }));
    const spoilt: Table = {
      ...kept.table,
      async getMany(keys) {
        const found = await kept.table.getMany(keys);
        for (const [key, item] of found) if (item.pk === 'party_ZZZ') found.set(key, { ...item, memberships: null });
        return found;
      },
    };
    await expect(kept.catalogue.catchUp(spoilt)).rejects.toThrow();
    expect(contents(kept.path)).toEqual(before);
    await kept.catchUp();
    expect(kept.catalogue.partyIdOf('ZZZ')).toBe('party_ZZZ');
  });

  it('takes a long feed in several steps', async () => {
    const kept = here();
    await keepVocabulary(kept.ctx());
    await kept.catchUp();
    const asked = kept.ctx();
    const news = (at: number) => ({
      kind: 'RECORD_CORRECTED' as const,
      subjectId: 'topic_spam',
      subjectLabel: `Correction ${at}`,
      subjectPath: '/topics/spam',
      processId: null,
      concerns: ['topic_spam'],
    });
    for (let at = 0; at < 1100; at += 90) {
      const stretch = Array.from({ length: 90 }, (_, step) => news(at + step));
      await commit(asked, [], stretch);
    }
    await kept.catchUp();
    expect(kept.catalogue.cursor()).toBeGreaterThan(1100);
    expect(contents(kept.path).events).toHaveLength(kept.catalogue.cursor());
    expect(contents(kept.path)).toEqual(await rebuilt(kept));
  });
});
