/** An assessment in a list: what it says, on whose word, how grave, and of what. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { PartialDate } from '#web/ui/PartialDate.tsx';
import { BasisMark, ScopeMark } from './BasisMark.tsx';
import { useEditorial } from './editorial.ts';
import styles from './ImpactRow.module.css';
import { ImpactSign } from './ImpactSign.tsx';
import { stanceWords, stateWords } from './words.ts';

const ImpactRow_impact = graphql(`
  fragment ImpactRow_impact on Impact {
    id
    direction
    basis
    scope
    state
    stance
    rationale
    assessor
    publishedAt
    likelihood
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
    proposal {
      id
      slug
      title
    }
    answeredBy {
      id
      stance
    }
  }
`);

export function ImpactRow(props: { impact: FragmentType<typeof ImpactRow_impact> }) {
  const impact = readFragment(ImpactRow_impact, props.impact);
  const { id, basis, right, proposal, severity, state, stance } = impact;
  const { keep } = useEditorial();
  const dissents = impact.answeredBy.filter((answer) => answer.stance === 'DISSENTS').length;
  const agrees = impact.answeredBy.length - dissents;
  return (
    <article className={styles.row} aria-labelledby={`row-${id}`}>
      <h3 id={`row-${id}`}>
        <Link to={keep(`/impacts/${id}`)}>{proposal.title}</Link>
      </h3>
      <div className={styles.head}>
        <ImpactSign direction={impact.direction} />
        <Link to={keep(`/rights/${right.code}`)}>
          <span className="whole">{right.code}</span> {right.label}
        </Link>
        <BasisMark basis={basis} />
        <ScopeMark scope={impact.scope} />
        {state !== 'PUBLISHED' && <strong>{stateWords[state]}</strong>}
      </div>
      <p className={styles.rationale} dir="auto">
        {impact.rationale}
      </p>
      <p className={styles.soft}>
        {basis === 'EDITORIAL' ? 'Our own inference, by ' : basis === 'OWN' ? 'Signed by ' : 'So says '}
        <span dir="auto">{impact.assessor}</span>
        {basis === 'OWN' ? ', ' : '; entered '}
        <PartialDate date={impact.publishedAt.slice(0, 10)} />
        {severity
          ? ` · Severity of 5: scale ${severity.scale}, scope ${severity.scope}, irremediability ${severity.irremediability}`
          : ' · Severity not rated'}
        {impact.likelihood && ` · Likelihood ${impact.likelihood} of 5`}
        {stance && ` · ${stanceWords[stance]} ${stance === 'DISSENTS' ? 'from' : 'with'} another`}
        {agrees > 0 && ` · ${agrees} ${agrees === 1 ? 'agrees' : 'agree'}`}
        {dissents > 0 && ` · ${dissents} ${dissents === 1 ? 'dissents' : 'dissent'}`}
        {' · '}
        <Link to={keep(`/proposals/${proposal.slug}`)}>The proposal</Link>
      </p>
    </article>
  );
}
