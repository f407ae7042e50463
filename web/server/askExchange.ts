/** Asks the questions of a page that is being drawn, in the same process. */
import type { DocumentNode } from 'graphql';
import { type Exchange, type ExecutionResult, makeErrorResult, makeResult } from 'urql';
import { filter, fromPromise, mergeMap, pipe } from 'wonka';

/** Answers a question as a visitor may hear it. A rejection means that no answer could be made, and the page cannot be drawn. */
export type Ask = (document: DocumentNode, variables: Record<string, unknown>) => Promise<ExecutionResult>;

export function askExchange(ask: Ask, onFault: (fault: unknown) => void): Exchange {
  return () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      mergeMap((operation) =>
        fromPromise(
          ask(operation.query, { ...operation.variables }).then(
            (result) => makeResult(operation, result),
            (fault: unknown) => {
              onFault(fault);
              return makeErrorResult(operation, fault instanceof Error ? fault : new Error('No answer.'));
            },
          ),
        ),
      ),
    );
}
