/** What live updates need of the outside: how a message reaches a connection, how one is ended, and how an error is told. */
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import type { Actor } from '../people/actor.ts';

export interface Wire {
  /** A context for what one subscriber is told. */
  contextFor(actor: Actor): Context;
  /** The schema that subscriptions are asked of; made when it is first needed. */
  schema(): GraphQLSchema;
  /** The machine's time, by which tokens end. */
  now(): Date;
  /** Sends one message. GONE when the connection has ended or does not take it. */
  post(connectionId: string, message: string): Promise<'SENT' | 'GONE'>;
  /** Ends a connection with a close code of the protocol; one that has ended already is left alone. */
  close(connectionId: string, code: number, reason: string): Promise<void>;
  /** Writes down what went wrong with one subscriber. */
  report(fault: unknown): void;
  /** An error as it may be told outside. */
  mask(this: void, error: GraphQLError): GraphQLFormattedError;
}
