/** What a subscriber is told of an event: the selection of its document, executed as whoever listens, at the moment it is sent. */
import { type DocumentNode, execute } from 'graphql';
import type { Context } from '../context.ts';
import type { Event } from '../events/events.ts';
import { actorOf, dropSubscription, hangUp, stillHolds } from './connections.ts';
import { readDocument } from './question.ts';
import type { Subscription } from './subscriptions.ts';
import type { Wire } from './wire.ts';

/** Answers to one event by what was asked and for whom: many ask the same. */
export type Answers = Map<string, Promise<string>>;

/** The gateway takes no longer message, in bytes. */
const largest = 128 * 1024;

/** Sends an event, or ends what can no longer be told. */
export async function send(
  wire: Wire,
  ctx: Context,
  subscription: Subscription,
  event: Event,
  answers: Answers = new Map(),
): Promise<'SENT' | 'ENDED'> {
  const { connectionId, id, audience } = subscription;
  if (!(await stillHolds(ctx, audience, wire.now()))) {
    await hangUp(wire, ctx, connectionId, 4403, 'This sign-in or key no longer holds.');
    return 'ENDED';
  }
  const name = nameOf(subscription);
  const answer = answers.get(name) ?? answerTo(wire, subscription, event);
  answers.set(name, answer);
  const message = `{"id":${JSON.stringify(id)},"type":"next","payload":${await answer}}`;
  if (Buffer.byteLength(message) > largest) {
    await dropSubscription(ctx, connectionId, id);
    await wire.post(connectionId, tooLarge(id));
    return 'ENDED';
  }
  if ((await wire.post(connectionId, message)) === 'SENT') return 'SENT';
  // Whoever missed one message must not get the next: the client comes again and catches up.
  await hangUp(wire, ctx, connectionId, 1013, 'A message did not arrive. Come again.');
  return 'ENDED';
}

const nameOf = ({ document, operationName, variables, audience }: Subscription) =>
  JSON.stringify([document, operationName, variables, audience.kind === 'SIGNED_IN' ? audience.id : audience.kind]);

async function answerTo(wire: Wire, subscription: Subscription, event: Event): Promise<string> {
  const { document, operationName, variables, audience } = subscription;
  const { data, errors } = await execute({
    schema: wire.schema(),
    document: kept(document),
    operationName,
    variableValues: variables,
    rootValue: { events: event },
    contextValue: wire.contextFor(actorOf(audience)),
    hideSuggestions: true,
  });
  return JSON.stringify({ data, ...(errors && { errors: errors.map(wire.mask) }) });
}

const tooLarge = (id: string) => {
  const message = 'An answer to this subscription is longer than 128 KiB. Ask for less.';
  return JSON.stringify({ id, type: 'error', payload: [{ message, extensions: { code: 'TOO_COSTLY' } }] });
};

/** Documents as they were read, the most recent ones. */
const documents = new Map<string, DocumentNode>();
const mostDocuments = 500;

function kept(text: string): DocumentNode {
  const document = documents.get(text) ?? readDocument(text);
  if (!documents.has(text) && documents.size >= mostDocuments) documents.clear();
  documents.set(text, document);
  return document;
}
