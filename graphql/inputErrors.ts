/** Input that the schema itself cannot take (a wrong enum value, a malformed date) becomes the same refusal as input that a verb cannot take. */
import { type ASTNode, type DocumentNode, type GraphQLError, parse, visit } from 'graphql';
import { invalid, type Refusal } from './errors.ts';

/** `Variable "$input" got invalid value "x" at "input.tabled"; …`, as graphql-js words it; without a place the variable itself is at fault. */
const variableError = /^Variable "\$(\w+)" (?:got invalid value .*? at "([^"]+)"; |got invalid value .*?; |of )(.*)$/s;
const valueError = /cannot represent|does not exist in|must be|is needed|Expected value of type/;

/** The refusal that tells of wrong input with its field; null when the error is about something else. */
export function inputRefusal(error: GraphQLError): Refusal | null {
  const [, variable, path, message] = variableError.exec(error.message) ?? [];
  if (variable && message) return invalid(fieldOf(path ?? variable), message);
  const node = error.nodes?.[0];
  const isLiteral = error.path === undefined && error.source && valueError.test(error.message);
  if (isLiteral && node?.kind.endsWith('Value')) {
    return invalid(placeOf(parse(error.source.body), node), error.message);
  }
  return null;
}

/** query.kinds[0] → kinds.0: the name of the variable is the caller's own, the rest is the schema's. */
function fieldOf(path: string): string {
  const steps = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  return (steps.length > 1 ? steps.slice(1) : steps).join('.');
}

/** The argument and input fields that lead to a value written into the document. */
function placeOf(document: DocumentNode, value: ASTNode): string {
  let place = 'input';
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node.kind !== value.kind || node.loc?.start !== value.loc?.start) return;
      // `ancestors` ends before the parent.
      const names = [...ancestors, parent ?? node].flatMap((step) =>
        'kind' in step && (step.kind === 'Argument' || step.kind === 'ObjectField') ? [step.name.value] : [],
      );
      place = (names.length > 1 ? names.slice(1) : names).join('.') || place;
    },
  });
  return place;
}
