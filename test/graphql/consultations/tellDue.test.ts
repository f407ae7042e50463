/** The clock tells of what has come: each moment once, none that was over before, whatever happens to the deadline. */
import { describe, expect, it } from 'vitest';
import { keepConsultation } from '#graphql/consultations/keepConsultation.ts';
import { tellDue } from '#graphql/consultations/tellDue.ts';
import { cancelConsultation } from '#test/support/curating.ts';
import { changeDeadline, consultationId } from '#test/support/mutations.ts';
import { consultation } from '#test/support/record.ts';
import { curator, days, hours, inWorld, listAt, now, system, visitor } from '#test/support/world.ts';

const world = inWorld();
const tick = (at: Date) => tellDue(world().context(system, at));
const clockKinds = ['CONSULTATION_OPENED', 'DEADLINE_NEAR', 'CONSULTATION_CLOSED'];

/** What the clock told so far of one consultation, in order: the kind, and the days left. */
async function told(label = 'A short window'): Promise<string[]> {
  const document = `query ($kinds: [EventKind!]) {
    events(query: { kinds: $kinds }) { nodes { kind subjectLabel changes { after } } }
  }`;
  const events = listAt(await world().get(visitor, document, { kinds: clockKinds }), 'events.nodes').map(
    (event) => event as { kind: string; subjectLabel: string; changes: { after: string }[] },
  );
  return events
    .filter(({ subjectLabel }) => subjectLabel === label)
    .map(({ kind, changes }) => [kind, ...changes.map(({ after }) => after)].join(' '));
}
const drafts = 'Comments on the drafts';
const enter = (rest: Partial<Parameters<typeof consultation>[0]>, at = now) =>
  keepConsultation(world().context(system, at), consultation({ slug: 'short', title: 'A short window', ...rest }));
const window = {
  opensAt: '2012-12-04T06:00:00Z',
  opensPrecision: 'INSTANT',
  closesAt: '2013-01-02T06:00:00Z',
  closesPrecision: 'INSTANT',
} as const;
const near = [14, 7, 3, 1].map((daysLeft) => `DEADLINE_NEAR ${daysLeft}`);
const opensAt = new Date(window.opensAt).toISOString();
const all = ['CONSULTATION_OPENED', ...near, 'CONSULTATION_CLOSED'];

