/** A consultation that ends otherwise than by its deadline: closed early, called off; and its results. */
import { describe, expect, it } from 'vitest';
import { tellDue } from '#graphql/consultations/tellDue.ts';
import { cancelConsultation, openDoorId, publishResults } from '#test/support/curating.ts';
import { changeDeadline, consultationId } from '#test/support/mutations.ts';
import { source } from '#test/support/record.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, curator, days, inWorld, listAt, now, system, visitor } from '#test/support/world.ts';

const world = inWorld();
const announcement = { title: 'The announcement' };

/** Kinds of the last events with what they say changed. */
async function told(last: number): Promise<string[]> {
  const document = `{ events(last: ${last}) { nodes { kind changes { field before after } } } }`;
  return listAt(await world().get(visitor, document), 'events.nodes').map((event) => {
    const { kind, changes } = event as {
      kind: string;
      changes: { field: string; before: string | null; after: string | null }[];
    };
    return [kind, ...changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`)].join('; ');
  });
}

describe('a consultation called off', () => {
  it('says so, with the source, and is told of', async () => {
    const id = await consultationId(world());
    const variables = { id, reason: 'No money.', source: announcement };
    expect((await world().get(curator, cancelConsultation, variables)).data).toEqual({
      cancelConsultation: {
        id,
        status: 'CANCELLED',
        cancelledReason: 'No money.',
        sources: [{ title: source.title }, announcement],
      },
    });
    expect(await told(1)).toEqual(['CONSULTATION_CANCELLED; status: OPEN → CANCELLED; reason: null → No money.']);
  });

  it('has no deadline that could be moved, no results, and is not called off again', async () => {
    const id = await consultationId(world());
    await world().get(curator, cancelConsultation, { id, reason: 'No money.' });
    expect(await refused(world(), curator, cancelConsultation, { id, reason: 'Still none.' })).toBe('INVALID id');
    const move = { id, closesAt: '2013-01-20T16:00:00Z', reason: 'More time.' };
    expect(await refused(world(), curator, changeDeadline, move)).toBe('INVALID id');
    expect(await refused(world(), curator, publishResults, { id, source })).toBe('INVALID id');
  });

  it('was not over', async () => {
    const id = await consultationId(world());
    await world().get(curator, changeDeadline, { id, closesAt: '2012-12-01T00:00:00Z', reason: 'It was earlier.' });
    expect(await refused(world(), curator, cancelConsultation, { id, reason: 'No money.' })).toBe('INVALID id');
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'INVALID reason'],
    ['with a reason of 1,001 characters', { reason: 'a'.repeat(1_001) }, 'INVALID reason'],
    ['with a source without a title', { source: { title: '' } }, 'INVALID source.title'],
    ['of what is not there', { id: 'cons_01JD0000000000000000000000' }, 'NOT_FOUND id'],
  ])('is none %s', async (_, input, expected) => {
    const variables = { id: await consultationId(world()), reason: 'No money.', ...input };
    expect(await refused(world(), curator, cancelConsultation, variables)).toBe(expected);
  });
});

describe('a window closed early', () => {
  it('is told as closed at once, and by the clock no more', async () => {
    const id = await consultationId(world());
    const move = { id, closesAt: now.toISOString(), reason: 'Enough was said.' };
    expect(at(await world().get(curator, changeDeadline, move), 'changeDeadline.status')).toBe('CLOSED');
    const closing = [
      `DEADLINE_CHANGED; closesAt: 2012-12-20T16:00:00.000Z → ${now.toISOString()}; reason: null → Enough was said.`,
      'CONSULTATION_CLOSED',
    ];
    expect(await told(2)).toEqual(closing);
    for (let day = 0; day < 30; day += 1) expect(await tellDue(world().context(system, days(day)))).toBe(0);
  });

  it('may be opened again, and is then told of as any other', async () => {
    const id = await consultationId(world());
    await world().get(curator, changeDeadline, { id, closesAt: now.toISOString(), reason: 'Enough was said.' });
    const again = { id, closesAt: days(10).toISOString(), reason: 'A mistake.' };
    expect(at(await world().get(curator, changeDeadline, again), 'changeDeadline.status')).toBe('OPEN');
    for (let day = 0; day < 12; day += 1) await tellDue(world().context(system, days(day)));
    expect((await told(4)).map((one) => one.split(';')[0])).toEqual([
      'DEADLINE_NEAR',
      'DEADLINE_NEAR',
      'DEADLINE_NEAR',
      'CONSULTATION_CLOSED',
    ]);
  });
});

describe('results', () => {
  it('are entered with their source, of what is over or has no deadline, and told of', async () => {
    const id = await openDoorId(world());
    const answer = await world().get(curator, publishResults, { id, source: announcement });
    expect(answer.data).toEqual({
      publishResults: { id, status: 'RESULTS_PUBLISHED', sources: [{ title: source.title }, announcement] },
    });
    expect(await told(1)).toEqual(['CONSULTATION_RESULTS; status: OPEN → RESULTS_PUBLISHED']);
    expect(await refused(world(), curator, publishResults, { id, source })).toBe('INVALID id');
  });

  it('may have come out before they were entered', async () => {
    const id = await consultationId(world());
    await world().get(curator, changeDeadline, { id, closesAt: '2012-12-01T00:00:00Z', reason: 'It was earlier.' });
    const answer = await world().get(curator, publishResults, { id, at: '2012-12-02T00:00:00Z', source });
    expect(at(answer, 'publishResults.status')).toBe('RESULTS_PUBLISHED');
  });

  it.each([
    ['while it is open', {}, 'INVALID id'],
    ['without a source', { source: { title: ' ' } }, 'INVALID source.title'],
    ['of what is not there', { id: 'cons_01JD0000000000000000000000' }, 'NOT_FOUND id'],
  ])('are none %s', async (_, input, expected) => {
    const variables = { id: await consultationId(world()), source, ...input };
    expect(await refused(world(), curator, publishResults, variables)).toBe(expected);
  });

  it.each([
    ['ahead', days(1).toISOString()],
    ['at no instant', 'soon'],
  ])('are none %s', async (_, instant) => {
    const variables = { id: await openDoorId(world()), source, at: instant };
    expect(await refused(world(), curator, publishResults, variables)).toBe('INVALID at');
  });
});
