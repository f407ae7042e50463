/** A curator moves a deadline. */
import { describe, expect, it } from 'vitest';
import { changeDeadline as changeVerb } from '#graphql/consultations/changeDeadline.ts';
import { changeDeadline, consultationId } from '#test/support/mutations.ts';
import { source } from '#test/support/record.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, curator, hours, inWorld, listAt, textAt, visitor } from '#test/support/world.ts';

const world = inWorld();
const read =
  '{ consultation(slug: "comments") { closesAt status deadlineHistory { from to reason at source { title } } } }';
const former = '2012-12-20T16:00:00.000Z';

describe('a deadline', () => {
  it('moves, keeps what it was, and is told of', async () => {
    const id = await consultationId(world());
    const variables = { id, closesAt: '2012-12-24T17:00:00+01:00', reason: 'Holidays.', source };
    await world().get(curator, changeDeadline, variables, hours(1));
    expect((await world().get(visitor, read)).data).toEqual({
      consultation: {
        closesAt: '2012-12-24T16:00:00.000Z',
        status: 'OPEN',
        deadlineHistory: [
          {
            from: former,
            to: '2012-12-24T16:00:00.000Z',
            reason: 'Holidays.',
            at: hours(1).toISOString(),
            source: { title: source.title },
          },
        ],
      },
    });
    const events = '{ events(last: 1) { nodes { kind subjectId changes { field before after } } } }';
    expect(at(await world().get(visitor, events), 'events.nodes.0')).toEqual({
      kind: 'DEADLINE_CHANGED',
      subjectId: id,
      changes: [
        { field: 'closesAt', before: former, after: '2012-12-24T16:00:00.000Z' },
        { field: 'reason', before: null, after: 'Holidays.' },
      ],
    });
  });

  it('may be given to what had none, and may move into the past', async () => {
    const open = textAt(await world().get(visitor, '{ consultation(slug: "open-door") { id } }'), 'consultation.id');
    const answer = await world().get(curator, changeDeadline, {
      id: open,
      closesAt: '2013-01-01T00:00:00Z',
      reason: 'Enough.',
    });
    expect(answer.data).toMatchObject({ changeDeadline: { rolling: false, closesPrecision: 'INSTANT' } });
    const past = { id: await consultationId(world()), closesAt: '2012-11-30T00:00:00Z', reason: 'It was earlier.' };
    expect(at(await world().get(curator, changeDeadline, past), 'changeDeadline.status')).toBe('CLOSED');
  });

  it('moved by two at once is moved by each who is not told of a CONFLICT, and by nobody else', async () => {
    const id = await consultationId(world());
    const moves = ['2012-12-24T16:00:00Z', '2012-12-28T16:00:00Z'].map((closesAt) =>
      world().ask(curator, changeDeadline, { id, closesAt, reason: 'Holidays.' }),
    );
    const answers = await Promise.all(moves);
    const refusals = answers.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect([[], ['CONFLICT']]).toContainEqual(refusals);
    expect(listAt(await world().get(visitor, read), 'consultation.deadlineHistory')).toHaveLength(2 - refusals.length);
  });

  it('seen long ago is not overwritten', async () => {
    const id = await consultationId(world());
    const slow = world().context(curator);
    slow.fromTable();
    await slow.load({ pk: id, sk: '@' });
    await world().get(curator, changeDeadline, { id, closesAt: '2012-12-24T16:00:00Z', reason: 'Holidays.' });
    const late = changeVerb(slow, { id, closesAt: '2012-12-28T16:00:00Z', reason: 'Late.' });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(at(await world().get(visitor, read), 'consultation.closesAt')).toBe('2012-12-24T16:00:00.000Z');
  });

  it.each([
    ['before the opening', { closesAt: '2012-11-01T07:00:00Z' }, 'INVALID closesAt'],
    ['at the opening', { closesAt: '2012-11-01T09:00:00+01:00' }, 'INVALID closesAt'],
    ['where it is', { closesAt: '2012-12-20T16:00:00Z' }, 'INVALID closesAt'],
    ['to no instant', { closesAt: 'tomorrow' }, 'INVALID closesAt'],
    ['without a reason', { reason: ' ' }, 'INVALID reason'],
    ['with a reason of 1,001 characters', { reason: 'a'.repeat(1_001) }, 'INVALID reason'],
    ['with a source without a title', { source: { title: '' } }, 'INVALID source.title'],
    ['of what is not there', { id: 'cons_01JD0000000000000000000000' }, 'NOT_FOUND id'],
    ['of an empty id', { id: '' }, 'NOT_FOUND id'],
  ])('is not moved %s', async (_, input, expected) => {
    const variables = {
      id: await consultationId(world()),
      closesAt: '2012-12-24T16:00:00Z',
      reason: 'Holidays.',
      ...input,
    };
    const told = await refused(world(), curator, changeDeadline, variables);
    // A variable that is the argument itself is named as the caller named it.
    expect(told).toBe(expected);
  });

  it('is none of a proposal', async () => {
    const id = await world().proposalId('rus-27-1');
    const variables = { id, closesAt: '2012-12-24T16:00:00Z', reason: 'Holidays.' };
    expect(await refused(world(), curator, changeDeadline, variables)).toBe('NOT_FOUND id');
  });
});
