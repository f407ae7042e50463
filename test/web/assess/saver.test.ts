/** Saving a draft while one writes: nothing typed is lost, whatever the network or somebody else does. */
import { describe, expect, it } from 'vitest';
import { type Content, emptyContent } from '#web/assess/content.ts';
import { makeSaver, type Refused, type Saved, type Sending } from '#web/assess/saver.ts';

const content = (part: Partial<Content>): Content => ({ ...emptyContent, ...part });
const draft = (version: number, part: Partial<Content> = {}): Saved => ({
  id: 'draft_1',
  version,
  content: content(part),
  faults: [],
});
const offline: Refused = { code: null, field: null, sentence: 'The server could not be reached.' };
const conflict: Refused = { code: 'CONFLICT', field: 'version', sentence: 'Somebody else saved it.' };

/** A record that takes what comes, or refuses as it is told; the quiet moment passes when `rest` is called. */
function record(saved: Saved | null = null, begun: { content: Content; base: Content } | null = null) {
  const arrived: Sending[] = [];
  const refusals: Refused[] = [];
  const seen = new Set<string>();
  let held: Saved | null = saved;
  let waiting: (() => void) | null = null;
  let gate: Promise<void> | null = null;
  let keys = 0;
  const saver = makeSaver({
    saved,
    begun: begun ?? (saved ? null : { content: emptyContent, base: emptyContent }),
    async send(sending) {
      await gate;
      const refused = refusals.shift();
      // What never came back may have arrived all the same.
      if (refused && refused.code !== null) return { refused };
      arrived.push(sending);
      if (!seen.has(sending.key)) {
        seen.add(sending.key);
        held = { ...draft((held?.version ?? 0) + 1), content: sending.content };
      }
      return refused || !held ? { refused: refused ?? offline } : { saved: held };
    },
    load: async () => held,
    makeKey() {
      keys += 1;
      return `key ${keys}`;
    },
    wait(then) {
      waiting = then;
      return () => {
        waiting = null;
      };
    },
  });
  return {
    saver,
    arrived,
    refusals,
    says: (part: Partial<Content>, version: number) => {
      held = draft(version, part);
    },
    vanish: () => {
      held = null;
    },
    hold(until: Promise<void>) {
      gate = until;
    },
    async rest() {
      waiting?.();
      await new Promise((done) => setTimeout(done, 0));
    },
  };
}

describe('a new draft', () => {
  it('is nowhere but here until it is asked to be saved', async () => {
    const { saver, arrived, rest } = record();
    saver.change({ scope: 'RECORD' });
    await rest();
    expect(saver.state().status).toBe('new');
    expect(arrived).toEqual([]);
    expect(await saver.flush()).toBe(true);
    expect(arrived).toMatchObject([{ draft: null, content: { scope: 'RECORD' } }]);
    expect(saver.state()).toMatchObject({ status: 'saved', saved: { id: 'draft_1', version: 1 } });
  });

  it('is not begun twice when the answer to its beginning was lost, also where more was written meanwhile', async () => {
    const { saver, arrived, refusals } = record();
    refusals.push(offline);
    saver.change({ scope: 'RECORD' });
    expect(await saver.flush()).toBe(false);
    expect(saver.state().status).toBe('failed');
    saver.change({ direction: 'MIXED' });
    expect(await saver.flush()).toBe(true);
    expect(arrived.map(({ key }) => key)).toEqual(['key 1', 'key 1', 'key 2']);
    expect(arrived.map((sending) => sending.draft?.version ?? null)).toEqual([null, null, 1]);
    expect(saver.state().saved).toMatchObject({ version: 2, content: { scope: 'RECORD', direction: 'MIXED' } });
  });
});

