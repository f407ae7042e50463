/** One filter: its values with how many records each would show. A chosen value stays in sight also when it is rare. */
import { type ReactNode, useState } from 'react';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { Field } from '#web/ui/Field.tsx';
import styles from './Facet.module.css';

export type FacetValue = { value: string; label: string; count: number };
export type FacetProps = {
  title: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  /** Whether it stands open when nothing of it is chosen. */
  open: boolean;
  /** What stands above the values. */
  children?: ReactNode;
};

const few = 7;
const more = 40;
/** From so many values on one can look for one of them by name. */
const many = 12;

export function Facet({ title, values, chosen, onToggle, open, children }: FacetProps) {
  const [most, setMost] = useState(few);
  const [sought, setSought] = useState('');
  if (values.length === 0) return null;
  const found = sought ? values.filter(({ label, value }) => isNamed(`${label} ${value}`, sought)) : values;
  const shown = found.filter(({ value }, at) => at < most || chosen.includes(value));
  const rest = found.length - shown.length;
  return (
    <details className={styles.facet} open={chosen.length > 0 || open}>
      <summary>
        {title}
        {chosen.length > 0 && <span className={styles.chosen}> {chosen.length} chosen</span>}
      </summary>
      <fieldset>
        <legend className="unseen">{title}</legend>
        {children}
        {values.length >= many && (
          <div className={styles.sought}>
            <Field
              label={`Find in: ${title}`}
              labelUnseen
              type="search"
              placeholder={`Find among ${values.length.toLocaleString('en')}`}
              maxLength={100}
              value={sought}
              onChange={setSought}
            />
          </div>
        )}
        {shown.map(({ value, label, count }) => (
          <Checkbox key={value} isSelected={chosen.includes(value)} onChange={() => onToggle(value)} count={count}>
            {label}
          </Checkbox>
        ))}
        {found.length === 0 && <p className={styles.none}>None of that name.</p>}
        {rest > 0 && (
          <button type="button" className={styles.more} onClick={() => setMost(most + more)}>
            {Math.min(rest, more)} more
          </button>
        )}
        {rest === 0 && most > few && !sought && (
          <button type="button" className={styles.more} onClick={() => setMost(few)}>
            Fewer
          </button>
        )}
      </fieldset>
    </details>
  );
}

/** Whether every word typed begins or stands in a name, whatever its accents and letter case. */
function isNamed(name: string, sought: string): boolean {
  const plain = folded(name);
  return folded(sought)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

const folded = (words: string) => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
