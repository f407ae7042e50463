/** One choice out of a few, all in sight. */
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import fieldStyles from './Field.module.css';
import styles from './Radios.module.css';
import type { SelectProps } from './Select.tsx';

/** With `inline` the choices stand side by side where there is room. */
export function Radios({
  label,
  labelUnseen,
  options,
  value,
  onChange,
  help,
  fault,
  isRequired,
  name,
  inline,
}: SelectProps & { inline?: boolean }) {
  return (
    <RadioGroup
      className={fieldStyles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(fault)}
      isRequired={isRequired}
      name={name}
    >
      <Label className={labelUnseen ? 'unseen' : fieldStyles.label}>{label}</Label>
      {help && (
        <Text slot="description" className={fieldStyles.help}>
          {help}
        </Text>
      )}
      <FieldError className={fieldStyles.fault ?? ''}>{fault}</FieldError>
      <div className={inline ? styles.inline : styles.stacked}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.radio ?? ''}>
            {option.detail ? (
              <span>
                <strong>{option.label}</strong>
                <span className={styles.detail}>{option.detail}</span>
              </span>
            ) : (
              option.label
            )}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
