/** Parties that say nothing on a provision though they speak elsewhere in its instrument. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Section } from '#web/ui/Page.tsx';
import styles from './SilentParties.module.css';

const SilentParties_party = graphql(`
  fragment SilentParties_party on Party {
    id
    code
    name
  }
`);

export function SilentParties(props: { parties: readonly FragmentType<typeof SilentParties_party>[] }) {
  const parties = readFragment(SilentParties_party, props.parties);
  return (
    <Section title="Silent on it" count={parties.length}>
      <p className={styles.what}>
        Parties that sponsor something on this instrument and nothing on this provision. Silence is no position: who
        asks that the words stay stands above, as <strong>NOC</strong>.
      </p>
      {parties.length > 0 && (
        <ul className={styles.parties}>
          {parties.map(({ id, code, name }) => (
            <li key={id}>
              <Link to={`/parties/${code}`}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
