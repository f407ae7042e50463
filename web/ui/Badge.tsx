/** A sign and a word, coloured; the word stands whether or not the colour is seen. */
import type { ReactNode } from 'react';
import styles from './Badge.module.css';

export type Hue = 'teal' | 'amber' | 'plum' | 'grey' | 'vermilion' | 'blue' | 'purple' | 'ink';

/** `sign` is decoration beside the word. `outlined` draws a frame; `strong` fills it. */
export function Badge(props: {
  sign?: string;
  hue: Hue;
  look?: 'bare' | 'outlined' | 'strong';
  title?: string;
  children: ReactNode;
}) {
  return (
    <span className={`${styles.badge} ${styles[props.hue]} ${styles[props.look ?? 'bare']}`} title={props.title}>
      {props.sign && (
        <span aria-hidden className={styles.sign}>
          {props.sign}
        </span>
      )}
      {props.children}
    </span>
  );
}
