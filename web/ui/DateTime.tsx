/** A moment in time. Within a week it is told by its distance, else by its day; the exact instant is one press or hover away. */
import { useState } from 'react';
import styles from './DateTime.module.css';
import { exactInstant, momentInWords } from './dates.ts';
import { useReader } from './useReader.ts';

export type DateTimeProps = {
  /** ISO 8601 instant. */
  at: string;
  /** IANA zone for the exact instant; the reader's when absent. */
  timeZone?: string;
  /** Always show the exact instant. */
  exact?: boolean;
  /** A button that turns to the exact instant and back; for places with few dates, as each is a stop for the keyboard. */
  revealing?: boolean;
};

export function DateTime({ at, timeZone, exact, revealing }: DateTimeProps) {
  const [isExact, setExact] = useState(false);
  const reader = useReader();
  const instant = exactInstant(at, timeZone ?? reader.timeZone);
  const time = (
    <time dateTime={at} title={exact ? undefined : instant} className="whole">
      {exact || isExact ? instant : momentInWords(at, reader.now, reader.timeZone)}
    </time>
  );
  if (!revealing) return time;
  return (
    <button type="button" className={styles.reveal} aria-pressed={isExact} onClick={() => setExact(!isExact)}>
      {time}
    </button>
  );
}
