/** When what is said of a right was proposed, and when it was assessed. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { Basis, ProposalQuery } from '#web/__generated__/graphql.ts';
import { LedgerTable } from '#web/catalogue/LedgerTable.tsx';
import { useEditorial } from '#web/impacts/editorial.ts';
import { impactsAddress } from '#web/impacts/impactQuestion.ts';
import { partialDateInWords } from '#web/ui/dates.ts';
import { Table } from '#web/ui/Table.tsx';
import type { LedgerLines } from './RightLedger.tsx';
import styles from './SubjectPage.module.css';
import { YearChart } from './YearChart.tsx';

const RightTimeline_line = graphql(`
  fragment RightTimeline_line on LedgerLine {
    value
    restricts
    advances
    mixed
    unclear
  }
`);

const RightTimeline_impacts = graphql(`
  fragment RightTimeline_impacts on ImpactConnection {
    totalCount
    nodes {
      id
      basis
      publishedAt
    }
  }
`);

export type RightTimelineProps = {
  years: LedgerLines & { all: readonly FragmentType<typeof RightTimeline_line>[] };
  /** The last published ones. */
  published: FragmentType<typeof RightTimeline_impacts>;
  query: ProposalQuery;
};

export function RightTimeline({ years, query, ...props }: RightTimelineProps) {
  const { keep } = useEditorial();
  const lines = readFragment(RightTimeline_line, years.all);
  const published = readFragment(RightTimeline_impacts, props.published);
  const months = [...Map.groupBy(published.nodes, ({ publishedAt }) => publishedAt.slice(0, 7))];
  const list = impactsAddress({ proposals: query });
  return (
    <div className={styles.timeline}>
      <div className={styles.part}>
        <h3>Records by the year in which they were tabled</h3>
        {lines.length > 0 ? (
          <>
            <YearChart years={lines.map(({ value, ...counts }) => ({ year: value, ...counts }))} />
            <details>
              <summary>As a table, with on whose word</summary>
              <LedgerTable by="YEAR" lines={years.all} onBasis={years} query={query} />
            </details>
          </>
        ) : (
          <p className={styles.soft}>No assessed record has a date.</p>
        )}
        <p className={styles.caveat}>Records without a date of tabling are left out here.</p>
      </div>
      <div className={styles.part}>
        <h3>Assessments by the month in which they were published here</h3>
        <Table caption="Assessments by month of publication, and on whose word">
          <thead>
            <tr>
              <th scope="col">Month</th>
              {basisHeads.map(([basis, head]) => (
                <th key={basis} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map(([month, some]) => (
              <tr key={month}>
                <th scope="row">{partialDateInWords(month)}</th>
                {basisHeads.map(([basis]) => (
                  <td key={basis} className="number">
                    {some.filter((one) => one.basis === basis).length || '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
        <p className={styles.caveat}>
          {published.totalCount > published.nodes.length
            ? `The last ${published.nodes.length} of ${published.totalCount}. `
            : ''}
          A source’s own date stands with its assessment. <Link to={keep(list)}>All of them as a list</Link>
        </p>
      </div>
    </div>
  );
}

const basisHeads: readonly (readonly [Basis, string])[] = [
  ['SOURCED', 'Sourced'],
  ['OWN', 'Signed here'],
  ['EDITORIAL', 'Editorial'],
];
