/** What became of an assessment: when it was published, who answered it, what replaced it, or why it was withdrawn. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { DateTime } from '#web/ui/DateTime.tsx';
import { useEditorial } from './editorial.ts';
import styles from './ImpactHistory.module.css';
import { stanceWords } from './words.ts';

const ImpactHistory_impact = graphql(`
  fragment ImpactHistory_impact on Impact {
    id
    publishedAt
    withdrawnAt
    withdrawnReason
    supersedes {
      id
    }
    supersededBy {
      id
      publishedAt
    }
    answeredBy {
      id
      basis
      assessor
      stance
      publishedAt
    }
  }
`);

export function ImpactHistory(props: { impact: FragmentType<typeof ImpactHistory_impact> }) {
  const impact = readFragment(ImpactHistory_impact, props.impact);
  const { supersedes, supersededBy, withdrawnAt } = impact;
  const { shown, keep } = useEditorial();
  const answers = impact.answeredBy.filter(({ basis }) => shown || basis !== 'EDITORIAL');
  const entries = [
    {
      key: 'published',
      at: impact.publishedAt,
      what: supersedes ? (
        <>
          Published, in the place of <Link to={keep(`/impacts/${supersedes.id}`)}>an earlier one</Link>
        </>
      ) : (
        'Published'
      ),
    },
    ...answers.map(({ id, assessor, stance, publishedAt }) => ({
      key: id,
      at: publishedAt,
      what: (
        <>
          <span dir="auto">{assessor}</span> answers:{' '}
          <Link to={keep(`/impacts/${id}`)}>{stance && stanceWords[stance]}</Link>
        </>
      ),
    })),
    ...(supersededBy
      ? [
          {
            key: 'superseded',
            at: supersededBy.publishedAt,
            what: (
              <>
                Replaced by <Link to={keep(`/impacts/${supersededBy.id}`)}>a newer one</Link>
              </>
            ),
          },
        ]
      : []),
    ...(withdrawnAt
      ? [
          {
            key: 'withdrawn',
            at: withdrawnAt,
            what: <>Withdrawn: {impact.withdrawnReason ?? 'no reason is recorded'}</>,
          },
        ]
      : []),
  ];
  return (
    <ol className={styles.history}>
      {entries
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .map(({ key, at, what }) => (
          <li key={key}>
            <span className={styles.when}>
              <DateTime at={at} />
            </span>
            <span>{what}</span>
          </li>
        ))}
    </ol>
  );
}
