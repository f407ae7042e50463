/** Who says to be assessing a proposal: by their own wish, in public, for 14 days. */
import { describe, expect, it } from 'vitest';
import { blockAccount } from '#test/support/accounts.ts';
import { claimAssessment, deleteFirstProposal, published, releaseAssessment } from '#test/support/assessments.ts';
import { publicNote } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, days, hours, inWorld, listAt, member, member2, moderator, now, visitor } from '#test/support/world.ts';

const world = inWorld();
const read = '{ proposal(slug: "rus-27-1") { assessmentClaims { since until isOwn by { handle } } } }';
const claims = async (when = now, actor: Parameters<ReturnType<typeof world>['get']>[0] = visitor) =>
  listAt(await world().get(actor, read, {}, when), 'proposal.assessmentClaims');
const first = async () => ({ proposal: await world().proposalId('rus-27-1') });

describe('a claim', () => {
  it('is there for everyone until it ends by itself, the first first', async () => {
    await world().get(member, claimAssessment, await first());
    await world().get(member2, claimAssessment, await first(), hours(1));
    const own = { since: now.toISOString(), until: days(14).toISOString(), isOwn: false, by: { handle: 'member' } };
    expect(await claims()).toEqual([own, expect.objectContaining({ by: { handle: 'member2' } })]);
    expect((await claims(now, member))[0]).toEqual({ ...own, isOwn: true });
    expect(await claims(new Date(days(14).getTime() - 1))).toHaveLength(2);
    expect(await claims(days(14))).toHaveLength(1);
    expect(await claims(days(15))).toHaveLength(0);
  });

  it('said again holds longer, and is one', async () => {
    await world().get(member, claimAssessment, await first());
    await world().get(member, claimAssessment, await first(), days(10));
    expect(await claims(days(20))).toEqual([
      { since: now.toISOString(), until: days(24).toISOString(), isOwn: false, by: { handle: 'member' } },
    ]);
  });

  it('ends when it is taken back, and when one publishes', async () => {
    await world().get(member, claimAssessment, await first());
    const answer = await world().get(member, releaseAssessment, await first());
    expect(at(answer, 'releaseAssessment.assessmentClaims')).toEqual([]);
    expect(await refused(world(), member, releaseAssessment, await first())).toBe('NOT_FOUND proposal');
    await world().get(member, claimAssessment, await first());
    await world().get(member2, claimAssessment, await first());
    await published(world(), member);
    expect(await claims()).toEqual([expect.objectContaining({ by: { handle: 'member2' } })]);
    await world().get(member2, claimAssessment, await first());
  });

  it('is one of twenty at once; those that ended are not counted', async () => {
    const twenty = Array.from({ length: 20 }, (_, place) => ({
      proposalId: `prop_${place}`,
      since: now.toISOString(),
      until: days(14).toISOString(),
    }));
    await world().table.transact([{ put: { pk: `own#${member.id}`, sk: 'claims', version: 1, claims: twenty } }]);
    expect(await refused(world(), member, claimAssessment, await first())).toBe('TOO_MANY');
    await world().get(member, claimAssessment, await first(), days(14));
  });

  it('of two said at the same moment both hold', async () => {
    const other = { proposal: await world().proposalId('rcc-14-2') };
    const both = [await first(), other];
    await Promise.all(both.map((variables) => world().get(member, claimAssessment, variables)));
    for (const variables of both) await world().get(member, releaseAssessment, variables);
  });

  it('is asked for together with those of other proposals', async () => {
    await world().get(member, claimAssessment, await first());
    const document = '{ proposals(first: 6) { nodes { assessmentClaims { by { handle } } } } }';
    await world().get(visitor, document);
    world().requests.length = 0;
    expect(JSON.stringify((await world().get(visitor, document)).data)).toContain('member');
    // What is new in the feed; the claims.
    expect(world().requests.toSorted()).toEqual(['getMany', 'query']);
  });

  it('is not by whoever is kept from publishing, nor of what is not there', async () => {
    await publicNote(world(), member);
    await world().get(moderator, blockAccount, { account: member.id, reason: 'Spam.' });
    expect(await refused(world(), member, claimAssessment, await first())).toBe('FORBIDDEN');
    const nowhere = { proposal: 'prop_01JD0000000000000000000000' };
    expect(await refused(world(), member2, claimAssessment, nowhere)).toBe('NOT_FOUND proposal');
    const gone = await first();
    await world().get(member2, claimAssessment, gone);
    await deleteFirstProposal(world());
    expect(await refused(world(), member2, claimAssessment, gone)).toBe('NOT_FOUND proposal');
  });
});
