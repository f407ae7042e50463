/** Says of an assessment that stands no more what became of it; of one that replaced another, which. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { useEditorial } from './editorial.ts';
import styles from './ImpactCard.module.css';

const ImpactState_impact = graphql(`
  fragment ImpactState_impact on Impact {
    id
    state
    withdrawnAt
    withdrawnReason
    supersedes {
      id
      publishedAt
    }
    supersededBy {
      id
      publishedAt
    }
  }
`);

/** Nothing is drawn for one that stands and replaced none. */
export function ImpactState(props: { impact: FragmentType<typeof ImpactState_impact> }) {
  const { state, withdrawnAt, withdrawnReason, supersedes, supersededBy } = readFragment(
    ImpactState_impact,
    props.impact,
  );
  const { keep } = useEditorial();
  return (
    <>
      {state === 'WITHDRAWN' && (
        <Notice tone="warning">
          <strong>Withdrawn</strong>
          {withdrawnAt && (
            <>
              {', '}
              <DateTime at={withdrawnAt} />
            </>
          )}
          : <span dir="auto">{withdrawnReason ?? 'no reason is recorded'}</span>
        </Notice>
      )}
      {state === 'SUPERSEDED' && (
        <Notice tone="warning">
          <strong>Replaced</strong>
          {supersededBy ? (
            <>
              {', '}
              <DateTime at={supersededBy.publishedAt} />, by{' '}
              <Link to={keep(`/impacts/${supersededBy.id}`)}>a newer one of the same assessor</Link>
            </>
          ) : (
            ' by one that was removed since'
          )}
        </Notice>
      )}
      {supersedes && (
        <p className={styles.soft}>
          It replaces{' '}
          <Link to={keep(`/impacts/${supersedes.id}`)}>
            their earlier one of <DateTime at={supersedes.publishedAt} />
          </Link>
        </p>
      )}
    </>
  );
}
