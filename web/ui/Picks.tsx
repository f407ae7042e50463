/** Several choices out of a long list: found by typing one at a time, each removable again. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { ComboBox } from './ComboBox.tsx';
import styles from './Picks.module.css';
import type { Option } from './Select.tsx';

export type PicksProps = {
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  help?: string;
  fault?: string | undefined;
};

export function Picks({ label, options, chosen, onChange, help, fault }: PicksProps) {
  // A fresh box after each choice, so that the next can be typed at once.
  const [turn, setTurn] = useState(0);
  const named = new Map(options.map((option) => [option.value, option.label]));
  return (
    <div className={styles.picks}>
      <ComboBox
        key={`${turn} ${options.length}`}
        label={label}
        help={help}
        fault={fault}
        options={options.filter(({ value }) => !chosen.includes(value))}
        value={null}
        takesFocus={turn > 0}
        onChange={(value) => {
          if (value === '') return;
          onChange([...chosen, value]);
          setTurn(turn + 1);
        }}
      />
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={`Chosen: ${label}`}>
          {chosen.map((value) => (
            <li key={value}>
              <button
                type="button"
                className={styles.pick}
                aria-label={`Take away ${named.get(value) ?? value}`}
                onClick={() => onChange(chosen.filter((other) => other !== value))}
              >
                {named.get(value) ?? value} <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
