/** Assessments that were taken back: what they said, since when they stand no more, and why. They are counted nowhere. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import styles from './ImpactList.module.css';
import { ImpactSign } from './ImpactSign.tsx';

const WithdrawnList_impact = graphql(`
  fragment WithdrawnList_impact on Impact {
    id
    direction
    rationale
    assessor
    withdrawnAt
    withdrawnReason
    right {
      id
      code
      label
    }
  }
`);

/** Nothing is drawn when there are none. */
export function WithdrawnList(props: { impacts: readonly FragmentType<typeof WithdrawnList_impact>[] }) {
  const impacts = readFragment(WithdrawnList_impact, props.impacts);
  if (impacts.length === 0) return null;
  return (
    <details>
      <summary>
        {impacts.length} {impacts.length === 1 ? 'assessment was' : 'assessments were'} taken back
      </summary>
      <ul className={styles.impacts}>
        {impacts.map((impact) => (
          <li key={impact.id} id={impact.id} className={styles.impact}>
            <div className={styles.head}>
              <ImpactSign direction={impact.direction} />
              <Link to={`/rights/${impact.right.code}`}>
                {impact.right.code} {impact.right.label}
              </Link>
            </div>
            <p>
              Taken back{' '}
              {impact.withdrawnAt && (
                <>
                  on <PartialDate date={impact.withdrawnAt.slice(0, 10)} />
                </>
              )}
              : <span dir="auto">{impact.withdrawnReason}</span>
            </p>
            <p className={styles.soft}>
              It had said, by {impact.assessor}: <del dir="auto">{impact.rationale}</del>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
