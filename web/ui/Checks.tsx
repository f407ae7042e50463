/** Several choices out of a few, all in sight. */
import { useId } from 'react';
import { Checkbox } from './Checkbox.tsx';
import styles from './Checks.module.css';
import fieldStyles from './Field.module.css';

export type ChecksProps<Value extends string> = {
  label: string;
  help?: string;
  fault?: string | undefined;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
};

/** What is chosen comes back in the order of the options. */
export function Checks<Value extends string>(props: ChecksProps<Value>) {
  const { label, help, fault, options, chosen, onChange } = props;
  const id = useId();
  return (
    <fieldset className={fieldStyles.field} aria-describedby={help ? `${id}-help` : undefined}>
      <legend className={styles.legend}>{label}</legend>
      {help && (
        <p id={`${id}-help`} className={fieldStyles.help}>
          {help}
        </p>
      )}
      {fault && <p className={fieldStyles.fault}>{fault}</p>}
      <div className={styles.options}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            isSelected={chosen.includes(option.value)}
            onChange={(isChosen) =>
              onChange(
                options
                  .map(({ value }) => value)
                  .filter((value) => (value === option.value ? isChosen : chosen.includes(value))),
              )
            }
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
