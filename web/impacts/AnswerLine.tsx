/** What an assessment says to the one it answers: that it agrees or dissents, and in what the two differ. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { saidInWords } from './aspects.ts';
import { useEditorial } from './editorial.ts';
import styles from './ImpactCard.module.css';
import { aspectWords, stanceWords } from './words.ts';

const AnswerLine_impact = graphql(`
  fragment AnswerLine_impact on Impact {
    id
    stance
    answers {
      id
      assessor
      state
      basis
    }
    differences {
      aspect
      own
      other
    }
  }
`);

/** Nothing is drawn where it answers none. */
export function AnswerLine(props: { impact: FragmentType<typeof AnswerLine_impact> }) {
  const { stance, answers, differences } = readFragment(AnswerLine_impact, props.impact);
  const { keep } = useEditorial();
  if (!stance) return null;
  const isDissent = stance === 'DISSENTS';
  return (
    <div className={styles.answer} data-stance={stance}>
      <p>
        <Badge sign={isDissent ? '≠' : '≈'} hue={isDissent ? 'plum' : 'teal'} look="strong">
          {stanceWords[stance]}
        </Badge>{' '}
        {answers ? (
          <>
            {isDissent ? 'from ' : 'with '}
            <Link to={keep(`/impacts/${answers.id}`)}>what {answers.assessor} says</Link>
            {answers.basis === 'EDITORIAL' && ' (an editorial inference)'}
            {answers.state === 'WITHDRAWN' && ', which was withdrawn since'}
            {answers.state === 'SUPERSEDED' && ', which was replaced since'}
          </>
        ) : (
          'with one that was removed since'
        )}
      </p>
      {differences.length > 0 && (
        <details className={styles.fold}>
          <summary>
            They differ in {differences.length} {differences.length === 1 ? 'part' : 'parts'}
          </summary>
          <ul className={styles.differences} aria-label="In what they differ">
            {differences.map(({ aspect, own, other }) => (
              <li key={aspect}>
                On {aspectWords[aspect]}: <strong>{saidInWords(aspect, own)}</strong>; the other:{' '}
                {saidInWords(aspect, other)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {differences.length === 0 && <p className={styles.soft}>In what can be compared they say the same.</p>}
    </div>
  );
}
