/** Other wording that an assessor proposes, against the text it was made on. Nobody tabled it, and it says so. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Redline, RedlineLegend } from '#web/texts/Redline.tsx';
import { changeInWords } from '#web/texts/redlineRows.ts';
import styles from './ImpactCard.module.css';

const AlternativeWording_impact = graphql(`
  fragment AlternativeWording_impact on Impact {
    id
    assessor
    alternative
    madeOn {
      id
      language
    }
    alternativeRedline {
      segments {
        kind
        text
      }
      keptWords
      addedWords
      removedWords
    }
  }
`);

/** Nothing is drawn where none is given. */
export function AlternativeWording(props: {
  impact: FragmentType<typeof AlternativeWording_impact>;
  isOpen?: boolean;
}) {
  const impact = readFragment(AlternativeWording_impact, props.impact);
  const { alternative, alternativeRedline: redline } = impact;
  if (!alternative) return null;
  return (
    <details className={styles.fold} open={props.isOpen}>
      <summary>
        Other wording that would do less harm
        {redline && <span className={styles.soft}>: {changeInWords(redline).toLowerCase()}</span>}
      </summary>
      <p className={styles.soft}>
        As <span dir="auto">{impact.assessor}</span> proposes it. Nobody tabled it.
      </p>
      {redline ? (
        <>
          <RedlineLegend />
          <Redline
            segments={redline.segments}
            language={impact.madeOn?.language ?? 'en'}
            earlier="The proposal"
            later="Instead"
          />
        </>
      ) : (
        <p className={styles.reading} dir="auto">
          {alternative}
        </p>
      )}
    </details>
  );
}
