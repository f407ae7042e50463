/** Assessments that stand no more: replaced by a newer one of the same assessor, or withdrawn. They count nowhere and stay to be read. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { BasisMark, ScopeMark } from './BasisMark.tsx';
import { useEditorial } from './editorial.ts';
import styles from './FormerImpacts.module.css';
import { ImpactSign } from './ImpactSign.tsx';
import { ImpactState } from './ImpactState.tsx';

const FormerImpacts_proposal = graphql(`
  fragment FormerImpacts_proposal on Proposal {
    id
    supersededImpacts {
      id
      ...FormerImpacts_impact
    }
    withdrawnImpacts {
      id
      ...FormerImpacts_impact
    }
  }
`);

const FormerImpacts_impact = graphql(`
  fragment FormerImpacts_impact on Impact {
    id
    direction
    basis
    scope
    rationale
    assessor
    right {
      id
      code
      label
    }
    ...ImpactState_impact
  }
`);

/** Nothing is drawn when there are none. */
export function FormerImpacts(props: { proposal: FragmentType<typeof FormerImpacts_proposal> }) {
  const { supersededImpacts, withdrawnImpacts } = readFragment(FormerImpacts_proposal, props.proposal);
  const { shown, keep } = useEditorial();
  const isSeen = ({ basis }: { basis: string }) => shown || basis !== 'EDITORIAL';
  const replaced = readFragment(FormerImpacts_impact, supersededImpacts).filter(isSeen);
  const withdrawn = readFragment(FormerImpacts_impact, withdrawnImpacts).filter(isSeen);
  const counts = [
    ...(replaced.length > 0 ? [`${replaced.length} replaced`] : []),
    ...(withdrawn.length > 0 ? [`${withdrawn.length} withdrawn`] : []),
  ];
  if (counts.length === 0) return null;
  return (
    <details className={styles.former}>
      <summary>Assessments that stand no more: {counts.join(', ')}</summary>
      <ul className={styles.impacts}>
        {[...replaced, ...withdrawn].map((impact) => (
          <li key={impact.id} id={impact.id} className={styles.impact}>
            <p className={styles.head}>
              <ImpactSign direction={impact.direction} />
              <Link to={keep(`/rights/${impact.right.code}`)}>
                {impact.right.code} {impact.right.label}
              </Link>
              <BasisMark basis={impact.basis} />
              <ScopeMark scope={impact.scope} />
            </p>
            <ImpactState impact={impact} />
            <p className={styles.soft}>
              It had said, by <span dir="auto">{impact.assessor}</span>: <del dir="auto">{impact.rationale}</del>{' '}
              <Link to={keep(`/impacts/${impact.id}`)}>Read it whole</Link>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