describe('what is written', () => {
  it('is saved after a quiet moment, one saving at a time', async () => {
    const { saver, arrived, rest, hold } = record(draft(1));
    let go = () => {};
    hold(
      new Promise((done) => {
        go = done;
      }),
    );
    saver.change({ rationale: 'B' });
    saver.change({ rationale: 'Be' });
    await rest();
    saver.change({ rationale: 'Because' });
    await rest();
    go();
    await rest();
    await rest();
    expect(arrived.map((sending) => [sending.draft?.version, sending.content.rationale])).toEqual([
      [1, 'Be'],
      [2, 'Because'],
    ]);
    expect(saver.state().status).toBe('saved');
  });

  it('stays here when it is refused, and is sent again once it is put right', async () => {
    const { saver, arrived, refusals } = record(draft(1));
    refusals.push({ code: 'INVALID', field: 'selector', sentence: 'These words are not there.' });
    saver.change({ rationale: 'Because' });
    expect(await saver.flush()).toBe(false);
    expect(saver.state()).toMatchObject({
      status: 'failed',
      refused: { field: 'selector' },
      content: { rationale: 'Because' },
    });
    saver.change({ selector: null, rationale: 'Because of it' });
    expect(await saver.flush()).toBe(true);
    expect(arrived).toMatchObject([{ content: { rationale: 'Because of it' } }]);
  });

  it('is no change where it says what is saved already', async () => {
    const { saver, arrived } = record(draft(1, { rationale: 'Because' }));
    saver.change({ rationale: 'Because ' });
    expect(await saver.flush()).toBe(true);
    expect(arrived).toEqual([]);
  });

  it('is sent no more once the draft is published', async () => {
    const { saver, arrived, rest } = record(draft(1));
    saver.change({ rationale: 'Because' });
    saver.end();
    await rest();
    await saver.flush();
    expect(arrived).toEqual([]);
  });
});

describe('what somebody else saved meanwhile', () => {
  it('is taken over where the two did not touch the same part', async () => {
    const { saver, refusals, says } = record(draft(1, { rationale: 'Because' }));
    says({ rationale: 'Because', affected: ['CHILDREN'] }, 4);
    refusals.push(conflict);
    saver.change({ direction: 'RESTRICTS' });
    expect(await saver.flush()).toBe(true);
    expect(saver.state()).toMatchObject({
      status: 'saved',
      taken: ['affected'],
      saved: { version: 5, content: { direction: 'RESTRICTS', affected: ['CHILDREN'], rationale: 'Because' } },
    });
  });

  it('waits for a choice where both changed a part; mine goes in its place', async () => {
    const { saver, arrived, refusals, says } = record(draft(1, { rationale: 'Because' }));
    says({ rationale: 'Theirs', direction: 'MIXED' }, 2);
    refusals.push(conflict);
    saver.change({ rationale: 'Mine' });
    expect(await saver.flush()).toBe(false);
    expect(saver.state()).toMatchObject({
      status: 'clash',
      clash: { parts: ['rationale'], theirs: { content: { rationale: 'Theirs' } } },
      content: { rationale: 'Mine', direction: 'MIXED' },
    });
    saver.change({ dutyNote: 'written while choosing' });
    expect(arrived).toEqual([]);
    await saver.resolve('mine');
    expect(saver.state()).toMatchObject({
      status: 'saved',
      clash: null,
      saved: { version: 3, content: { rationale: 'Mine', direction: 'MIXED', dutyNote: 'written while choosing' } },
    });
  });

  it('or stays, with the rest of mine', async () => {
    const { saver, refusals, says } = record(draft(1, { rationale: 'Because' }));
    says({ rationale: 'Theirs' }, 2);
    refusals.push(conflict);
    saver.change({ rationale: 'Mine', dutyNote: 'Report' });
    await saver.flush();
    await saver.resolve('theirs');
    expect(saver.state().saved?.content).toMatchObject({ rationale: 'Theirs', dutyNote: 'Report' });
  });

  it('may be that it is gone; the words stay in the form', async () => {
    const { saver, refusals, vanish } = record(draft(1));
    vanish();
    refusals.push(conflict);
    saver.change({ rationale: 'Mine' });
    expect(await saver.flush()).toBe(false);
    expect(saver.state()).toMatchObject({ status: 'gone', content: { rationale: 'Mine' } });
  });
});

describe('words that waited through a reload', () => {
  it('are saved into the draft as it is by then', async () => {
    const base = content({ rationale: 'Because' });
    const { saver, rest } = record(draft(3, { rationale: 'Because', direction: 'MIXED' }), {
      base,
      content: { ...base, dutyNote: 'Report' },
    });
    expect(saver.state().status).toBe('unsaved');
    await rest();
    expect(saver.state()).toMatchObject({
      status: 'saved',
      saved: { version: 4, content: { direction: 'MIXED', dutyNote: 'Report' } },
    });
  });

  it('are put beside what somebody else wrote there', () => {
    const base = content({ rationale: 'Because' });
    const { saver } = record(draft(3, { rationale: 'Theirs' }), { base, content: { ...base, rationale: 'Mine' } });
    expect(saver.state()).toMatchObject({ status: 'clash', clash: { parts: ['rationale'] } });
  });
});
