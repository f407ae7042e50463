/** A box to tick. Its text is what stands inside it. */
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import styles from './Checkbox.module.css';

export function Checkbox(props: {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
  count?: number;
}) {
  return (
    <AriaCheckbox data-scripted className={styles.box ?? ''} isSelected={props.isSelected} onChange={props.onChange}>
      <svg viewBox="0 0 16 16" aria-hidden className={styles.mark}>
        <path d="M3.5 8.5l3 3 6-7" />
      </svg>
      <span className={styles.words}>{props.children}</span>
      {props.count !== undefined && <span className={styles.count}>{props.count.toLocaleString('en')}</span>}
    </AriaCheckbox>
  );
}
