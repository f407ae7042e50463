/** Says that an assessment was made on a text that was changed since, and shows what changed. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { languageName } from '#web/texts/languages.ts';
import { Redline, RedlineLegend } from '#web/texts/Redline.tsx';
import { changeInWords } from '#web/texts/redlineRows.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { DateTime } from '#web/ui/DateTime.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './ImpactCard.module.css';

const EarlierText_impact = graphql(`
  fragment EarlierText_impact on Impact {
    id
    isOnEarlierText
    madeOn {
      id
      language
      versionedAt
      timeZone
    }
    changedSince {
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

/** Nothing is drawn while the text is the one it was made on. */
export function EarlierText(props: { impact: FragmentType<typeof EarlierText_impact> }) {
  const { isOnEarlierText, madeOn, changedSince } = readFragment(EarlierText_impact, props.impact);
  if (!isOnEarlierText) return null;
  return (
    <Notice tone="warning">
      <p>
        <Badge sign="↶" hue="amber">
          Made on an earlier text
        </Badge>{' '}
        {madeOn ? (
          <>
            Its assessor read the {languageName(madeOn.language)} version of{' '}
            <DateTime at={madeOn.versionedAt} timeZone={madeOn.timeZone} exact />; there is a newer one.
          </>
        ) : (
          'Words it rests on no longer stand in the summary as they did.'
        )}
      </p>
      {changedSince && madeOn && (
        <details className={styles.fold}>
          <summary>What changed since: {changeInWords(changedSince).toLowerCase()}</summary>
          <RedlineLegend />
          <Redline segments={changedSince.segments} language={madeOn.language} earlier="Assessed" later="Newest" />
        </details>
      )}
    </Notice>
  );
}
