/** How the proposals of one subject fared, with what such counts can and cannot say. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import styles from './FacetBars.module.css';
import { FacetBars } from './FacetBars.tsx';

const StageBars_facets = graphql(`
  fragment StageBars_facets on ProposalFacets {
    stages {
      ...FacetBars_count
    }
  }
`);

export function StageBars(props: { facets: FragmentType<typeof StageBars_facets>; within: ProposalQuery }) {
  const { stages } = readFragment(StageBars_facets, props.facets);
  return (
    <>
      <FacetBars name="stages" counts={stages} within={props.within} none="Nothing is recorded." />
      {stages.length > 0 && (
        <p className={styles.caveat}>
          Where a stage was established only of the topic, it says what became of the subject, not of the text that was
          proposed. Each record says which of the two is meant.
        </p>
      )}
    </>
  );
}
