/** The words of a type, to look for some among them. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';

const SchemaText_type = graphql(`
  fragment SchemaText_type on __Type {
    name
    description
    fields(includeDeprecated: true) {
      name
      description
      args(includeDeprecated: true) {
        name
        description
      }
    }
    inputFields(includeDeprecated: true) {
      name
      description
    }
    enumValues(includeDeprecated: true) {
      name
      description
    }
  }
`);

type Named = { name: string | null; description: string | null };

/** Whether a type, or something in it, has these words in its name or description, whatever their letter case. */
export function doesMention(masked: FragmentType<typeof SchemaText_type>, words: string): boolean {
  const sought = words.trim().toLowerCase();
  if (sought === '') return true;
  const type = readFragment(SchemaText_type, masked);
  const fields = type.fields ?? [];
  const all: Named[] = [
    type,
    ...fields,
    ...fields.flatMap(({ args }) => args),
    ...(type.inputFields ?? []),
    ...(type.enumValues ?? []),
  ];
  return all.some(({ name, description }) => `${name} ${description}`.toLowerCase().includes(sought));
}
