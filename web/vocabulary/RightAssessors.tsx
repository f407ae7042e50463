/** Who assesses proposals against a right, with how many assessments each, apart by on whose word they stand. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { Basis, ProposalQuery } from '#web/__generated__/graphql.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { impactsAddress } from '#web/impacts/impactQuestion.ts';
import { Bars } from '#web/ui/Bars.tsx';
import styles from './SubjectPage.module.css';

const RightAssessors_impacts = graphql(`
  fragment RightAssessors_impacts on ImpactConnection {
    totalCount
    assessors {
      value
      label
      count
    }
  }
`);

type Some = FragmentType<typeof RightAssessors_impacts>;
export type RightAssessorsProps = { SOURCED: Some; OWN: Some; EDITORIAL?: Some | undefined; query: ProposalQuery };

const heads: readonly (readonly [Basis, string, string])[] = [
  ['SOURCED', 'Named sources', 'No source is on record.'],
  ['OWN', 'Signed here', 'Nobody has signed one here yet.'],
  ['EDITORIAL', 'Editorial: our own inferences', 'We infer nothing.'],
];

export function RightAssessors({ query, ...some }: RightAssessorsProps) {
  const { keep } = useEditorial();
  return (
    <div className={styles.facets}>
      {heads.map(([basis, head, none]) => {
        const masked = some[basis];
        if (!masked) return null;
        const { totalCount, assessors } = readFragment(RightAssessors_impacts, masked);
        return (
          <div key={basis} className={styles.part}>
            <h3>
              {head} <span className={styles.soft}>{totalCount}</span>
            </h3>
            {assessors.length === 0 && <p className={styles.soft}>{none}</p>}
            <Bars
              label={`${head}, number of assessments each`}
              few={6}
              bars={assessors.map(({ value, label, count }) => ({
                key: value,
                label: <span dir="auto">{label}</span>,
                count,
                to: keep(impactsAddress({ proposals: { ...query, bases: [basis] }, assessors: [value] })),
              }))}
            />
          </div>
        );
      })}
    </div>
  );
}
