/** The words of the proposal that an assessment rests on, leading to where they stand in its text. */
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import styles from './ImpactCard.module.css';

const ImpactWords_impact = graphql(`
  fragment ImpactWords_impact on Impact {
    id
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

/** The part of an address that shows an assessment's words in the text of its proposal. */
export const wordsHash = (id: string) => `#words-${id}`;

/** Nothing is drawn where it names no words. */
export function ImpactWords(props: { impact: FragmentType<typeof ImpactWords_impact> }) {
  const { id, quote, selector, proposal } = readFragment(ImpactWords_impact, props.impact);
  const words = selector?.exact ?? quote;
  if (!words) return null;
  return (
    <figure>
      <blockquote className={styles.quote} dir="auto">
        {words}
      </blockquote>
      {selector && (
        <figcaption className={styles.soft} data-scripted>
          <Link to={`/proposals/${proposal.slug}${wordsHash(id)}`}>
            Show these words in the {selector.textId === proposal.id ? 'summary' : 'text'}
          </Link>
        </figcaption>
      )}
    </figure>
  );
}
