/** One type of the schema: what it is, its parts, and what each part takes. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { SchemaType_TypeFragment } from '#web/__generated__/graphql.ts';
import styles from './SchemaPage.module.css';
import { TypeName } from './TypeName.tsx';

const SchemaType_type = graphql(`
  fragment SchemaType_type on __Type {
    name
    kind
    description
    specifiedByURL
    interfaces {
      ...TypeName_type
    }
    possibleTypes {
      name
      ...TypeName_type
    }
    fields(includeDeprecated: true) {
      name
      description
      deprecationReason
      type {
        ...TypeName_type
      }
      args(includeDeprecated: true) {
        name
        description
        deprecationReason
        type {
          ...TypeName_type
        }
      }
    }
    inputFields(includeDeprecated: true) {
      name
      description
      deprecationReason
      type {
        ...TypeName_type
      }
    }
    enumValues(includeDeprecated: true) {
      name
      description
      deprecationReason
    }
  }
`);

type Part = NonNullable<SchemaType_TypeFragment['fields']>[number];

export function SchemaType(props: { type: FragmentType<typeof SchemaType_type> }) {
  const { name, description, fields, inputFields, enumValues, possibleTypes } = readFragment(
    SchemaType_type,
    props.type,
  );
  return (
    <article className={styles.type} id={name ?? undefined} aria-labelledby={`${name}-name`}>
      <h3 id={`${name}-name`}>
        <a href={`#${name}`}>{name}</a>
      </h3>
      {description && <p>{description}</p>}
      {possibleTypes && (
        <p>
          One of:{' '}
          {possibleTypes.map((one) => (
            <span key={one.name}>
              <TypeName type={one} />{' '}
            </span>
          ))}
        </p>
      )}
      <dl className={styles.parts}>
        {[...(fields ?? []), ...(inputFields ?? []).map((part) => ({ ...part, args: [] }))].map((part) => (
          <div key={part.name}>
            <dt>
              <code>
                {part.name}: <TypeName type={part.type} />
              </code>
            </dt>
            <dd>
              <Description part={part} />
              <Takes args={part.args} />
            </dd>
          </div>
        ))}
        {(enumValues ?? []).map((value) => (
          <div key={value.name}>
            <dt>
              <code>{value.name}</code>
            </dt>
            <dd>
              <Description part={value} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function Takes({ args }: { args: Part['args'] }) {
  if (args.length === 0) return null;
  return (
    <ul className={styles.args} aria-label="Takes">
      {args.map((arg) => (
        <li key={arg.name}>
          <code>
            {arg.name}: <TypeName type={arg.type} />
          </code>{' '}
          <Description part={arg} />
        </li>
      ))}
    </ul>
  );
}

function Description({ part }: { part: { description: string | null; deprecationReason: string | null } }) {
  return (
    <>
      {part.deprecationReason && <strong>Deprecated: {part.deprecationReason} </strong>}
      {part.description}
    </>
  );
}
