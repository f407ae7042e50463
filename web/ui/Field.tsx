/** One line or several lines of text to fill in, with its label, its help and its fault. */
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';
import styles from './Field.module.css';

export type FieldProps = Omit<TextFieldProps, 'className' | 'style' | 'children'> & {
  label: string;
  /** Keeps the label for screen readers only; for a field whose place says what it is. */
  labelUnseen?: boolean;
  /** A sentence under the label that says what is asked. */
  help?: string;
  /** The fault in a sentence; the field is marked invalid when present. */
  fault?: string | undefined;
  /** Number of lines; one line when absent. */
  rows?: number;
  placeholder?: string;
  /** Direction of what is typed is taken from its first letter. */
  lang?: string;
};

export function Field({ label, labelUnseen, help, fault, rows, placeholder, lang, ...props }: FieldProps) {
  return (
    <TextField {...props} isInvalid={Boolean(fault) || props.isInvalid} className={styles.field ?? ''}>
      <Label className={labelUnseen ? 'unseen' : styles.label}>{label}</Label>
      {help && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      {rows ? (
        <TextArea rows={rows} placeholder={placeholder} lang={lang} dir="auto" className={styles.input ?? ''} />
      ) : (
        <Input placeholder={placeholder} lang={lang} dir="auto" className={styles.input ?? ''} />
      )}
      <FieldError className={styles.fault ?? ''}>{fault}</FieldError>
    </TextField>
  );
}
