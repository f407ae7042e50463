/** The assessment that one answers, in sight while one writes. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { BasisMark, ScopeMark } from '#web/impacts/BasisMark.tsx';
import { ImpactRatings } from '#web/impacts/ImpactRatings.tsx';
import { ImpactReach } from '#web/impacts/ImpactReach.tsx';
import { ImpactSign } from '#web/impacts/ImpactSign.tsx';
import { ImpactSigner } from '#web/impacts/ImpactSigner.tsx';
import { ImpactWords } from '#web/impacts/ImpactWords.tsx';
import { LimitationParts } from '#web/impacts/LimitationParts.tsx';
import styles from './AssessForm.module.css';

const Beside_impact = graphql(`
  fragment Beside_impact on Impact {
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
    ...ImpactSigner_impact
    ...ImpactWords_impact
    ...ImpactRatings_impact
    ...LimitationParts_impact
    ...ImpactReach_impact
  }
`);

export function Beside(props: { impact: FragmentType<typeof Beside_impact> }) {
  const impact = readFragment(Beside_impact, props.impact);
  const { id, direction, basis, scope, rationale, right } = impact;
  return (
    <section aria-label="The assessment that you answer" className={styles.beside}>
      <h2>You answer</h2>
      <p className={styles.buttons}>
        <ImpactSign direction={direction} />
        <Link to={`/impacts/${id}`}>
          {right.code} {right.label}
        </Link>
        <BasisMark basis={basis} />
        <ScopeMark scope={scope} />
      </p>
      <ImpactSigner impact={impact} />
      <p className={styles.reading} dir="auto">
        {rationale}
      </p>
      <ImpactWords impact={impact} />
      <ImpactRatings impact={impact} differing={[]} />
      <LimitationParts impact={impact} differing={[]} />
      <ImpactReach impact={impact} />
    </section>
  );
}
