/** Many people on one proposal: nothing that was answered is lost, and a long page costs what a short one does. */
import { expect, it } from 'vitest';
import { accountId } from '#graphql/ids.ts';
import type { SignedIn } from '#graphql/people/actor.ts';
import { at, inWorld, listAt, member, textAt, visitor } from '#test/support/world.ts';

const world = inWorld();

const person = (number: number): SignedIn => ({
  kind: 'SIGNED_IN',
  id: accountId('https://issuer.test', `crowd-${number}`),
  handle: `crowd-${number}`,
  role: 'MEMBER',
});

const annotate = 'mutation ($input: AnnotateInput!) { annotate(input: $input) { id } }';
const page = `query ($id: ID!, $after: String) {
  node(id: $id) { ... on Proposal {
    annotationCount
    annotations(first: 100, after: $after) { totalCount nodes { id author { handle } } pageInfo { hasNextPage endCursor } }
  } }
}`;

it('two hundred people write five notes each at once: every one stands, and the counts are those of a recount', async () => {
  const id = await world().proposalId('rus-27-1');
  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, number) =>
      world().get(person(number % 200), annotate, {
        input: { target: id, body: `note ${number}`, visibility: number % 5 === 4 ? 'PRIVATE' : 'PUBLIC' },
      }),
    ),
  );
  const written = answers.filter((_, number) => number % 5 !== 4).map((answer) => textAt(answer, 'annotate.id'));
  const seen: string[] = [];
  for (let after: unknown = null, more = true; more; ) {
    const answer = await world().get(visitor, page, { id, after });
    seen.push(...listAt(answer, 'node.annotations.nodes').map((node) => String(Object(node).id)));
    expect(at(answer, 'node.annotations.totalCount')).toBe(written.length);
    expect(at(answer, 'node.annotationCount')).toBe(written.length);
    more = at(answer, 'node.annotations.pageInfo.hasNextPage') === true;
    after = at(answer, 'node.annotations.pageInfo.endCursor');
  }
  expect(seen.toSorted()).toEqual(written.toSorted());
  expect((await world().dump()).filter(({ pk }) => pk.startsWith('ann_'))).toHaveLength(1000);

  // The first page of these costs the table as little as that of a proposal with one note.
  const other = await world().proposalId('rcc-14-2');
  await world().get(member, annotate, { input: { target: other, body: 'alone', visibility: 'PUBLIC' } });
  await world().get(visitor, page, { id });
  const costs = [];
  for (const target of [id, other]) {
    world().requests.length = 0;
    await world().get(visitor, page, { id: target });
    costs.push([...world().requests]);
  }
  expect(costs[0]).toEqual(costs[1]);
});
