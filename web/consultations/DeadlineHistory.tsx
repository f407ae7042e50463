/** How a deadline moved, oldest change first, in the host's time. */
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { dayInWords } from '#web/ui/dates.ts';
import { Section } from '#web/ui/Page.tsx';
import { useReader } from '#web/ui/useReader.ts';
import styles from './DeadlineHistory.module.css';
import { formerDeadline } from './windowWords.ts';

const DeadlineHistory_consultation = graphql(`
  fragment DeadlineHistory_consultation on Consultation {
    timeZone
    deadlineHistory {
      from
      to
      at
      reason
      source {
        title
        url
      }
    }
  }
`);

/** Nothing is drawn when it never moved. */
export function DeadlineHistory(props: { consultation: FragmentType<typeof DeadlineHistory_consultation> }) {
  const reader = useReader();
  const { timeZone, deadlineHistory: changes } = readFragment(DeadlineHistory_consultation, props.consultation);
  if (changes.length === 0) return null;
  return (
    <Section title="Moved deadlines" count={changes.length}>
      <ol className={styles.changes}>
        {changes.map(({ from, to, at, reason, source }) => (
          <li key={`${at} ${from} ${to}`}>
            <p>
              <del>{from ? formerDeadline(from, timeZone) : 'no deadline'}</del>
              {' became '}
              <ins>{to ? formerDeadline(to, timeZone) : 'no deadline'}</ins>
            </p>
            <p className={styles.soft}>
              {reason ? `${reason} ` : 'Why is not stated. '}
              Entered {dayInWords(at, reader.timeZone)}
              {source && ', says '}
              {source?.url ? (
                <a href={source.url} rel="noopener noreferrer">
                  {source.title}
                </a>
              ) : (
                source?.title
              )}
              .
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
