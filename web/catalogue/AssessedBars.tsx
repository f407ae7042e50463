/** What the records of one subject are said to do to human rights, to which rights, and on whose word: as bars that lead to their lists. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { EditorialSwitch } from '#web/impacts/EditorialSwitch.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { impactsAddress } from '#web/impacts/impactQuestion.ts';
import styles from './FacetBars.module.css';
import { FacetBars } from './FacetBars.tsx';

const AssessedBars_proposals = graphql(`
  fragment AssessedBars_proposals on ProposalConnection {
    facets {
      directions {
        ...FacetBars_count
      }
      rights {
        ...FacetBars_count
      }
      bases {
        ...FacetBars_count
      }
    }
  }
`);

export type AssessedBarsProps = {
  /** Of the records that `useEditorial` asks for: all, or those that others assessed. */
  said: FragmentType<typeof AssessedBars_proposals>;
  within: ProposalQuery;
};

export function AssessedBars({ within, ...props }: AssessedBarsProps) {
  const { facets } = readFragment(AssessedBars_proposals, props.said);
  const { keep, shown, said } = useEditorial();
  return (
    <>
      <EditorialSwitch />
      {facets.directions.length === 0 ? (
        <p className={styles.none}>
          Not assessed{shown ? '' : ' by a named source, nor signed here'}, which does not mean that there is no impact.
        </p>
      ) : (
        <>
          <FacetBars name="directions" counts={facets.directions} within={within} none="" />
          <FacetBars name="rights" counts={facets.rights} within={within} none="" few={6} />
          <h3>On whose word</h3>
          <FacetBars name="bases" counts={facets.bases} within={within} none="" />
          <p className={styles.caveat}>
            Records, each counted once wherever an assessment puts it.{' '}
            <Link to={keep(impactsAddress({ proposals: said(within) }))}>The assessments themselves</Link>
          </p>
        </>
      )}
    </>
  );
}
