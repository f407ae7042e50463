/** What assessments say, counted, with on whose word: the directions first, then the bases, each number leading to its list. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import type { ProposalQuery } from '#web/__generated__/graphql.ts';
import { formatQuestion } from '#web/proposals/queryString.ts';
import { useEditorial } from './editorial.ts';
import styles from './ImpactTally.module.css';
import { directionWords } from './words.ts';

const ImpactTally_tally = graphql(`
  fragment ImpactTally_tally on ImpactTally {
    restricts
    advances
    mixed
    unclear
    sourced
    own
    editorial
    ofTopic
  }
`);

const directions = [
  ['RESTRICTS', 'restricts'],
  ['ADVANCES', 'advances'],
  ['MIXED', 'mixed'],
  ['UNCLEAR', 'unclear'],
] as const;

const bases = [
  ['SOURCED', 'sourced', 'from named sources'],
  ['OWN', 'own', 'signed here'],
  ['EDITORIAL', 'editorial', 'editorial: our own inferences'],
] as const;

export type ImpactTallyProps = {
  tally: FragmentType<typeof ImpactTally_tally>;
  count: number;
  /** Which proposals; what it asks of assessments is asked of those counted. */
  within: ProposalQuery;
};

export function ImpactTally({ count, within, ...props }: ImpactTallyProps) {
  const { keep, shown } = useEditorial();
  const tally = readFragment(ImpactTally_tally, props.tally);
  const list = (more: ProposalQuery) => keep(`/impacts${formatQuestion({ query: { ...within, ...more } })}`);
  if (count === 0)
    return (
      <p className={styles.none}>
        {shown ? 'Not assessed' : 'Not assessed by a named source, nor signed here'}. That says nothing of what it would
        do.
      </p>
    );
  return (
    <div className={styles.tally}>
      <p>
        <Link to={list({})}>
          {count} {count === 1 ? 'assessment' : 'assessments'}
        </Link>
        :{' '}
        {directions
          .filter(([, part]) => tally[part] > 0)
          .map(([direction, part], at) => (
            <span key={direction}>
              {at > 0 && ', '}
              <Link to={list({ directions: [direction] })} data-hue={directionWords[direction].hue}>
                <span aria-hidden>{directionWords[direction].sign}</span> {tally[part]}{' '}
                {directionWords[direction].words.toLowerCase()}
              </Link>
            </span>
          ))}
      </p>
      <p className={styles.bases}>
        {bases
          .filter(([, part]) => tally[part] > 0)
          .map(([basis, part, words], at) => (
            <span key={basis}>
              {at > 0 && ' · '}
              <Link to={list({ bases: [basis] })}>{tally[part]}</Link> {words}
            </span>
          ))}
        {tally.ofTopic > 0 && ` · ${tally.ofTopic} of the topic and not of a sponsor’s own text`}
      </p>
    </div>
  );
}
