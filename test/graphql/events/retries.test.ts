/** A mutation sent again with its key. Tried on every mutation of the schema. */
import { describe, expect, it } from 'vitest';
import { eventsOfOne } from '#test/support/curating.ts';
import { deleteAnnotation, flagAnnotation, follow, mutations, publicNote, unfollow } from '#test/support/mutations.ts';
import { curator, days, hours, inWorld, moderator, refusal, type World } from '#test/support/world.ts';

const world = inWorld();
const key = 'the-key';

/** What stands in the table, without the claims on keys. */
const record = async (world: World) => (await world.dump()).filter(({ pk }) => !pk.startsWith('retry#'));

describe.each(mutations)('$verb with a key', ({ verb, document, actor, prepare }) => {
  it('sent twice has one effect and gives the first answer', async () => {
    const { variables } = await prepare(world(), actor);
    const first = await world().get(actor, document, { ...variables, key });
    const before = await record(world());
    const second = await world().get(actor, document, { ...variables, key }, hours(23));
    expect(second).toEqual(first);
    expect(await record(world())).toEqual(before);
  });

  it('sent ten times at once has one effect and one answer', async () => {
    const { variables } = await prepare(world(), actor);
    const before = await record(world());
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world().get(actor, document, { ...variables, key })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const claims = (await world().dump()).filter(({ pk }) => pk.startsWith('retry#'));
    expect(claims).toHaveLength(1);
    const events = (await record(world())).filter(({ pk }) => pk.startsWith('feed#')).length;
    expect(events - before.filter(({ pk }) => pk.startsWith('feed#')).length).toBeLessThanOrEqual(
      eventsOfOne[verb] ?? 1,
    );
  });

  it('sent again with other input is a CONFLICT and changes nothing', async () => {
    const { variables, other } = await prepare(world(), actor);
    await world().get(actor, document, { ...variables, key });
    const before = await world().dump();
    expect(refusal(await world().ask(actor, document, { ...other, key }))).toBe('CONFLICT idempotencyKey');
    expect(await world().dump()).toEqual(before);
  });

  it('does not stand in the way of another account with the same key', async () => {
    const another = actor.role === 'MEMBER' ? curator : { ...actor, id: `acct_${'b'.repeat(32)}`, handle: 'another' };
    const { variables } = await prepare(world(), actor);
    const { other } = await prepare(world(), another);
    await world().get(actor, document, { ...variables, key });
    await world().get(another, document, { ...other, key });
  });

  it('is new after 24 hours', async () => {
    const { variables, other } = await prepare(world(), actor);
    await world().get(actor, document, { ...variables, key });
    expect(refusal(await world().ask(actor, document, { ...other, key }, hours(23.9)))).toBe('CONFLICT idempotencyKey');
    await world().get(actor, document, { ...other, key }, days(1));
  });
});

describe('a key', () => {
  it.each([
    ['empty', ''],
    ['over 200 characters long', 'k'.repeat(201)],
  ])('that is %s is refused', async (_, wrong) => {
    for (const { document, actor, prepare } of mutations) {
      const { variables } = await prepare(world(), actor);
      const before = await world().dump();
      expect(refusal(await world().ask(actor, document, { ...variables, key: wrong }))).toBe('INVALID idempotencyKey');
      expect(await world().dump()).toEqual(before);
    }
  });

  it('of one mutation does not fit another, even with the same input', async () => {
    const id = 'topic_routing';
    await world().get(curator, follow, { id });
    await world().get(curator, unfollow, { id, key });
    expect(refusal(await world().ask(curator, deleteAnnotation, { id, key }))).toBe('CONFLICT idempotencyKey');
  });

  it('still gives the first answer when what was asked is no longer possible', async () => {
    const id = await publicNote(world(), curator);
    const flag = () => world().get(moderator, flagAnnotation, { id, reason: 'Rude.', key });
    const first = await flag();
    await world().get(curator, deleteAnnotation, { id });
    expect(await flag()).toEqual(first);
  });
});