describe('the clock', () => {
  it('tells of every moment once, however often it ticks', async () => {
    await enter(window);
    for (let hour = 0; hour <= 32 * 24; hour += 6) await tick(hours(hour));
    await tick(hours(0));
    expect(await told()).toEqual(all);
    expect(await told(drafts)).toEqual(all.slice(1));
  });

  it('tells at the very moment, and not before', async () => {
    await enter(window);
    expect(await tick(new Date('2012-12-04T05:59:59.999Z'))).toBe(0);
    expect(await tick(new Date('2012-12-04T06:00:00.000Z'))).toBe(1);
  });

  it('tells nothing that was over before the record was entered', async () => {
    await enter({ ...window, opensAt: '2012-11-01T00:00:00Z', closesAt: '2012-12-10T00:00:00Z' });
    await enter({ ...window, slug: 'old', opensAt: '2010-11-01T00:00:00Z', closesAt: '2010-12-10T00:00:00Z' });
    expect(await tick(now)).toBe(0);
    expect(await tick(hours(1))).toBe(0);
  });

  it('after a long pause tells that it opened and closed, and of no nearness', async () => {
    await enter(window);
    expect(await tick(days(400))).toBe(3);
    expect(await told()).toEqual(['CONSULTATION_OPENED', 'CONSULTATION_CLOSED']);
    expect(await told(drafts)).toEqual(['CONSULTATION_CLOSED']);
    expect(await tick(days(401))).toBe(0);
  });

  it('after a short pause tells of the closest nearness only', async () => {
    await tick(days(16));
    expect(await told(drafts)).toEqual(['DEADLINE_NEAR 3']);
  });

  it('begins again for a moved deadline, and never tells of the former one', async () => {
    await tick(days(16));
    const id = await consultationId(world());
    const move = { id, closesAt: '2013-01-20T16:00:00Z', reason: 'More time.' };
    await world().get(curator, changeDeadline, move, days(16));
    for (let day = 16; day < 60; day += 1) await tick(days(day));
    expect(await told(drafts)).toEqual(['DEADLINE_NEAR 3', 'DEADLINE_NEAR 30', ...all.slice(1)]);
    await world().get(curator, changeDeadline, { ...move, closesAt: '2013-04-20T16:00:00Z' }, days(60));
    for (let day = 60; day < 150; day += 1) await tick(days(day));
    expect((await told(drafts)).slice(7)).toEqual(['DEADLINE_NEAR 30', ...all.slice(1)]);
  });

  it('has nothing left to tell of a deadline that moved into the past: whoever moved it told that it closed', async () => {
    const id = await consultationId(world());
    const move = { id, closesAt: '2012-12-01T00:00:00Z', reason: 'It was earlier.' };
    await world().get(curator, changeDeadline, move);
    expect(await told(drafts)).toEqual(['CONSULTATION_CLOSED']);
    await world().get(curator, changeDeadline, { ...move, closesAt: '2012-12-01T12:00:00Z' });
    for (let day = 0; day < 30; day += 1) await tick(days(day));
    expect(await told(drafts)).toEqual(['CONSULTATION_CLOSED']);
  });

  it('tells that it closed where the deadline moved before it ticked, once', async () => {
    const id = await consultationId(world());
    const move = { id, closesAt: '2012-12-19T16:00:00Z', reason: 'It was a day earlier.' };
    await world().get(curator, changeDeadline, move, days(30));
    await tick(days(31));
    expect(await told(drafts)).toEqual(['CONSULTATION_CLOSED']);
  });

  it('tells of no farther nearness after a closer one, also of what was entered while there were fewer', async () => {
    await enter(window);
    const { closesAt } = window;
    const [found] = (await world().dump()).filter(({ slug }) => slug === 'short');
    if (!found) throw new Error('It was entered.');
    const told14 = [`OPENED@${opensAt}`, `NEAR-14@${new Date(closesAt).toISOString()}`];
    await world().table.transact([{ put: { ...found, told: told14 } }]);
    await tick(days(20));
    expect(await told()).toEqual([]);
    await tick(days(24));
    expect(await told()).toEqual(['DEADLINE_NEAR 7']);
  });

  it('is silent of what was called off', async () => {
    const id = await consultationId(world());
    await world().get(curator, cancelConsultation, { id, reason: 'No money.' }, days(1));
    for (let day = 1; day < 30; day += 1) await tick(days(day));
    expect(await told(drafts)).toEqual([]);
  });

  it('still tells of an opening when the deadline moved before it ticked', async () => {
    await enter(window);
    const document = '{ consultation(slug: "short") { id } }';
    const { consultation: found } = (await world().get(visitor, document)).data as { consultation: { id: string } };
    await world().get(
      curator,
      changeDeadline,
      { id: found.id, closesAt: '2013-02-01T00:00:00Z', reason: 'x' },
      days(2),
    );
    await tick(days(2.1));
    expect(await told()).toEqual(['CONSULTATION_OPENED']);
  });

  it('tells nothing of a deadline that a data set corrects into the past, and all of one that it moves ahead', async () => {
    await enter(window);
    await enter({ ...window, closesAt: '2012-12-05T06:00:00Z' }, days(3));
    await tick(days(3));
    expect(await told()).toEqual(['CONSULTATION_OPENED']);
    await enter({ ...window, closesAt: '2012-12-10T06:00:00Z' }, days(3));
    await tick(days(8));
    expect(await told()).toEqual(['CONSULTATION_OPENED', 'CONSULTATION_CLOSED']);
  });

  it('ticking twice at once tells once', async () => {
    await enter(window);
    const counts = await Promise.all([1, 2, 3].map(() => tick(days(2))));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await told()).toEqual(['CONSULTATION_OPENED']);
  });

  it('entering the same record again changes nothing, also after it told', async () => {
    await enter(window);
    await tick(days(17));
    expect(await enter(window, days(18))).toBe('UNCHANGED');
  });
});
