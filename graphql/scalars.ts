/** The schema's own scalars. What they cannot take becomes a refusal in `inputErrors.ts`, which knows the field. */
import { GraphQLScalarType, Kind } from 'graphql';
import { isPartialDate } from './dates.ts';
import { webAddress } from './provenance.ts';

function scalar(name: string, isValid: (text: string) => boolean, wanted: string) {
  function read(value: unknown): string {
    if (typeof value === 'string' && isValid(value)) return value;
    // A GraphQLError would be reported as it is, without the place in the document.
    throw new TypeError(wanted);
  }
  return new GraphQLScalarType<string, string>({
    name,
    serialize: String,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export const scalars = {
  Date: scalar('Date', (text) => text.length === 10 && isPartialDate(text), 'A day is needed as YYYY-MM-DD.'),
  PartialDate: scalar('PartialDate', isPartialDate, 'A date is needed as YYYY, YYYY-MM or YYYY-MM-DD.'),
  DateTime: scalar(
    'DateTime',
    (text) => instant.test(text) && isPartialDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
    'An instant with its offset is needed, for example 2026-12-01T17:00:00+01:00.',
  ),
  URL: scalar(
    'URL',
    (text) => webAddress.safeParse(text).success,
    'An address that begins with http:// or https:// is needed.',
  ),
};
