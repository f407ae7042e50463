/** What live updates need of the outside: how a message reaches a connection, how one is ended, and how an error is told. */
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.ts';
import type { Actor } from '../people/actor.ts';

export interface Wire {
  /** A context for what one subscriber is told. */
  contextFor(actor: Actor): Context;
  /** Sends one message. GONE when the connection has ended or does not take it. */
  post(connectionId: string, message: string): Promise<'SENT' | 'GONE'>;
  /** Ends a connection with a close code of the protocol; one that has ended already is left alone. */
  close(connectionId: string, code: number, reason: string): Promise<void>;
  /** An error as it may be told outside. */
  mask(error: GraphQLError): GraphQLFormattedError;
}
