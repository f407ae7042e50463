/** The provisions of an instrument, each leading to its page. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import styles from './ProvisionIndex.module.css';
import { provisionPath } from './provisionPath.ts';

const ProvisionIndex_provision = graphql(`
  fragment ProvisionIndex_provision on Provision {
    id
    code
    number
    title
  }
`);

/** As many as stand open. */
const few = 12;

export function ProvisionIndex(props: { provisions: readonly FragmentType<typeof ProvisionIndex_provision>[] }) {
  const provisions = readFragment(ProvisionIndex_provision, props.provisions);
  if (provisions.length === 0) return null;
  return (
    <details open={provisions.length <= few || undefined} className={styles.index}>
      <summary>
        {provisions.length} {provisions.length === 1 ? 'provision' : 'provisions'}
      </summary>
      <ul className={styles.list}>
        {provisions.map(({ id, code, number, title }) => (
          <li key={id}>
            <Link to={provisionPath(code)}>
              <span className="whole">{number}</span>
              {title && ` ${title}`}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
