/** One message of a client: read as the protocol has it, and answered. Whoever breaks the protocol is hung up on with its code. */
import { CloseCode, type Message, MessageType, parseMessage, stringifyMessage } from 'graphql-ws/client';
import { Refusal } from '#graphql/errors.ts';
import { audienceOf, connectionById, dropConnection, hangUp, openConnection } from '#graphql/live/connections.ts';
import { Faulty } from '#graphql/live/question.ts';
import { subscribe, unsubscribe } from '#graphql/live/subscriptions.ts';
import type { Wire } from '#graphql/live/wire.ts';
import { system, visitor } from '#graphql/people/actor.ts';
import { actorByKey, isApiKey } from '#graphql/people/apiKeys.ts';
import { readSurroundings } from '../runtime/env.ts';
import { mask } from '../runtime/mask.ts';
import { makeRecogniser } from '../runtime/tokens.ts';
import type { SocketEvent } from './index.ts';

/** In bytes. */
const longestMessage = 16 * 1024;
/** Milliseconds within which a connection says who it is. */
const patience = 10_000;
/** What a client may call a subscription. */
const possibleId = /^[\x21-\x7e]{1,128}$/;

let recognise: ReturnType<typeof makeRecogniser> | undefined;

/** Returns the kind of message, for the log. */
export async function receive(wire: Wire, event: SocketEvent): Promise<string> {
  const { connectionId, connectedAt } = event.requestContext;
  const close = (code: number, reason: string) => hangUp(wire, wire.contextFor(system), connectionId, code, reason);
  const message = read(event);
  if (message === null) {
    await close(CloseCode.BadRequest, 'This is no message of graphql-transport-ws, or longer than 16 KiB.');
    return 'invalid';
  }
  const send = (answer: Message) => wire.post(connectionId, stringifyMessage(answer));
  switch (message.type) {
    case MessageType.ConnectionInit:
      if (wire.now().getTime() - connectedAt > patience) {
        await close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout');
      } else await greet(wire, connectionId, message.payload ?? {}, send, close);
      break;
    case MessageType.Ping:
      await send({ type: MessageType.Pong, ...(message.payload && { payload: message.payload }) });
      break;
    case MessageType.Pong:
      break;
    case MessageType.Subscribe:
      await takeUp(wire, connectionId, message, send, close);
      break;
    case MessageType.Complete:
      await unsubscribe(wire.contextFor(system), connectionId, message.id);
      break;
    default:
      await close(CloseCode.BadRequest, `A client sends no ${message.type}.`);
  }
  return message.type;
}

type Close = (code: number, reason: string) => Promise<void>;
type Send = (answer: Message) => Promise<unknown>;

/** Null for what is no message. */
function read({ body, isBase64Encoded }: SocketEvent): Message | null {
  if (typeof body !== 'string' || isBase64Encoded || Buffer.byteLength(body) > longestMessage) return null;
  try {
    return parseMessage(body);
  } catch {
    return null;
  }
}

/** Finds out who is there. A token or key that does not hold ends the connection, as it ends a request. */
async function greet(
  wire: Wire,
  connectionId: string,
  payload: Record<string, unknown>,
  send: Send,
  close: Close,
): Promise<void> {
  const given = payload.authorization ?? payload.Authorization;
  if (given !== undefined && given !== null && typeof given !== 'string') {
    return close(CloseCode.Forbidden, 'The authorization is no text.');
  }
  const { ISSUER: issuer, CLIENT_ID: clientId, ACCOUNT_REALM: realm } = readSurroundings();
  recognise ??= makeRecogniser({ issuer, clientId, realm });
  let key: string | null = null;
  try {
    const { actor, until } = await recognise(given ?? undefined, (secret) => {
      key = isApiKey(secret) ? secret : null;
      return actorByKey(wire.contextFor(visitor), secret);
    });
    const opened = await openConnection(wire.contextFor(system), connectionId, audienceOf(actor, until, key));
    if (opened === 'EXISTS') return close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'UNAVAILABLE') throw error;
    return close(
      error.code === 'TOO_MANY' ? CloseCode.TooManyInitialisationRequests : CloseCode.Forbidden,
      error.message,
    );
  }
  await send({ type: MessageType.ConnectionAck });
}

async function takeUp(
  wire: Wire,
  connectionId: string,
  { id, payload }: Extract<Message, { type: MessageType.Subscribe }>,
  send: Send,
  close: Close,
): Promise<void> {
  const ctx = wire.contextFor(system);
  const connection = await connectionById(ctx, connectionId);
  if (!connection) return close(CloseCode.Unauthorized, 'Unauthorized');
  if (!possibleId.test(id)) return close(CloseCode.BadRequest, 'An id has 1 to 128 letters, digits and signs.');
  const question = {
    document: payload.query,
    operationName: payload.operationName ?? null,
    variables: payload.variables ?? {},
  };
  try {
    const outcome = await subscribe(wire, ctx, connection, id, question);
    if (outcome === 'EXISTS') await close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
    if (outcome === 'TOO_MANY') await close(1013, 'This connection made too many subscriptions. Open another.');
  } catch (error) {
    const errors = error instanceof Faulty ? error.errors : error instanceof Refusal ? [error] : null;
    if (errors === null) {
      // What was half taken up must not stand: the client comes again.
      await dropConnection(wire.contextFor(system), connectionId);
      throw error;
    }
    await send({ id, type: MessageType.Error, payload: errors.map((one) => mask(one.toJSON(), one, 'live')) });
  }
}
