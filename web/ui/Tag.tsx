/** A small label that leads to everything that shares it. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Tag.module.css';

/** Plain text where `to` is absent. */
export function Tag({ to, children }: { to?: string; children: ReactNode }) {
  return to ? (
    <Link to={to} className={styles.tag}>
      {children}
    </Link>
  ) : (
    <span className={styles.tag}>{children}</span>
  );
}
