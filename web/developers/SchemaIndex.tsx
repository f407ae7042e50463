/** The names of all types, each leading to its place on the page. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import styles from './SchemaPage.module.css';

const SchemaIndex_type = graphql(`
  fragment SchemaIndex_type on __Type {
    name
  }
`);

export function SchemaIndex(props: { types: readonly FragmentType<typeof SchemaIndex_type>[] }) {
  const names = readFragment(SchemaIndex_type, props.types).flatMap(({ name }) => name ?? []);
  return (
    <details className={styles.index}>
      <summary>All names, A to Z</summary>
      <ul className={styles.names}>
        {names.toSorted().map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
