/** One choice out of a few that takes effect at once: the browser's own list, which every device draws as its people know it. For forms take Select. */
import { useId } from 'react';
import styles from './Field.module.css';
import type { Option } from './Select.tsx';

export type ChoiceProps = {
  label: string;
  labelUnseen?: boolean;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
};

export function Choice({ label, labelUnseen, options, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <span className={styles.field} data-scripted>
      <label htmlFor={id} className={labelUnseen ? 'unseen' : styles.label}>
        {label}
      </label>
      <select id={id} className={styles.input} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
