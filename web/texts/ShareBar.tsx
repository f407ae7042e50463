/** A share as a bar, with what it says beside it. */
import type { ReactNode } from 'react';
import styles from './ShareBar.module.css';

/** `share` is 0 to 1. The bar only repeats the words. */
export function ShareBar({ share, children }: { share: number; children: ReactNode }) {
  return (
    <p className={styles.share}>
      <svg aria-hidden viewBox="0 0 100 8" preserveAspectRatio="none" className={styles.bar}>
        <rect className={styles.all} width="100" height="8" />
        <rect className={styles.part} width={100 * share} height="8" />
      </svg>
      <span>{children}</span>
    </p>
  );
}
