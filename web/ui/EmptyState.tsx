/** Says why there is nothing here and what to do next. */
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

export function EmptyState({ title, why, children }: { title: string; why?: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <h2>{title}</h2>
      {why && <p>{why}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
