/** A table drawn with hairlines. What stands in it is plain thead and tbody; a cell of the class `number` is set to the end. */
import type { ReactNode } from 'react';
import styles from './Table.module.css';

/** `caption` says what the table shows; it is read out, and seen when captionSeen. Wide tables scroll inside themselves. */
export function Table({
  caption,
  captionSeen,
  children,
}: {
  caption: string;
  captionSeen?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={captionSeen ? styles.caption : 'unseen'}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
