/** Whose word an assessment is, for whom it was signed, and when. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { DateTime } from '#web/ui/DateTime.tsx';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import styles from './ImpactCard.module.css';

const ImpactSigner_impact = graphql(`
  fragment ImpactSigner_impact on Impact {
    id
    basis
    assessor
    assessedOn
    publishedAt
    author {
      id
      handle
    }
    signedFor {
      name
      approver
    }
  }
`);

export function ImpactSigner(props: { impact: FragmentType<typeof ImpactSigner_impact> }) {
  const { basis, assessor, assessedOn, publishedAt, author, signedFor } = readFragment(
    ImpactSigner_impact,
    props.impact,
  );
  const name = <strong dir="auto">{assessor}</strong>;
  if (basis === 'OWN')
    return (
      <p className={styles.soft}>
        Signed by {name}
        {signedFor && author && author.handle !== assessor && (
          <>
            {' '}
            through <span dir="auto">{author.handle}</span>
          </>
        )}
        {signedFor && (
          <>
            , approved by <span dir="auto">{signedFor.approver}</span>
          </>
        )}
        , <DateTime at={publishedAt} />
      </p>
    );
  return (
    <p className={styles.soft}>
      {basis === 'EDITORIAL' ? 'Our own inference, by ' : 'So says '}
      {name}
      {basis === 'SOURCED' && author && (
        <>
          , as entered by <span dir="auto">{author.handle}</span>
        </>
      )}
      ; entered <PartialDate date={assessedOn} />
    </p>
  );
}
