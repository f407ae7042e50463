/** The assessments of a proposal in short, under each other and never averaged: inside other sites' pages. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { SourceList } from '#web/proposals/SourceList.tsx';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { BasisMark, ScopeMark } from './BasisMark.tsx';
import styles from './ImpactList.module.css';
import { ImpactSign } from './ImpactSign.tsx';
import { testWords } from './words.ts';

const ImpactList_impact = graphql(`
  fragment ImpactList_impact on Impact {
    id
    direction
    basis
    scope
    stance
    rationale
    assessor
    assessedOn
    likelihood
    quote
    right {
      id
      code
      label
    }
    severity {
      scale
      scope
      irremediability
    }
    limitation {
      legality
      legitimateAim
      necessity
    }
    sources {
      ...SourceList_source
    }
  }
`);

const answerWords = { AGREES: 'Agrees with another assessment', DISSENTS: 'Dissents from another assessment' };

export function ImpactList(props: { impacts: readonly FragmentType<typeof ImpactList_impact>[] }) {
  return (
    <ul className={styles.impacts}>
      {readFragment(ImpactList_impact, props.impacts).map((impact) => (
        <li key={impact.id} className={styles.impact}>
          <div className={styles.head}>
            <ImpactSign direction={impact.direction} />
            <Link to={`/rights/${impact.right.code}`}>
              {impact.right.code} {impact.right.label}
            </Link>
            <BasisMark basis={impact.basis} />
            <ScopeMark scope={impact.scope} />
            {impact.stance && <span>{answerWords[impact.stance]}</span>}
          </div>
          <p className={styles.rationale}>{impact.rationale}</p>
          {impact.quote && <blockquote className={styles.quote}>{impact.quote}</blockquote>}
          {(impact.severity || impact.likelihood) && (
            <p className={styles.soft}>
              {impact.severity &&
                `Severity, 1 to 5: scale ${impact.severity.scale}, scope ${impact.severity.scope}, irremediability ${impact.severity.irremediability}. `}
              {impact.likelihood && `Likelihood, 1 to 5: ${impact.likelihood}.`}
            </p>
          )}
          {impact.limitation && (
            <p className={styles.soft}>
              Three-part test: legality {testWords[impact.limitation.legality]}, legitimate aim{' '}
              {testWords[impact.limitation.legitimateAim]}, necessity {testWords[impact.limitation.necessity]}.
            </p>
          )}
          <p className={styles.soft}>
            {impact.basis === 'EDITORIAL' ? 'Our own inference, by ' : 'So says '}
            {impact.assessor}; entered <PartialDate date={impact.assessedOn} />.{' '}
            <Link to={`/impacts/${impact.id}`}>The assessment</Link>
          </p>
          {impact.sources.length > 0 && <SourceList sources={impact.sources} />}
        </li>
      ))}
    </ul>
  );
}
