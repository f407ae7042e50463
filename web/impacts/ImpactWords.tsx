/** The words of the proposal that an assessment rests on, leading to where they stand in its text. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { useEditorial } from './editorial.ts';
import styles from './ImpactCard.module.css';
import { wordsOf } from './wordsOf.ts';

const ImpactWords_impact = graphql(`
  fragment ImpactWords_impact on Impact {
    id
    state
    quote
    selector {
      exact
      textId
    }
    proposal {
      id
      slug
    }
  }
`);

/** Nothing is drawn where it names no words. */
export function ImpactWords(props: { impact: FragmentType<typeof ImpactWords_impact> }) {
  const { id, state, quote, selector, proposal } = readFragment(ImpactWords_impact, props.impact);
  const { keep } = useEditorial();
  const words = selector?.exact ?? quote;
  if (!words) return null;
  return (
    <figure>
      <blockquote className={styles.quote} dir="auto">
        {words}
      </blockquote>
      {selector && state === 'PUBLISHED' && (
        <figcaption className={styles.soft} data-scripted>
          <Link to={keep(`/proposals/${proposal.slug}#${wordsOf(id)}`)}>
            Show these words in the {selector.textId === proposal.id ? 'summary' : 'text'}
          </Link>
        </figcaption>
      )}
    </figure>
  );
}
