/** The secret addresses of personal feeds, for tests. */
import type { Mutation } from './mutations.ts';
import { member } from './world.ts';

export const makeFeedLinks = `mutation ($key: String) { makeFeedLinks(idempotencyKey: $key) { calendar atom json } }`;
export const revokeFeedLinks = `mutation ($key: String) { revokeFeedLinks(idempotencyKey: $key) }`;

const nothing = async () => ({ variables: {}, other: {} });
export const feedLinkMutations: readonly Mutation[] = [
  { verb: 'makeFeedLinks', document: makeFeedLinks, actor: member, prepare: nothing },
  { verb: 'revokeFeedLinks', document: revokeFeedLinks, actor: member, prepare: nothing },
];
