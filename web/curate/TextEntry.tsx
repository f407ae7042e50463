/** Words to type into a form, bound to their path. */
import { Field, type FieldProps } from '#web/ui/Field.tsx';
import { useFields } from './CurationForm.tsx';
import { valueAt } from './values.ts';

export function TextEntry({ path, ...props }: Omit<FieldProps, 'value' | 'onChange' | 'fault'> & { path: string }) {
  const { values, set, faultAt } = useFields();
  return (
    <div data-field={path}>
      <Field {...props} value={valueAt(values, path)} onChange={(value) => set(path, value)} fault={faultAt(path)} />
    </div>
  );
}
