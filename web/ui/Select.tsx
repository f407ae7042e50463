/** One choice out of a short list. */
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import styles from './Field.module.css';

/** A choice: what goes into the form, and what is shown. */
export type Option = {
  value: string;
  label: string;
  /** What it means, in a sentence or two; only Radios shows it. */
  detail?: string;
  /** The heading under which it stands; only ComboBox shows it. Those of one heading follow each other. */
  section?: string;
};

export type SelectProps = {
  label: string;
  labelUnseen?: boolean;
  options: readonly Option[];
  /** The chosen value; nothing is chosen when null. */
  value: string | null;
  onChange: (value: string) => void;
  help?: string;
  fault?: string | undefined;
  isRequired?: boolean;
  name?: string;
};

export function Select({ label, labelUnseen, options, value, onChange, help, fault, isRequired, name }: SelectProps) {
  return (
    <AriaSelect
      data-scripted
      className={styles.field ?? ''}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={Boolean(fault)}
      isRequired={isRequired}
      name={name}
    >
      <Label className={labelUnseen ? 'unseen' : styles.label}>{label}</Label>
      {help && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      <Button className={`${styles.input} ${styles.picker}`}>
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldError className={styles.fault ?? ''}>{fault}</FieldError>
      <Popover className={styles.options ?? ''}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.value} className={styles.option ?? ''}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
