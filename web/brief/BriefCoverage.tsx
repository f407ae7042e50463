/** How many of a brief's proposals were assessed, on whose word, each number leading to its list. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';
import styles from './BriefPage.module.css';

const BriefCoverage_facets = graphql(`
  fragment BriefCoverage_facets on ProposalFacets {
    bases {
      value
      count
    }
    assessed {
      value
      count
    }
  }
`);

export type BriefCoverageProps = {
  facets: FragmentType<typeof BriefCoverage_facets>;
  /** Where it asks for a right, only assessments of that right are counted. */
  query: ProposalQuery;
};

export function BriefCoverage({ query, ...props }: BriefCoverageProps) {
  const { keep, shown } = useEditorial();
  const { bases, assessed } = readFragment(BriefCoverage_facets, props.facets);
  const counts = new Map([...bases, ...assessed].map(({ value, count }) => [value, count]));
  const parts: [name: string, words: string, asked: ProposalQuery][] = [
    ['SOURCED', 'assessed by named sources', { bases: ['SOURCED'] }],
    ['OWN', 'assessed by somebody who signed here', { bases: ['OWN'] }],
    ['EDITORIAL', 'with an inference of our own (editorial)', { bases: ['EDITORIAL'] }],
    ['NONE', 'not assessed, which says nothing of what they would do', { assessed: ['NONE'] }],
  ];
  return (
    <ul className={styles.coverage}>
      {parts
        .filter(([name]) => counts.has(name) && (shown || name !== 'EDITORIAL'))
        .map(([name, words, asked]) => (
          <li key={name}>
            <Link to={keep(`/proposals${formatQuestion({ query: { ...query, ...asked } })}`)}>{counts.get(name)}</Link>{' '}
            {words}
          </li>
        ))}
    </ul>
  );
}
