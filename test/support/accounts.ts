/** What moderators do to accounts, for tests, and accounts to do it to. */
import { accountId } from '#graphql/ids.ts';
import type { SignedIn } from '#graphql/people/actor.ts';
import type { Mutation } from './mutations.ts';
import { moderator, type World } from './world.ts';

const author = 'id handle organisation organisationName approver';
export const recogniseOrganisation = `mutation ($account: ID!, $name: String, $approver: String, $key: String) {
  recogniseOrganisation(account: $account, name: $name, approver: $approver, idempotencyKey: $key) { ${author} }
}`;
export const blockAccount = `mutation ($account: ID!, $reason: String!, $key: String) {
  blockAccount(account: $account, reason: $reason, idempotencyKey: $key) { ${author} }
}`;
export const unblockAccount = `mutation ($account: ID!, $key: String) {
  unblockAccount(account: $account, idempotencyKey: $key) { ${author} }
}`;

let made = 0;

/** Somebody new, who has written nothing. */
export function somebody(): SignedIn {
  made += 1;
  const handle = `somebody-${made}`;
  return { kind: 'SIGNED_IN', role: 'MEMBER', handle, id: accountId('https://issuer.test', handle) };
}

/** Somebody new, who has written a public note. */
export async function somebodySeen(world: World): Promise<SignedIn> {
  const who = somebody();
  const target = await world.proposalId('rus-27-1');
  await world.get(who, 'mutation ($input: AnnotateInput!) { annotate(input: $input) { id } }', {
    input: { target, body: 'Mine.', visibility: 'PUBLIC' },
  });
  return who;
}

export const accountMutations: readonly Mutation[] = [
  {
    verb: 'recogniseOrganisation',
    document: recogniseOrganisation,
    actor: moderator,
    async prepare(world) {
      const variables = { account: (await somebodySeen(world)).id, name: 'ARTICLE 27', approver: 'Its director' };
      return { variables, other: { ...variables, name: 'ARTICLE 28' } };
    },
  },
  {
    verb: 'blockAccount',
    document: blockAccount,
    actor: moderator,
    async prepare(world) {
      const variables = { account: (await somebodySeen(world)).id, reason: 'Spam.' };
      return { variables, other: { ...variables, reason: 'Much spam.' } };
    },
  },
  {
    verb: 'unblockAccount',
    document: unblockAccount,
    actor: moderator,
    async prepare(world) {
      const [one, other] = [await somebodySeen(world), await somebodySeen(world)];
      for (const { id } of [one, other]) await world.get(moderator, blockAccount, { account: id, reason: 'Spam.' });
      return { variables: { account: one.id }, other: { account: other.id } };
    },
  },
];
