/** Counts as bars, each with its number and each leading on. The bar repeats the number and is not read out. */
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import styles from './Bars.module.css';

/** `key` tells the bars apart; `hue` is the name of a token, the neutral bar when absent. */
export type Bar = { key: string; label: ReactNode; count: number; to: string; hue?: string };

/** Shows the first `few` bars and the others on demand. `label` says what is counted, for screen readers. */
export function Bars({ label, bars, few = 8 }: { label: string; bars: readonly Bar[]; few?: number }) {
  const [isWhole, setWhole] = useState(false);
  const greatest = Math.max(1, ...bars.map(({ count }) => count));
  const shown = isWhole ? bars : bars.slice(0, few);
  return (
    <div className={styles.whole}>
      <ul className={styles.bars} aria-label={label}>
        {shown.map((bar) => (
          <li key={bar.key}>
            <Link to={bar.to} className={styles.row}>
              <span className={styles.label}>{bar.label}</span>
              <span className={styles.count}>{bar.count.toLocaleString('en')}</span>
              <span
                aria-hidden
                className={styles.bar}
                style={{
                  inlineSize: `${bar.count === 0 ? 0 : Math.max(1, (100 * bar.count) / greatest)}%`,
                  ...(bar.hue && { background: `var(--${bar.hue})` }),
                }}
              />
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < bars.length && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>
          {bars.length - shown.length} more
        </button>
      )}
    </div>
  );
}
