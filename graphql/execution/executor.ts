/** Answers documents against a schema: by a plan that is kept with the document, or by graphql-js what is not planned. */
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { run } from './execute.ts';
import { makePlan, type Plan, type Traits, traitsOf } from './plan.ts';

export interface Question {
  /** Parsed and valid. */
  document: DocumentNode;
  /** The one to answer; absent where the name given fits none. */
  operation: OperationDefinitionNode | undefined;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  context: unknown;
}
export type Executor = (question: Question) => Promise<ExecutionResult>;

/** A plan for each outcome of its conditions; whoever asks with more is answered without a plan. */
const mostPlans = 8;

export function makeExecutor(schema: GraphQLSchema): Executor {
  // Goes when the document goes, so that whoever keeps documents bounds this too.
  const known = new WeakMap<OperationDefinitionNode, { traits: Traits; plans: Map<string, Plan | null> }>();

  function planFor(document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>) {
    const kept = known.get(operation) ?? { traits: traitsOf(document, operation), plans: new Map() };
    known.set(operation, kept);
    const { traits, plans } = kept;
    if (!traits.isPlannable) return null;
    // Null in the place of a condition is an error, which graphql-js words.
    if (traits.conditions.some((name) => typeof variables[name] !== 'boolean')) return null;
    const conditions = Object.fromEntries(traits.conditions.map((name) => [name, variables[name]]));
    const outcome = JSON.stringify(conditions);
    if (!plans.has(outcome) && plans.size < mostPlans) {
      plans.set(outcome, makePlan(schema, document, operation, conditions));
    }
    return plans.get(outcome) ?? null;
  }

  return async ({ document, operation, operationName, variables: given, context }) => {
    if (operation) {
      const { coerced, errors } = readVariables(schema, operation, given ?? {});
      if (errors) return { errors };
      const plan = planFor(document, operation, coerced);
      if (plan) return run(plan, { context, variables: coerced });
    }
    return execute({
      schema,
      document,
      contextValue: context,
      ...(given && { variableValues: given }),
      ...(operationName != null && { operationName }),
      hideSuggestions: true,
    });
  };
}

/** As graphql-js reads them when it executes, without a hint to names that the caller did not know. */
const readVariables = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
) => getVariableValues(schema, variableDefinitions, given, { maxErrors: 50, hideSuggestions: true });
