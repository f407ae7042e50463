/** A curator takes an assessment back: it stays on record as withdrawn, and counts nowhere. */
import { describe, expect, it } from 'vitest';
import { keepImpact } from '#graphql/impacts/keepImpact.ts';
import { assessed, withdrawImpact } from '#test/support/curating.ts';
import { impact } from '#test/support/record.ts';
import { toldOf } from '#test/support/toldOf.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, curator, hours, inWorld, listAt, system, textAt, visitor } from '#test/support/world.ts';

const world = inWorld();
const reason = 'The words were misread.';
const firstImpact = async (slug: string) =>
  textAt(await world().get(visitor, `{ proposal(slug: "${slug}") { impacts { id } } }`), 'proposal.impacts.0.id');

describe('an assessment taken back', () => {
  it('says when and why, apart from those that stand, and is told of', async () => {
    const id = await assessed(world());
    expect((await world().get(curator, withdrawImpact, { id, reason }, hours(1))).data).toEqual({
      withdrawImpact: { id, withdrawnAt: hours(1).toISOString(), withdrawnReason: reason },
    });
    const document =
      '{ proposal(slug: "rus-27-1") { impacts { id withdrawnAt } withdrawnImpacts { id withdrawnReason } } }';
    const answer = await world().get(visitor, document);
    expect(listAt(answer, 'proposal.impacts')).toHaveLength(2);
    expect(listAt(answer, 'proposal.impacts')).toContainEqual(expect.objectContaining({ withdrawnAt: null }));
    expect(at(answer, 'proposal.withdrawnImpacts')).toEqual([{ id, withdrawnReason: reason }]);
    expect(await toldOf(world(), 1)).toEqual([`IMPACT_WITHDRAWN; withdrawnReason: null → ${reason}`]);
  });

  it('is not counted or found: in filters, facets, the matrix and the list of rights', async () => {
    const document = `{
      proposals(query: { rights: ["UDHR-19"], directions: [ADVANCES] }) { totalCount }
      all: proposals { facets { directions { value count } rights { value count } } }
    }`;
    expect(at(await world().get(visitor, document), 'proposals.totalCount')).toBe(1);
    await world().get(curator, withdrawImpact, { id: await firstImpact('rcc-14-2'), reason });
    const after = await world().get(visitor, document);
    expect(at(after, 'proposals.totalCount')).toBe(0);
    expect(JSON.stringify(at(after, 'all.facets.directions'))).not.toContain('ADVANCES');
    expect(listAt(after, 'all.facets.rights')).toContainEqual({ value: 'UDHR-19', count: 1 });
  });

  it('stays taken back when a data set enters it again, also with other words', async () => {
    const id = await firstImpact('rcc-14-2');
    await world().get(curator, withdrawImpact, { id, reason });
    const record = impact({ key: 'rcc-14-2/UDHR-19', proposal: 'rcc-14-2', right: 'UDHR-19' });
    expect(await keepImpact(world().context(system), record)).toBe('UNCHANGED');
    expect(await keepImpact(world().context(system), { ...record, rationale: 'Even less noise.' })).toBe('UNCHANGED');
    const answer = await world().get(
      visitor,
      '{ proposal(slug: "rcc-14-2") { impacts { id } withdrawnImpacts { id } } }',
    );
    expect(at(answer, 'proposal')).toEqual({ impacts: [], withdrawnImpacts: [{ id }] });
  });

  it('is taken back once, for a reason', async () => {
    const id = await firstImpact('rcc-14-2');
    expect(await refused(world(), curator, withdrawImpact, { id, reason: ' ' })).toBe('INVALID reason');
    const nowhere = { id: 'imp_01JD0000000000000000000000', reason };
    expect(await refused(world(), curator, withdrawImpact, nowhere)).toBe('NOT_FOUND id');
    await world().get(curator, withdrawImpact, { id, reason });
    expect(await refused(world(), curator, withdrawImpact, { id, reason })).toBe('INVALID id');
  });
});
