/** The name of a type as the schema writes it, leading to the type. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';

const TypeName_type = graphql(`
  fragment TypeName_type on __Type {
    kind
    name
    ofType {
      kind
      name
      ofType {
        kind
        name
        ofType {
          kind
          name
        }
      }
    }
  }
`);

type Reference = { kind: string; name: string | null; ofType?: Reference | null };

export function TypeName(props: { type: FragmentType<typeof TypeName_type> }) {
  return <Written type={readFragment(TypeName_type, props.type)} />;
}

/** A list of what is never null, itself never null, is as deep as this schema goes. */
function Written({ type: { kind, name, ofType } }: { type: Reference }) {
  if (kind === 'NON_NULL' && ofType)
    return (
      <>
        <Written type={ofType} />!
      </>
    );
  if (kind === 'LIST' && ofType)
    return (
      <>
        [<Written type={ofType} />]
      </>
    );
  return <a href={`#${name}`}>{name}</a>;
}
