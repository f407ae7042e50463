/** How much a query may ask for. A query is measured as it would be answered, with its fragments expanded and its pages as large as asked. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

export const limits = {
  tokens: 1000,
  depth: 12,
  aliases: 15,
  directives: 30,
  cost: 5000,
  errors: 5,
  bodyBytes: 262_144,
} as const;

export interface Measure {
  /** Levels of fields. */
  depth: number;
  aliases: number;
  directives: number;
  /** Objects that may have to be answered, and work as costly: each counts once for every item of the lists and pages it stands in. Plain values come with their object. */
  cost: number;
}

/** Lists without pages, by how long they usually are; any other is taken to hold three. `Query.nodes` is as long as its ids. */
const usualLength: Readonly<Record<string, number>> = {
  'Party.members': 50,
  'Party.memberships': 50,
  'Party.memberOf': 5,
  'Process.documents': 30,
  'Process.timeline': 30,
  'Instrument.provisions': 100,
  'Query.topics': 50,
  'Query.rights': 70,
  'Topic.narrower': 10,
  'Right.related': 5,
  'Provision.silentParties': 30,
};
/** Fields whose answer is worked out and not only read, by how many objects could be read meanwhile; any other takes none. */
const usualWork: Readonly<Record<string, number>> = {
  'Query.redline': 10,
  'ProposalText.carried': 50,
  'Proposal.redline': 10,
  'Impact.changedSince': 10,
  'Impact.alternativeRedline': 10,
  'Proposal.survival': 20,
  'Proposal.sharedTexts': 20,
  'Query.consolidation': 100,
  'Query.sharedTexts': 100,
  'Query.annotationFile': 1000,
  'Mutation.importAnnotations': 500,
  'Mutation.importAssessments': 500,
};
const shortList = 3;
const defaultPage = 20;
const largestPage = 100;

const nothing: Measure = { depth: 0, aliases: 0, directives: 0, cost: 0 };

export interface Question {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

/** Measures one operation of a valid document. Introspection counts as one field: graphql-js bounds its depth itself. */
export function measure({ schema, document, operation, variables }: Question): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const measured = new Map<string, Measure>();

  /** `page` is the length of the page that the fields `nodes` and `edges` of this type stand for. */
  function ofSelections(
    selections: SelectionSetNode | undefined,
    type: GraphQLNamedType | undefined,
    page: number,
  ): Measure {
    let sum = nothing;
    for (const selection of selections?.selections ?? []) {
      const directives = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) sum = add(sum, ofField(selection, type, page));
      else if (selection.kind === Kind.FRAGMENT_SPREAD) sum = add(sum, ofFragment(selection.name.value, page));
      else
        sum = add(
          sum,
          ofSelections(selection.selectionSet, conditionType(selection.typeCondition?.name.value) ?? type, page),
        );
      sum = { ...sum, directives: sum.directives + directives };
    }
    return sum;
  }

  /** Each fragment is measured once for each length of page, however often it is spread. */
  function ofFragment(name: string, page: number): Measure {
    const key = `${name} ${page}`;
    const known = measured.get(key);
    if (known) return known;
    const fragment = fragments.get(name);
    const found = ofSelections(fragment?.selectionSet, conditionType(fragment?.typeCondition.name.value), page);
    measured.set(key, found);
    return found;
  }

  function ofField(field: FieldNode, parent: GraphQLNamedType | undefined, page: number): Measure {
    const aliases = field.alias ? 1 : 0;
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
    if (!definition || !parent)
      // The name of an object's type is a plain value too; clients that keep a cache ask for it everywhere.
      return { ...nothing, depth: 1, aliases, cost: field.name.value === '__typename' ? 0 : 1 };
    const inner = ofSelections(field.selectionSet, getNamedType(definition.type), pageOf(definition, field));
    const times = timesAnswered(definition, field, parent, page);
    const work = usualWork[`${parent.name}.${definition.name}`] ?? 0;
    return {
      depth: 1 + inner.depth,
      aliases: aliases + inner.aliases,
      directives: inner.directives,
      cost: isCompositeType(getNamedType(definition.type)) ? work + times * (1 + inner.cost) : 0,
    };
  }

  function timesAnswered(
    definition: GraphQLField<unknown, unknown>,
    field: FieldNode,
    parent: GraphQLNamedType,
    page: number,
  ) {
    const type = isNonNullType(definition.type) ? definition.type.ofType : definition.type;
    if (!isListType(type) || !isCompositeType(getNamedType(type))) return 1;
    if (parent.name.endsWith('Connection')) return page;
    const ids = argument(field, 'ids');
    if (Array.isArray(ids)) return Math.max(1, ids.length);
    return usualLength[`${parent.name}.${definition.name}`] ?? shortList;
  }

  /** The length of page that a field asks for; beyond what a page may hold, its own verb refuses. */
  function pageOf(definition: GraphQLField<unknown, unknown>, field: FieldNode): number {
    if (!definition.args.some(({ name }) => name === 'first')) return 1;
    const asked = argument(field, 'first') ?? argument(field, 'last') ?? defaultPage;
    return typeof asked === 'number' ? Math.min(largestPage, Math.max(1, asked)) : largestPage;
  }

  function argument(field: FieldNode, name: string): unknown {
    const given = field.arguments?.find((one) => one.name.value === name)?.value;
    return given && readValue(given);
  }

  function readValue(given: ValueNode): unknown {
    if (given.kind === Kind.INT) return Number(given.value);
    if (given.kind === Kind.LIST) return given.values;
    if (given.kind === Kind.NULL) return undefined;
    if (given.kind !== Kind.VARIABLE) return given;
    const name = given.name.value;
    const byDefault = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
    return variables[name] ?? (byDefault && readValue(byDefault));
  }

  const conditionType = (name: string | undefined) => (name === undefined ? undefined : schema.getType(name));
  const whole = ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, 1);
  return { ...whole, directives: whole.directives + (operation.directives?.length ?? 0) };
}

const add = (one: Measure, other: Measure): Measure => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  cost: one.cost + other.cost,
});

/** What a query asks too much of, as a sentence; null when it may be answered. */
export function excess({ depth, aliases, directives, cost }: Measure): string | null {
  if (depth > limits.depth) return `This query is ${depth} levels deep; ${limits.depth} are allowed.`;
  if (aliases > limits.aliases) return `This query has ${aliases} aliases; ${limits.aliases} are allowed.`;
  if (directives > limits.directives)
    return `This query has ${directives} directives; ${limits.directives} are allowed.`;
  if (cost > limits.cost)
    return `This query may need ${cost} objects; ${limits.cost} are allowed. Ask for smaller pages.`;
  return null;
}
