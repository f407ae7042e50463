/** What is said of a proposal in short: a sign for each direction and right, with on whose word and of what, each leading to an assessment. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { BasisMark, ScopeMark } from './BasisMark.tsx';
import { useEditorial } from './editorial.ts';
import { ImpactSign } from './ImpactSign.tsx';
import styles from './SaidSigns.module.css';

const SaidSigns_impact = graphql(`
  fragment SaidSigns_impact on Impact {
    id
    direction
    basis
    scope
    right {
      id
      code
    }
  }
`);

/** Says "not assessed" where nothing is said. Of several that say the same on the same basis, the newest stands for all. */
export function SaidSigns(props: { impacts: readonly FragmentType<typeof SaidSigns_impact>[] }) {
  const { shown } = useEditorial();
  const seen = readFragment(SaidSigns_impact, props.impacts).filter(({ basis }) => shown || basis !== 'EDITORIAL');
  const impacts = [
    ...new Map(
      seen.map((impact) => [`${impact.direction} ${impact.right.code} ${impact.basis} ${impact.scope}`, impact]),
    ).values(),
  ];
  if (impacts.length === 0) return <span className={styles.none}>not assessed</span>;
  return (
    <ul className={styles.signs}>
      {impacts.map((impact) => (
        <li key={impact.id}>
          <Link to={`/impacts/${impact.id}`}>
            <ImpactSign direction={impact.direction} right={impact.right.code} />
          </Link>
          <BasisMark basis={impact.basis} />
          <ScopeMark scope={impact.scope} />
        </li>
      ))}
    </ul>
  );
}
