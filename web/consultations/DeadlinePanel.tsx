/** The window of a consultation, so that its deadline cannot be overlooked: how long is left, then both ends by the host's and the reader's clock. */
import { Clock } from 'lucide-react';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { useReader } from '#web/ui/useReader.ts';
import styles from './DeadlinePanel.module.css';
import { deadlineInWords } from './deadline.ts';
import { endInWords, placeOf } from './windowWords.ts';

const DeadlinePanel_consultation = graphql(`
  fragment DeadlinePanel_consultation on Consultation {
    status
    opensAt
    opensPrecision
    closesAt
    closesPrecision
    rolling
    timeZone
    windowNote
    cancelledReason
  }
`);

export function DeadlinePanel(props: { consultation: FragmentType<typeof DeadlinePanel_consultation> }) {
  const window = readFragment(DeadlinePanel_consultation, props.consultation);
  const { now, timeZone: zone, isHere } = useReader();
  const { tone, words } = deadlineInWords(window, now);
  // Nothing is said of the reader's clock before it is known; the moment itself is then told in UTC.
  const told = (end: 'opens' | 'closes', precision: typeof window.closesPrecision) => {
    if (isHere) return endInWords(window, end, zone);
    if (precision !== 'INSTANT') return endInWords(window, end, window.timeZone);
    const words = endInWords(window, end, zone);
    return words && { ...words, remark: null };
  };
  const opens = told('opens', window.opensPrecision);
  const closes = told('closes', window.closesPrecision);
  const over = window.status !== 'OPEN' && window.status !== 'ANNOUNCED';
  const ends = [
    {
      name: window.status === 'ANNOUNCED' ? 'Opens' : 'Opened',
      end: opens,
      none: 'Not established.',
      past: window.status !== 'ANNOUNCED',
    },
    {
      name: window.status === 'CANCELLED' ? 'Would have closed' : over ? 'Closed' : 'Closes',
      end: closes,
      none: window.rolling ? 'It stays open without a deadline.' : 'Not established.',
      past: false,
    },
  ];
  return (
    <section aria-label="Deadline" className={`${styles.panel} ${styles[tone]}`}>
      <p className={styles.left}>
        <Clock size={28} aria-hidden />
        {words}
      </p>
      <dl className={styles.ends}>
        {ends.map(({ name, end, none, past }) => (
          <div key={name}>
            <dt>{name}</dt>
            {end ? (
              <dd>
                <span className={styles.moment}>{end.host}</span>
                <span className={styles.place}>{placeOf(window.timeZone)} time, where the host states it</span>
                {end.reader && !past && (
                  <>
                    <span className={styles.moment}>{end.reader}</span>
                    <span className={styles.place}>{isHere ? `where you are (${placeOf(zone)})` : 'in UTC'}</span>
                  </>
                )}
                {end.remark && <span className={styles.remark}>{end.remark}</span>}
              </dd>
            ) : (
              <dd className={styles.remark}>{none}</dd>
            )}
          </div>
        ))}
      </dl>
      {window.cancelledReason && (
        <p className={styles.note}>
          Called off: <span dir="auto">{window.cancelledReason}</span>
        </p>
      )}
      {window.windowNote && <p className={styles.note}>{window.windowNote}</p>}
    </section>
  );
}
