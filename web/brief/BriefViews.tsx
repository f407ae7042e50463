/** The gravest published views on what a brief is about, each with those who see it otherwise. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { BasisMark, ScopeMark } from '#web/impacts/BasisMark.tsx';
import { levelWord, severityParts } from '#web/impacts/degreeWords.ts';
import { useEditorial } from '#web/impacts/editorial.ts';
import { ImpactSign } from '#web/impacts/ImpactSign.tsx';
import styles from './BriefPage.module.css';
import type { NumberedSources } from './numberedSources.ts';

const BriefViews_impact = graphql(`
  fragment BriefViews_impact on Impact {
    id
    direction
    basis
    scope
    assessor
    rationale
    isOnEarlierText
    severity {
      scale
      scope
      irremediability
    }
    right {
      id
      code
      label
    }
    sources {
      title
      url
      page
    }
    proposal {
      id
      slug
      title
      disputes {
        right {
          id
        }
        impacts {
          id
          direction
          basis
          scope
          assessor
          rationale
        }
      }
    }
  }
`);

const parts = ['scale', 'scope', 'irremediability'] as const;

export function BriefViews(props: {
  impacts: readonly FragmentType<typeof BriefViews_impact>[];
  numbersOf: NumberedSources['numbersOf'];
  total: number;
  /** Address of the list of all of them. */
  list: string;
}) {
  const { shown } = useEditorial();
  const impacts = readFragment(BriefViews_impact, props.impacts);
  if (impacts.length === 0)
    return <p className={styles.soft}>Not assessed. That says nothing of what these proposals would do.</p>;
  return (
    <>
      <p className={styles.soft}>
        What restricts before what is mixed, unclear or advances; then by the gravest rating, those without one last.
        Views are never averaged.{' '}
        {props.total > impacts.length && <Link to={props.list}>All {props.total} assessments</Link>}
      </p>
      <ol className={styles.views}>
        {impacts.map((impact) => {
          const { severity } = impact;
          const numbers = props.numbersOf(impact.sources);
          const others = impact.proposal.disputes
            .filter(({ right }) => right.id === impact.right.id)
            .flatMap((dispute) => dispute.impacts)
            .filter((other) => other.id !== impact.id && (shown || other.basis !== 'EDITORIAL'));
          return (
            <li key={impact.id}>
              <p className={styles.viewHead}>
                <ImpactSign direction={impact.direction} right={impact.right.code} /> {impact.right.label}
                <BasisMark basis={impact.basis} />
                <ScopeMark scope={impact.scope} />
              </p>
              <p>
                <Link to={`/proposals/${impact.proposal.slug}`}>{impact.proposal.title}</Link>
              </p>
              <p>
                {impact.rationale}{' '}
                <Link to={`/impacts/${impact.id}`}>
                  {impact.basis === 'EDITORIAL' ? 'Our own inference' : impact.assessor}
                </Link>
                {numbers.length > 0 && ` [${numbers.join(', ')}]`}
              </p>
              <p className={styles.soft}>
                {severity
                  ? parts
                      .map(
                        (part) =>
                          `${severityParts[part].label}: ${levelWord(severityParts[part].levels, severity[part])}`,
                      )
                      .join('; ')
                  : 'Severity not rated'}
                {impact.isOnEarlierText && '. Made on an earlier text'}
              </p>
              {others.length > 0 && (
                <ul className={styles.others} aria-label="Others see it otherwise, in whole or in part">
                  {others.map((other) => (
                    <li key={other.id}>
                      <ImpactSign direction={other.direction} /> <BasisMark basis={other.basis} />
                      <ScopeMark scope={other.scope} /> {other.rationale}{' '}
                      <Link to={`/impacts/${other.id}`}>
                        {other.basis === 'EDITORIAL' ? 'Our own inference' : other.assessor}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
