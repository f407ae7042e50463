/** How much of the record is assessed, and by whom: a share that mixes nothing, and numbers that lead to what they count. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';
import styles from './AssessmentCoverage.module.css';
import { useEditorial } from './editorial.ts';
import { shareInWords } from './share.ts';

const AssessmentCoverage_coverage = graphql(`
  fragment AssessmentCoverage_coverage on AssessmentCoverage {
    total
    assessed
    sourced
    own
    editorialOnly
    unassessed
  }
`);

/** `within` is the query whose records are counted. */
export function AssessmentCoverage(props: {
  coverage: FragmentType<typeof AssessmentCoverage_coverage>;
  within: ProposalQuery;
}) {
  const { total, assessed, sourced, own, editorialOnly, unassessed } = readFragment(
    AssessmentCoverage_coverage,
    props.coverage,
  );
  const { shown, keep } = useEditorial();
  const list = (query: ProposalQuery) => keep(`/proposals${formatQuestion({ query: { ...props.within, ...query } })}`);
  const byOthers = assessed - editorialOnly;
  const number = (count: number, query: ProposalQuery) => (
    <Link to={list(query)} className="whole">
      {count.toLocaleString('en')}
    </Link>
  );
  if (total === 0) return <p>No record meets this, so there is nothing to assess.</p>;
  return (
    <div className={styles.coverage}>
      <p className={styles.finding}>
        <strong>{shareInWords(byOthers, total)}</strong> of {number(total, {})} records {total === 1 ? 'is' : 'are'}{' '}
        assessed by somebody outside, or by somebody who signed here
        {shown && (
          <>
            ; of another <strong>{shareInWords(editorialOnly, total)}</strong> only our own inferences speak
          </>
        )}
        .
      </p>
      <div aria-hidden className={styles.bar}>
        <span className={styles.others} style={{ flexGrow: byOthers }} />
        {shown && <span className={styles.editorial} style={{ flexGrow: editorialOnly }} />}
        <span className={styles.none} style={{ flexGrow: shown ? unassessed : unassessed + editorialOnly }} />
      </div>
      <dl className={styles.numbers}>
        <div>
          <dt>
            <span aria-hidden className={`${styles.key} ${styles.others}`} />
            Assessed by others or signed
          </dt>
          <dd>{number(byOthers, { assessed: ['ASSESSED'] })}</dd>
        </div>
        <div className={styles.within}>
          <dt>from a named source</dt>
          <dd>{number(sourced, { bases: ['SOURCED'] })}</dd>
        </div>
        <div className={styles.within}>
          <dt>signed here by the assessor</dt>
          <dd>{number(own, { bases: ['OWN'] })}</dd>
        </div>
        {shown && (
          <div>
            <dt>
              <span aria-hidden className={`${styles.key} ${styles.editorial}`} />
              Only editorial inferences
            </dt>
            <dd>{number(editorialOnly, { assessed: ['EDITORIAL_ONLY'] })}</dd>
          </div>
        )}
        <div>
          <dt>
            <span aria-hidden className={`${styles.key} ${styles.none}`} />
            {shown ? 'Not assessed' : 'Not assessed by others'}
          </dt>
          <dd>
            {shown
              ? number(unassessed, { assessed: ['NONE'] })
              : number(unassessed + editorialOnly, { assessed: ['NONE', 'EDITORIAL_ONLY'] })}
          </dd>
        </div>
      </dl>
      <p className={styles.soft}>
        A record can be assessed both from a source and by somebody who signed here. Not assessed means just that, never
        that there is no impact.
      </p>
    </div>
  );
}
