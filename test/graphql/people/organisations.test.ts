/** Accounts that speak for an organisation. */
import { describe, expect, it } from 'vitest';
import { recogniseOrganisation, somebody, somebodySeen } from '#test/support/accounts.ts';
import { publicNote } from '#test/support/mutations.ts';
import { refused } from '#test/support/unchanged.ts';
import { at, curator, everyone, inWorld, member, moderator, visitor } from '#test/support/world.ts';

const world = inWorld();
const shown = 'organisation organisationName approver';
const author = `query ($id: ID!) { node(id: $id) { ... on Annotation { author { ${shown} } } ... on Author { ${shown} } } }`;
const recognise = (account: string, rest: object = { name: ' ARTICLE 27 ', approver: 'Its director' }) =>
  world().get(moderator, recogniseOrganisation, { account, ...rest });
const badge = { organisation: true, organisationName: 'ARTICLE 27', approver: 'Its director' };
const none = { organisation: false, organisationName: null, approver: null };

describe('an account that speaks for an organisation', () => {
  it('says so, with the name and who answers for it, on its notes and to itself', async () => {
    const note = await publicNote(world(), member);
    expect(at(await world().get(visitor, author, { id: note }), 'node.author')).toEqual(none);
    expect(at(await recognise(member.id), 'recogniseOrganisation')).toEqual({
      id: member.id,
      handle: 'member',
      ...badge,
    });
    for (const actor of everyone) {
      expect(at(await world().get(actor, author, { id: note }), 'node.author')).toEqual(badge);
      expect(at(await world().get(actor, author, { id: member.id }), 'node')).toEqual(badge);
    }
    const own = `{ viewer { account { ${shown} } } }`;
    expect(at(await world().get(member, own), 'viewer.account')).toEqual(badge);
  });

  it('does so no more when a moderator ends it', async () => {
    const { id } = await somebodySeen(world());
    await recognise(id);
    expect(at(await recognise(id, {}), 'recogniseOrganisation')).toMatchObject(none);
    expect(at(await world().get(visitor, author, { id }), 'node')).toEqual(none);
    expect((await world().dump()).filter(({ pk }) => pk === 'organisations')).toEqual([]);
  });

  it('is told of in no event', async () => {
    const { id } = await somebodySeen(world());
    const head = '{ events(last: 1) { nodes { id } } }';
    const before = await world().get(visitor, head);
    await recognise(id);
    expect(await world().get(visitor, head)).toEqual(before);
  });
});

describe('a recognition is refused', () => {
  it.each([
    ['without somebody who answers for it', { name: 'ARTICLE 27' }, 'INVALID approver'],
    ['without a name', { approver: 'Its director' }, 'INVALID name'],
    ['with a blank name', { name: ' ', approver: 'Its director' }, 'INVALID name'],
    ['with a long name', { name: 'a'.repeat(201), approver: 'Its director' }, 'INVALID name'],
    ['with a long name of who answers', { name: 'A', approver: 'a'.repeat(201) }, 'INVALID approver'],
  ])('%s', async (_, rest, expected) => {
    const { id: account } = await somebodySeen(world());
    expect(await refused(world(), moderator, recogniseOrganisation, { account, ...rest })).toBe(expected);
  });

  it('to whoever is no moderator, and for an account that nobody can see', async () => {
    const { id: account } = await somebodySeen(world());
    const organisation = { name: 'ARTICLE 27', approver: 'Its director' };
    for (const actor of [member, curator]) {
      expect(await refused(world(), actor, recogniseOrganisation, { account, ...organisation })).toBe('FORBIDDEN');
    }
    for (const nobody of [somebody().id, 'acct_x', 'topic_spam', '']) {
      const variables = { account: nobody, ...organisation };
      expect(await refused(world(), moderator, recogniseOrganisation, variables)).toBe('NOT_FOUND account');
    }
  });
});
