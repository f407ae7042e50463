/** How the proposals of one subject spread over the values of a filter, as bars that lead to the list they count. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { facetLabel, filterNames } from '#web/proposals/filters.ts';
import { formatQuestion, type ListName } from '#web/proposals/queryString.ts';
import { Bars } from '#web/ui/Bars.tsx';
import styles from './FacetBars.module.css';

const FacetBars_count = graphql(`
  fragment FacetBars_count on FacetCount {
    value
    label
    count
  }
`);

const hues = new Map([
  ['RESTRICTS', 'vermilion'],
  ['ADVANCES', 'blue'],
  ['MIXED', 'purple'],
  ['UNCLEAR', 'grey'],
]);

export type FacetBarsProps = {
  name: ListName;
  counts: readonly FragmentType<typeof FacetBars_count>[];
  /** The subject's own query, which each bar narrows. */
  within: ProposalQuery;
  /** What to say when nothing is counted. */
  none: string;
  few?: number;
};

export function FacetBars({ name, counts, within, none, few }: FacetBarsProps) {
  const all = readFragment(FacetBars_count, counts);
  const { keep, asked } = useEditorial();
  if (all.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <Bars
      label={`${filterNames[name].label}, number of records each`}
      few={few}
      bars={all.map(({ value, label, count }) => ({
        key: value,
        label: facetLabel(name, value, label),
        count,
        to: keep(`/proposals${formatQuestion({ query: asked({ ...within, [name]: [value] }) })}`),
        hue: name === 'directions' ? hues.get(value) : undefined,
      }))}
    />
  );
}
