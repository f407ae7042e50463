/** Webhooks for tests: every mutation on them, and the way from an event to the receiver. */
import { channels } from '#functions/deliver/channels/index.ts';
import { deliver } from '#graphql/deliveries/deliver.ts';
import { overdueDeliveries } from '#graphql/deliveries/overdueDeliveries.ts';
import { eventsAfter } from '#graphql/events/store.ts';
import type { SignedIn } from '#graphql/people/actor.ts';
import { planMessages } from '#graphql/webhooks/planMessages.ts';
import type { Mutation } from './mutations.ts';
import { listAt, member, now, system, textAt, type Variables, type World } from './world.ts';

const fields = `id url description query state fault failuresInARow failingSince formerSecretUntil createdAt`;
export const createWebhook = `mutation ($input: WebhookInput!, $key: String) {
  createWebhook(input: $input, idempotencyKey: $key) { secret webhook { ${fields} } }
}`;
export const changeWebhook = `mutation ($id: ID!, $input: WebhookInput!, $key: String) {
  changeWebhook(id: $id, input: $input, idempotencyKey: $key) { ${fields} }
}`;
export const deleteWebhook = `mutation ($id: ID!, $key: String) { deleteWebhook(id: $id, idempotencyKey: $key) }`;
export const rotateWebhookSecret = `mutation ($id: ID!, $key: String) {
  rotateWebhookSecret(id: $id, idempotencyKey: $key) { secret webhook { ${fields} } }
}`;
export const testWebhook = `mutation ($id: ID!, $key: String) {
  testWebhook(id: $id, idempotencyKey: $key) { id state body nextAt attempts { status } event { id } }
}`;
export const replayWebhook = `mutation ($id: ID!, $since: DateTime!, $until: DateTime, $key: String) {
  replayWebhook(id: $id, since: $since, until: $until, idempotencyKey: $key)
}`;
export const webhookLog = `query ($first: Int, $after: String) {
  viewer { webhooks { ${fields} deliveries(first: $first, after: $after) {
    nodes { id state body nextAt createdAt event { id kind } attempts { at milliseconds status fault response } }
    edges { cursor } pageInfo { hasNextPage endCursor }
  } } }
}`;

/** Makes a webhook; to an address of the public internet where no other is given. */
export async function webhook(world: World, owner: SignedIn, input: Variables = {}) {
  const made = await world.get(owner, createWebhook, { input: { url: 'https://hooks.example.com/', ...input } });
  return { id: textAt(made, 'createWebhook.webhook.id'), secret: textAt(made, 'createWebhook.secret') };
}

/** Plans messages for every event after a place, as the stream does; returns the ids of their deliveries. */
export async function planAll(world: World, after = 0, at = now): Promise<string[]> {
  const planned = [];
  for (const event of await eventsAfter(world.table, after, 1000)) {
    planned.push(...(await planMessages(world.context(system, at), event)));
  }
  return planned;
}

/** Tries what is due at a moment, as the clock and the queue do; returns how many. */
export async function deliverDue(world: World, at = now): Promise<number> {
  const ids = await overdueDeliveries(world.context(system, at));
  for (const id of ids) await deliver(world.context(system, at), id, channels);
  return ids.length;
}

/** The number of the newest event. */
export async function newest(world: World): Promise<number> {
  return (await eventsAfter(world.table, 0, 1000)).at(-1)?.sequence ?? 0;
}

/** The log of the first webhook of an account. */
export const logOf = async (world: World, owner: SignedIn) =>
  listAt(await world.get(owner, webhookLog), 'viewer.webhooks.0.deliveries.nodes');

/** Ids of two webhooks of an account, made where there are fewer: it can have ten, and much is tried on them. */
async function two(world: World, owner: SignedIn): Promise<[string, string]> {
  const there = listAt(await world.get(owner, '{ viewer { webhooks { id } } }'), 'viewer.webhooks');
  for (let count = there.length; count < 2; count += 1) await webhook(world, owner);
  const found = await world.get(owner, '{ viewer { webhooks { id } } }');
  return [textAt(found, 'viewer.webhooks.0.id'), textAt(found, 'viewer.webhooks.1.id')];
}

/** Two inputs that name one webhook each. */
async function oneEach(world: World, owner: SignedIn) {
  const [id, other] = await two(world, owner);
  return { variables: { id }, other: { id: other } };
}

const input = { url: 'https://hooks.example.com/', query: { kinds: ['PROPOSAL_TABLED'] } };
const since = new Date(now.getTime() - 86_400_000).toISOString();

export const webhookMutations: readonly Mutation[] = [
  {
    verb: 'changeWebhook',
    document: changeWebhook,
    actor: member,
    async prepare(world, owner) {
      const [id] = await two(world, owner);
      return { variables: { id, input }, other: { id, input: { ...input, description: 'Mine.' } } };
    },
  },
  {
    verb: 'deleteWebhook',
    document: deleteWebhook,
    actor: member,
    prepare: oneEach,
  },
  {
    verb: 'testWebhook',
    document: testWebhook,
    actor: member,
    prepare: oneEach,
  },
  {
    verb: 'replayWebhook',
    document: replayWebhook,
    actor: member,
    async prepare(world, owner) {
      const [id] = await two(world, owner);
      return { variables: { id, since }, other: { id, since, until: now.toISOString() } };
    },
  },
];

/** Those whose secret is shown once: a retry is refused. */
export const showingSecrets: readonly Mutation[] = [
  {
    verb: 'createWebhook',
    document: createWebhook,
    actor: member,
    async prepare() {
      return { variables: { input }, other: { input: { ...input, description: 'Mine.' } } };
    },
  },
  {
    verb: 'rotateWebhookSecret',
    document: rotateWebhookSecret,
    actor: member,
    prepare: oneEach,
  },
];
