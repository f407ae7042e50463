/** Assessments of one right: beside each other where there are several, each answer behind what it answers, never averaged. */
import type { FragmentType } from '#web/__generated__/fragment-masking.ts';
import { readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ImpactAspect } from '#web/__generated__/graphql.ts';
import { withAnswersBeside } from './aspects.ts';
import { ImpactCard } from './ImpactCard.tsx';
import styles from './SideBySide.module.css';

export const SideBySide_impact = graphql(`
  fragment SideBySide_impact on Impact {
    id
    basis
    direction
    publishedAt
    stance
    likelihood
    right {
      id
      code
    }
    severity {
      scale
      scope
      irremediability
    }
    limitation {
      legality
      legitimateAim
      necessity
    }
    answers {
      id
    }
    ...ImpactCard_impact
  }
`);

export type SideBySideProps = {
  impacts: readonly FragmentType<typeof SideBySide_impact>[];
  /** In what those in sight differ. */
  differing?: readonly ImpactAspect[];
  label: string;
  withRight?: boolean;
  /** Id of the one that the page is about, where it is about one. */
  whole?: string;
};

export function SideBySide({ impacts, differing, label, withRight, whole }: SideBySideProps) {
  const shown = withAnswersBeside(readFragment(SideBySide_impact, impacts));
  const isOne = shown.length === 1;
  return (
    <ul className={isOne ? styles.one : styles.several} aria-label={label}>
      {shown.map((impact) => (
        <li key={impact.id} className={styles.place}>
          <ImpactCard
            impact={impact}
            differing={differing}
            withRight={withRight}
            isWhole={impact.id === whole}
            isWide={isOne}
            isMarked={impact.id === whole && !isOne}
          />
        </li>
      ))}
    </ul>
  );
}
