/** Addresses for letters, for tests. */
import type { Mutation } from './mutations.ts';
import { member } from './world.ts';

export const setMailAddress = `mutation ($address: String!, $key: String) {
  setMailAddress(address: $address, idempotencyKey: $key) { address state since }
}`;
export const removeMailAddress = 'mutation ($key: String) { removeMailAddress(idempotencyKey: $key) }';

export const mailAddressMutations: readonly Mutation[] = [
  {
    verb: 'setMailAddress',
    document: setMailAddress,
    actor: member,
    async prepare() {
      return { variables: { address: 'ada@mail.example' }, other: { address: 'grace@mail.example' } };
    },
  },
];
