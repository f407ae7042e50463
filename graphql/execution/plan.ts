/**
 * What a document asks for, worked out once: which fields of which types, in the order of the answer, and how each value becomes
 * a part of it. A plan is only data; `execute.ts` runs it.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
// How selections and fragments come together is the library's own work; it is done once for a plan and not once for an object.
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';

/** One field of one type in the answer. */
export interface Step {
  /** Its name in the answer. */
  key: string;
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  nullable: boolean;
  shape: Shape;
}

/** What becomes of a value that is not null. */
export type Shape =
  | { kind: 'LEAF'; type: GraphQLLeafType }
  | { kind: 'LIST'; item: Shape; nullable: boolean }
  | { kind: 'OBJECT'; steps: () => readonly Step[] }
  | { kind: 'ABSTRACT'; type: GraphQLAbstractType; stepsOf: (type: GraphQLObjectType) => readonly Step[] };

export interface Plan {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  root: readonly Step[];
}

/** What decides over the plan of an operation beside its text. */
export interface Traits {
  /** Variables that directives ask: with other values of these, the plan is another. */
  conditions: readonly string[];
  /** False for what is asked too rarely to be planned: introspection, a name that objects do not take as a plain key. */
  isPlannable: boolean;
}

export function traitsOf(document: DocumentNode, operation: OperationDefinitionNode): Traits {
  const conditions = new Set<string>();
  let isPlannable = operation.operation !== 'subscription';
  visit(document, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE) {
        for (const { value } of node.arguments ?? [])
          if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
      } else if (node.kind === Kind.FIELD && isUnplanned(node)) isPlannable = false;
    },
  });
  return { conditions: [...conditions], isPlannable };
}

const isUnplanned = ({ name, alias }: FieldNode) =>
  name.value === '__schema' || name.value === '__type' || alias?.value === '__proto__';

/** Plans an operation of a valid document, for these values of its conditions. Types below the root are planned when first met. */
export function makePlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Record<string, unknown>,
): Plan | null {
  const type = schema.getRootType(operation.operation);
  if (!type) return null;
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;

  function stepsOf(parent: GraphQLObjectType, collected: ReadonlyMap<string, readonly FieldNode[]>): Step[] {
    return [...collected].flatMap(([key, nodes]) => {
      const name = nodes[0]?.name.value ?? '';
      const field = name === '__typename' ? TypeNameMetaFieldDef : parent.getFields()[name];
      if (!field) return [];
      return [{ key, parent, field, nodes, nullable: !isNonNullType(field.type), shape: shapeOf(field.type, nodes) }];
    });
  }

  function shapeOf(given: GraphQLOutputType, nodes: readonly FieldNode[]): Shape {
    const type = isNonNullType(given) ? given.ofType : given;
    if (isLeafType(type)) return { kind: 'LEAF', type };
    if (isListType(type))
      return { kind: 'LIST', item: shapeOf(type.ofType, nodes), nullable: !isNonNullType(type.ofType) };
    const known = new Map<GraphQLObjectType, readonly Step[]>();
    const below = (object: GraphQLObjectType): readonly Step[] => {
      const found =
        known.get(object) ?? stepsOf(object, collectSubfields(schema, fragments, conditions, object, nodes));
      known.set(object, found);
      return found;
    };
    if (isObjectType(type)) return { kind: 'OBJECT', steps: () => below(type) };
    return { kind: 'ABSTRACT', type, stepsOf: below };
  }

  const root = stepsOf(type, collectFields(schema, fragments, conditions, type, operation.selectionSet));
  return { schema, operation, fragments, root };
}
