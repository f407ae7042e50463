/** A remark set off from the text: something to know, to heed, or that went wrong. */
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** `warning` and `fault` carry a bar in their colour; a fault is announced at once. */
export function Notice({ tone = 'remark', children }: { tone?: 'remark' | 'warning' | 'fault'; children: ReactNode }) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'fault' ? 'alert' : undefined}>
      {children}
    </div>
  );
}
