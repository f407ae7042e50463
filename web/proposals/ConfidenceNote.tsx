/** How sure a record is, and why. */
import type { Confidence } from '#web/__generated__/graphql.ts';
import styles from './ConfidenceNote.module.css';
import { confidenceWords } from './words.ts';

const bars: Record<Confidence, number> = { HIGH: 3, MEDIUM: 2, LOW: 1 };

/** The reason is shown behind the word when there is one. */
export function ConfidenceNote({ confidence, note }: { confidence: Confidence; note?: string | null | undefined }) {
  return (
    <span className={styles.confidence}>
      <svg viewBox="0 0 14 12" aria-hidden className={styles.bars}>
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 5}
            y={12 - bar * 4}
            width="3.5"
            height={bar * 4}
            data-full={bar <= bars[confidence] || undefined}
          />
        ))}
      </svg>
      <span>
        <strong>{confidenceWords[confidence]}</strong>
        {note && `: ${note}`}
      </span>
    </span>
  );
}
