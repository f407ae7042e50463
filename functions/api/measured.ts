/** The measure of a document, remembered with it: the same document with pages of the same size is measured once. */
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { type Measure, measure, type Question } from '#graphql/execution/limits.ts';

/** Arguments whose values, given in variables, decide how much is asked for. */
const sizing: ReadonlySet<string> = new Set(['first', 'last', 'ids']);
/** As many sizes of one document are remembered; then they are forgotten together. */
const mostSizes = 100;

/** Measures like `measure`, and remembers for as long as the document lives. */
export function makeMeasure(schema: GraphQLSchema): (asked: Omit<Question, 'schema'>) => Measure {
  const known = new WeakMap<OperationDefinitionNode, { names: readonly string[]; bySizes: Map<string, Measure> }>();
  return ({ document, operation, variables }) => {
    const { names, bySizes } = known.get(operation) ?? { names: sizingVariables(document), bySizes: new Map() };
    known.set(operation, { names, bySizes });
    const sizes = names.map((name) => sizeIn(variables[name])).join();
    const found = bySizes.get(sizes) ?? measure({ schema, document, operation, variables });
    if (bySizes.size >= mostSizes) bySizes.clear();
    bySizes.set(sizes, found);
    return found;
  };
}

function sizingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    enter(node) {
      if (node.kind === Kind.ARGUMENT && sizing.has(node.name.value) && node.value.kind === Kind.VARIABLE)
        names.add(node.value.name.value);
    },
  });
  return [...names];
}

/** What of a variable's value the measure depends on. */
function sizeIn(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === 'number' || value == null ? String(value) : 'other';
}
