/** How many proposals are assessed, and by whom. Not assessed is said as that. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { Bars } from '#web/ui/Bars.tsx';
import { useEditorial } from './editorial.ts';
import styles from './ImpactCoverage.module.css';

const ImpactCoverage_coverage = graphql(`
  fragment ImpactCoverage_coverage on AssessmentCoverage {
    total
    assessed
    sourced
    own
    editorialOnly
    unassessed
  }
`);

export type ImpactCoverageProps = {
  coverage: FragmentType<typeof ImpactCoverage_coverage>;
  /** Which proposals; asks for no assessment. */
  within: ProposalQuery;
};

export function ImpactCoverage({ within, ...props }: ImpactCoverageProps) {
  const { keep, shown } = useEditorial();
  const { total, assessed, sourced, own, editorialOnly, unassessed } = readFragment(
    ImpactCoverage_coverage,
    props.coverage,
  );
  const list = (more: ProposalQuery) => keep(`/proposals${formatQuestion({ query: { ...within, ...more } })}`);
  const byOthers = assessed - editorialOnly;
  const bars = [
    { key: 'sourced', label: 'By a named source', count: sourced, to: list({ bases: ['SOURCED'] }) },
    { key: 'own', label: 'Signed here by an assessor', count: own, to: list({ bases: ['OWN'] }) },
    ...(shown
      ? [
          {
            key: 'editorial',
            label: 'Only by editorial inferences, which are our own',
            count: editorialOnly,
            to: list({ assessed: ['EDITORIAL_ONLY'] }),
            hue: 'amber',
          },
          { key: 'none', label: 'Not assessed', count: unassessed, to: list({ assessed: ['NONE'] }), hue: 'grey' },
        ]
      : [
          {
            key: 'none',
            label: 'Not assessed by others',
            count: total - byOthers,
            to: list({ assessed: ['NONE', 'EDITORIAL_ONLY'] }),
            hue: 'grey',
          },
        ]),
  ];
  return (
    <div className={styles.coverage}>
      <p>
        <strong>{share(shown ? assessed : byOthers, total)}</strong> of <Link to={list({})}>{counted(total)}</Link>{' '}
        {shown ? 'are assessed at all, ' : 'are '}
        {shown && <strong>{share(byOthers, total)}</strong>}{' '}
        <Link to={list({ assessed: ['ASSESSED'] })}>by somebody outside, or signed here</Link>. What is not assessed is
        just that: it does not mean that it has no impact.
      </p>
      <Bars label="Records by who assessed them; one can stand on several" bars={bars} />
    </div>
  );
}

const counted = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'}`;

/** Whole per cent, never shown as all or as nothing where it is not. */
function share(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0 %';
  return `${Math.min(part === whole ? 100 : 99, Math.max(1, Math.round((100 * part) / whole)))} %`;
}
