/** One choice out of a long list, found by typing. */
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import buttonStyles from './Button.module.css';
import styles from './Field.module.css';
import type { Option, SelectProps } from './Select.tsx';

/** Emptying it chooses the empty text. With `takesFocus` the keyboard begins here when it is drawn. */
export function ComboBox({
  label,
  labelUnseen,
  options,
  value,
  onChange,
  help,
  fault,
  isRequired,
  name,
  takesFocus,
}: SelectProps & { takesFocus?: boolean }) {
  const sections = [...Map.groupBy(options, ({ section }) => section)];
  const hasSections = sections.some(([section]) => section !== undefined);
  return (
    <AriaComboBox
      className={styles.field ?? ''}
      {...(!hasSections && { defaultItems: options })}
      value={value || null}
      onChange={(key) => onChange(key === null ? '' : String(key))}
      isInvalid={Boolean(fault)}
      isRequired={isRequired}
      name={name}
      autoFocus={takesFocus}
    >
      <Label className={labelUnseen ? 'unseen' : styles.label}>{label}</Label>
      {help && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      <div className={styles.withButton}>
        <Input className={styles.input ?? ''} dir="auto" />
        <Button className={`${buttonStyles.button} ${buttonStyles.icon}`}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <FieldError className={styles.fault ?? ''}>{fault}</FieldError>
      <Popover className={styles.options ?? ''}>
        {hasSections ? (
          <ListBox>
            {sections.map(([section = '', within]) => (
              <ListBoxSection key={section} id={section}>
                <Header className={styles.section}>{section}</Header>
                <Collection items={within}>{item}</Collection>
              </ListBoxSection>
            ))}
          </ListBox>
        ) : (
          <ListBox<Option>>{item}</ListBox>
        )}
      </Popover>
    </AriaComboBox>
  );
}

const item = ({ value, label }: Option) => (
  <ListBoxItem id={value} className={styles.option ?? ''}>
    {label}
  </ListBoxItem>
);
