/** When the records of a query were tabled, month by month; a stretch of it can be chosen. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { RangeBars } from '#web/ui/RangeBars.tsx';
import styles from './TabledHistogram.module.css';
import { daysOf, tabledBins } from './tabledBins.ts';

const TabledHistogram_facets = graphql(`
  fragment TabledHistogram_facets on ProposalFacets {
    months {
      value
      count
    }
  }
`);

export type TabledHistogramProps = {
  facets: FragmentType<typeof TabledHistogram_facets>;
  query: ProposalQuery;
  /** Where the same page stands with other days. */
  addressWith: (days: Pick<ProposalQuery, 'tabledFrom' | 'tabledTo'>) => string;
  onChoose: (days: Pick<ProposalQuery, 'tabledFrom' | 'tabledTo'>) => void;
};

export function TabledHistogram({ query, addressWith, onChoose, ...props }: TabledHistogramProps) {
  const { months } = readFragment(TabledHistogram_facets, props.facets);
  const shown = tabledBins(months, query);
  const { bins, unit, chosen, yearOnly } = shown;
  const [first] = bins;
  const last = bins.at(-1);
  if (!first || !last) return null;
  const isNarrowed = Boolean(query.tabledFrom ?? query.tabledTo);
  return (
    <section aria-label="When tabled" className={styles.histogram}>
      <div className={styles.head}>
        <strong>Tabled by {unit}</strong>
        <span className={styles.span}>
          {first.label}
          {last !== first && ` to ${last.label}`}
        </span>
        {isNarrowed && <Link to={addressWith({ tabledFrom: undefined, tabledTo: undefined })}>Any date</Link>}
      </div>
      <RangeBars
        key={`${first.key} ${last.key}`}
        label={`Tabled by ${unit}`}
        bars={bins}
        chosen={chosen}
        isNarrowed={isNarrowed}
        onChoose={(from, to) => onChoose(daysOf(shown, from, to, query))}
      >
        <details className={styles.table}>
          <summary>As a table</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{unit === 'month' ? 'Month' : 'Year'}</th>
                <th scope="col">Records</th>
              </tr>
            </thead>
            <tbody>
              {bins
                .filter(({ count }) => count > 0)
                .map(({ key, label, from, to, count }) => (
                  <tr key={key}>
                    <th scope="row">
                      <Link to={addressWith({ tabledFrom: from, tabledTo: to })}>{label}</Link>
                    </th>
                    <td>{count.toLocaleString('en')}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      </RangeBars>
      {yearOnly > 0 && (
        <p className={styles.note}>
          {yearOnly.toLocaleString('en')} more {yearOnly === 1 ? 'is' : 'are'} dated only by the year.
        </p>
      )}
    </section>
  );
}
