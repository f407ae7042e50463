/** A curator says that a proposal was merged into another. */
import { describe, expect, it } from 'vitest';
import { keepProposal } from '#graphql/proposals/keepProposal.ts';
import { mergeProposal } from '#test/support/curating.ts';
import { proposal } from '#test/support/record.ts';
import { toldOf } from '#test/support/toldOf.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, curator, inWorld, system } from '#test/support/world.ts';

const world = inWorld();
const reason = 'As TD 62 says.';
const merge = async (slug: string, into: string) => ({
  id: await world().proposalId(slug),
  into: await world().proposalId(into),
  reason,
});

describe('a proposal merged into another', () => {
  it('has that stage, is tied to the other both ways, and is told of', async () => {
    const variables = await merge('rus-27-1', 'rcc-14-2');
    expect(at(await world().get(curator, mergeProposal, variables), 'mergeProposal')).toEqual({
      id: variables.id,
      stage: 'MERGED',
      stageScope: 'RECORD',
      relations: [
        {
          kind: 'MERGED_INTO',
          // The two were related before; what is known now stands in the place of that.
          proposal: { slug: 'rcc-14-2', relations: [{ kind: 'MERGED_FROM', proposal: { slug: 'rus-27-1' } }] },
        },
      ],
    });
    const [merged, corrected] = await toldOf(world(), 2);
    expect(merged).toBe(
      `PROPOSAL_MERGED; stage: NOT_ADOPTED → MERGED; mergedInto: null → The text of rcc-14-2; reason: null → ${reason}`,
    );
    expect(corrected).toMatch(/^PROPOSAL_CORRECTED; relations: RELATED .* → MERGED_FROM/);
  });

  it('stays so when a data set corrects it', async () => {
    await world().get(curator, mergeProposal, await merge('usa-9-13', 'rcc-14-2'));
    const corrected = proposal('rcc-14-2', { tabled: '2012-05-09', related: ['rus-27-1'] });
    expect(await keepProposal(world().context(system), corrected)).toBe('CORRECTED');
    const document = '{ proposal(slug: "rcc-14-2") { relations { kind } } }';
    expect(at(await world().get(curator, document), 'proposal.relations')).toEqual([
      { kind: 'RELATED' },
      { kind: 'MERGED_FROM' },
    ]);
  });

  it('is none of itself, of another process, a second time, back, or without a reason', async () => {
    const told = (variables: object) => refused(world(), curator, mergeProposal, { ...variables });
    expect(await told(await merge('rus-27-1', 'rus-27-1'))).toBe('INVALID into');
    expect(await told(await merge('rus-27-1', 'cstd-1'))).toBe('INVALID into');
    expect(await told({ ...(await merge('rus-27-1', 'rcc-14-2')), reason: ' ' })).toBe('INVALID reason');
    const nowhere = 'prop_01JD0000000000000000000000';
    expect(await told({ ...(await merge('rus-27-1', 'rcc-14-2')), into: nowhere })).toBe('NOT_FOUND into');
    expect(await told({ ...(await merge('rus-27-1', 'rcc-14-2')), id: nowhere })).toBe('NOT_FOUND id');
    await world().get(curator, mergeProposal, await merge('rus-27-1', 'rcc-14-2'));
    expect(await told(await merge('rus-27-1', 'usa-9-13'))).toBe('INVALID id');
    expect(await told(await merge('rcc-14-2', 'rus-27-1'))).toBe('INVALID into');
  });
});
