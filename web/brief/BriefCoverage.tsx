/** How much of what the brief is about was assessed, and by whom. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';
import styles from './BriefPage.module.css';

const BriefCoverage_coverage = graphql(`
  fragment BriefCoverage_coverage on AssessmentCoverage {
    sourced
    own
    editorialOnly
    unassessed
  }
`);

type Part = { count: number; words: string; query: ProposalQuery };

export function BriefCoverage({
  query,
  ...props
}: {
  coverage: FragmentType<typeof BriefCoverage_coverage>;
  query: ProposalQuery;
}) {
  const { keep, shown } = useEditorial();
  const { sourced, own, editorialOnly, unassessed } = readFragment(BriefCoverage_coverage, props.coverage);
  const ofEditors: Part = {
    count: editorialOnly,
    words: 'with our own inferences alone (editorial)',
    query: { assessed: ['EDITORIAL_ONLY'] },
  };
  const parts: Part[] = [
    { count: sourced, words: 'assessed by named sources', query: { bases: ['SOURCED'] } },
    { count: own, words: 'assessed by somebody who signed here', query: { bases: ['OWN'] } },
    ...(shown ? [ofEditors] : []),
    {
      count: unassessed,
      words: 'not assessed, which says nothing of what they would do',
      query: { assessed: ['NONE'] },
    },
  ];
  return (
    <ul className={styles.coverage}>
      {parts.map((part) => (
        <li key={part.words}>
          <Link to={keep(`/proposals${formatQuestion({ query: { ...query, ...part.query } })}`)}>{part.count}</Link>{' '}
          {part.words}
        </li>
      ))}
    </ul>
  );
}
