/** Assessments that answer each other, and rights on which they disagree. */
import { describe, expect, it } from 'vitest';
import { published } from '#test/support/assessments.ts';
import { correctProposal, withdrawImpact } from '#test/support/curating.ts';
import { at, curator, hours, inWorld, member, member2, type Variables, visitor } from '#test/support/world.ts';
import { entered, read } from './entered.ts';

const world = inWorld();
const slug = 'usa-9-13';
const grave = { severity: { scale: 5, scope: 1, irremediability: 1 } };
const middling = { severity: { scale: 4, scope: 4, irremediability: 4 } };

const disputes = async (of = slug) =>
  at(
    await world().get(visitor, `{ proposal(slug: "${of}") { disputes { right { code } impacts { id } aspects } } }`),
    'proposal.disputes',
  );
const withdraw = (id: string) => world().get(curator, withdrawImpact, { id, reason: 'A slip.' }, hours(1));
const signed = async (rest: Variables, who = member) =>
  published(world(), who, {
    proposal: await world().proposalId(slug),
    textId: await world().proposalId(slug),
    ...rest,
  });

describe('a right is disputed', () => {
  it('when two say different directions: all of it stand side by side, the gravest first, never as one number', async () => {
    const good = await entered(world(), slug, { direction: 'ADVANCES' });
    expect(await disputes()).toEqual([]);
    const middle = await entered(world(), slug, middling, hours(1));
    const worst = await entered(world(), slug, grave, hours(1));
    await entered(world(), slug, { right: 'UDHR-12' });
    expect(await disputes()).toEqual([
      {
        right: { code: 'UDHR-19' },
        impacts: [{ id: worst }, { id: middle }, { id: good }],
        aspects: ['DIRECTION', 'SCALE', 'SCOPE', 'IRREMEDIABILITY'],
      },
    ]);
    await withdraw(good);
    expect(await disputes()).toEqual([]);
  });

  it('when one dissents in words alone, until it or what it answers is taken back', async () => {
    const first = await entered(world(), slug);
    const answers = { answers: first, stance: 'DISSENTS' };
    const rationale = 'Nobody can be told to change a route.';
    const dissent = await entered(world(), slug, { ...answers, rationale }, hours(1));
    const found = { right: { code: 'UDHR-19' }, impacts: [{ id: dissent }, { id: first }], aspects: [] };
    expect(await disputes()).toEqual([found]);
    await withdraw(first);
    expect(await disputes()).toEqual([]);
  });

  it('not when one agrees, nor on another right', async () => {
    const first = await entered(world(), slug, grave);
    await entered(world(), slug, { answers: first, stance: 'AGREES', severity: middling.severity });
    await entered(world(), slug, { right: 'UDHR-12', direction: 'ADVANCES' });
    expect(await disputes()).toEqual([]);
  });

  it('no longer when its assessor put another in the place of the one that was disputed', async () => {
    const old = await signed({ direction: 'ADVANCES' });
    await entered(world(), slug, { answers: old, stance: 'DISSENTS' }, hours(1));
    expect(await disputes()).toHaveLength(1);
    const replaced = await signed({ direction: 'RESTRICTS', supersedes: old });
    expect(await disputes()).toEqual([]);
    const parts = 'state supersedes { id } supersededBy { id }';
    expect(await read(world(), old, parts)).toEqual({
      state: 'SUPERSEDED',
      supersedes: null,
      supersededBy: { id: replaced },
    });
    expect(await read(world(), replaced, parts)).toEqual({
      state: 'PUBLISHED',
      supersedes: { id: old },
      supersededBy: null,
    });
    const lists = `{ proposal(slug: "${slug}") { impacts { id } supersededImpacts { id } withdrawnImpacts { id } } }`;
    expect(at(await world().get(visitor, lists), 'proposal')).toMatchObject({
      impacts: expect.arrayContaining([{ id: replaced }]),
      supersededImpacts: [{ id: old }],
      withdrawnImpacts: [],
    });
  });
});

describe('an answer', () => {
  const parts = 'stance answers { id } differences { aspect own other }';

  it('leads to what it answers, says in what it differs, and is found from there', async () => {
    const first = await signed({ direction: 'RESTRICTS', scale: 4, scopeOfPeople: 4, irremediability: 4 });
    const dissent = await signed({ answers: first, stance: 'DISSENTS', direction: 'MIXED', likelihood: 2 }, member2);
    const agreement = await entered(world(), slug, { ...middling, answers: first, stance: 'AGREES' }, hours(1));
    expect(await read(world(), dissent, parts)).toEqual({
      stance: 'DISSENTS',
      answers: { id: first },
      differences: [
        { aspect: 'DIRECTION', own: 'MIXED', other: 'RESTRICTS' },
        { aspect: 'SCALE', own: null, other: '4' },
        { aspect: 'SCOPE', own: null, other: '4' },
        { aspect: 'IRREMEDIABILITY', own: null, other: '4' },
        { aspect: 'LIKELIHOOD', own: '2', other: null },
      ],
    });
    expect(await read(world(), agreement, parts)).toMatchObject({ stance: 'AGREES', differences: [] });
    const answers = 'answeredBy { id stance }';
    expect(await read(world(), first, answers)).toEqual({
      answeredBy: [
        { id: dissent, stance: 'DISSENTS' },
        { id: agreement, stance: 'AGREES' },
      ],
    });
    await withdraw(dissent);
    expect(await read(world(), first, answers)).toEqual({ answeredBy: [{ id: agreement, stance: 'AGREES' }] });
    // What was answered stays to be read, and what was said to it.
    await withdraw(first);
    expect(await read(world(), agreement, `${parts} answers { state }`)).toMatchObject({
      answers: { id: first, state: 'WITHDRAWN' },
    });
  });

  it('to nothing has no stance and differs from nothing', async () => {
    const id = await entered(world(), slug);
    expect(await read(world(), id, `${parts} answeredBy { id } supersedes { id }`)).toEqual({
      stance: null,
      answers: null,
      differences: [],
      answeredBy: [],
      supersedes: null,
    });
  });
});

it('an assessment has a page of its own, which stays when it stands no more and when its proposal is corrected', async () => {
  const id = await entered(world(), slug);
  const url = `https://travaux.test/impacts/${id}`;
  expect(await read(world(), id, 'url')).toEqual({ url });
  await withdraw(id);
  const input = { title: 'Another' };
  await world().get(curator, correctProposal, { id: await world().proposalId(slug), input, reason: 'A slip.' });
  expect(await read(world(), id, 'url state withdrawnReason')).toEqual({
    url,
    state: 'WITHDRAWN',
    withdrawnReason: 'A slip.',
  });
});
