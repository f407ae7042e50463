/** What is known of one thing: names and what they stand for, side by side. */
import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** A fact whose value is null, undefined, false or empty text is left out. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) =>
        value === null || value === undefined || value === false || value === '' ? null : (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
