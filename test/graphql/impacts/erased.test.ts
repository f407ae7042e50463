/** The end of an account: what becomes of its assessments; and all that is held of them, for itself. */
import { describe, expect, it } from 'vitest';
import { recogniseOrganisation, somebody } from '#test/support/accounts.ts';
import {
  claimAssessment,
  complete,
  drafted,
  publishAssessment,
  published,
  readDraft,
  saidOf,
  saveDraft,
} from '#test/support/assessments.ts';
import { group, join } from '#test/support/groups.ts';
import { follow, publicNote } from '#test/support/mutations.ts';
import { toldOf } from '#test/support/toldOf.ts';
import {
  at,
  days,
  inWorld,
  listAt,
  member,
  member2,
  moderator,
  type SignedIn,
  textAt,
  visitor,
} from '#test/support/world.ts';

const world = inWorld();
const end = 'mutation ($handle: String!) { deleteAccount(handle: $handle, publicNotes: REMOVE) }';
const deleted = ({ handle, ...who }: SignedIn) => world().get({ handle, ...who }, end, { handle });
const dumped = async () => JSON.stringify(await world().dump());
const sourced = { basis: 'SOURCED', assessor: 'A court', rationale: 'It found so.' };

/** Somebody with drafts of their own and of a group, a claim, and assessments in three names. */
async function liveFully() {
  const who = { ...somebody(), handle: 'quokka-9' };
  const shared = await group(world(), member);
  await join(world(), member, shared, who);
  await drafted(world(), who, { rationale: 'A zyzzyva in private.' });
  const groupDraft = await drafted(world(), who, { group: shared, rationale: 'Words of the group.' });
  const own = await published(world(), who, { rationale: 'A zyzzyva in public.' });
  const newer = await published(world(), who, { supersedes: own, rationale: 'A newer zyzzyva.' });
  const outside = await published(world(), who, sourced);
  await world().get(moderator, recogniseOrganisation, { account: who.id, name: 'ARTICLE 27', approver: 'A director' });
  const organised = await published(world(), who, { rationale: 'The organisation says so.' });
  await world().get(who, claimAssessment, { proposal: await world().proposalId('rus-27-1') });
  return { who, shared, groupDraft, own, newer, outside, organised };
}

describe('an account that is deleted', () => {
  it('leaves nothing of itself: what it said in its own name goes, and is told of', async () => {
    const { who, own, newer, groupDraft } = await liveFully();
    for (const mark of ['zyzzyva', who.id, who.handle]) expect(await dumped()).toContain(mark);
    // Nor does it in what others keep of it.
    await world().get(member2, follow, { id: newer });
    await deleted(who);
    for (const mark of ['zyzzyva', who.id, who.id.slice('acct_'.length), who.handle]) {
      expect(await dumped()).not.toContain(mark);
    }
    for (const id of [own, newer]) {
      expect(at(await world().get(visitor, 'query ($id: ID!) { node(id: $id) { id } }', { id }), 'node')).toBeNull();
    }
    const told = await toldOf(world(), 10);
    expect(told.filter((line) => line === 'IMPACT_WITHDRAWN')).toHaveLength(2);
    const read = '{ proposal(slug: "rus-27-1") { assessmentClaims { since } supersededImpacts { id } } }';
    expect(at(await world().get(visitor, read), 'proposal')).toEqual({ assessmentClaims: [], supersededImpacts: [] });
    const draft = at(await world().get(member, readDraft, { id: groupDraft }), 'assessmentDraft');
    expect(draft).toMatchObject({ startedBy: { handle: 'deleted' }, content: { rationale: 'Words of the group.' } });
    const input = await complete(world(), { id: groupDraft, version: 2, direction: 'MIXED' });
    await world().get(member, saveDraft, { input });
    await world().get(member, publishAssessment, { draft: groupDraft, version: 3 });
  });

  it('leaves no name with a proposal that it said to be assessing long ago', async () => {
    const who = { ...somebody(), handle: 'quokka-9' };
    const proposal = await world().proposalId('rus-27-1');
    await world().get(who, claimAssessment, { proposal });
    await world().get(member, claimAssessment, { proposal }, days(13));
    await world().get(who, claimAssessment, { proposal: await world().proposalId('rcc-14-2') }, days(20));
    expect(await dumped()).toContain('quokka-9');
    await world().get(who, end, { handle: who.handle }, days(29));
    expect(await dumped()).not.toContain('quokka-9');
  });

  it('leaves what an organisation signed, and what a source says: it is theirs, and without the account', async () => {
    const { who, outside, organised } = await liveFully();
    await deleted(who);
    expect(await saidOf(world(), outside, 'state assessor author { id }')).toEqual({
      ...{ state: 'PUBLISHED', assessor: 'A court', author: null },
    });
    expect(await saidOf(world(), organised, 'state assessor author { id } signedFor { name approver }')).toEqual({
      ...{ state: 'PUBLISHED', assessor: 'ARTICLE 27', author: null },
      signedFor: { name: 'ARTICLE 27', approver: 'A director' },
    });
  });

  it('leaves answers to it standing, which lead nowhere', async () => {
    const { who, newer } = await liveFully();
    const answer = await published(world(), member2, { answers: newer, stance: 'DISSENTS', direction: 'ADVANCES' });
    await deleted(who);
    expect(await saidOf(world(), answer, 'state answers { id }')).toEqual({ state: 'PUBLISHED', answers: null });
    const disputes = '{ proposal(slug: "rus-27-1") { disputes { impacts { id } } } }';
    expect(JSON.stringify((await world().get(visitor, disputes)).data)).not.toContain(newer);
  });
});

describe('what is held of somebody’s assessments', () => {
  it('is in their download, and nobody else’s', async () => {
    const { who, groupDraft, newer, own, outside, organised } = await liveFully();
    const download = '{ viewer { download } }';
    const held = JSON.parse(textAt(await world().get(who, download), 'viewer.download'));
    const answer = { data: held, errors: [] };
    expect(
      listAt(answer, 'assessmentDrafts')
        .map((draft) => Object(draft).content.rationale)
        .toSorted(),
    ).toEqual(['A zyzzyva in private.', 'Words of the group.']);
    expect(JSON.stringify(held.assessmentDrafts)).toContain(groupDraft);
    expect(listAt(answer, 'assessing')).toHaveLength(1);
    const ids = listAt(answer, 'assessments').map((impact) => Object(impact).id);
    expect(ids.toSorted()).toEqual([own, newer, outside, organised].toSorted());
    await publicNote(world(), member);
    const others = JSON.parse(textAt(await world().get(member, download), 'viewer.download'));
    expect(others).toMatchObject({ assessmentDrafts: [], assessing: [], assessments: [] });
  });
});
