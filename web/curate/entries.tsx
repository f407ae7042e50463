/** The fields of a curator's form, each bound to its path: what stands in it, and what is wrong with it. */
import { ComboBox } from '#web/ui/ComboBox.tsx';
import { Field, type FieldProps } from '#web/ui/Field.tsx';
import { Picks } from '#web/ui/Picks.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import { type Option, Select } from '#web/ui/Select.tsx';
import { useFields } from './CurationForm.tsx';
import { listOf, type Values, valueAt, withList } from './values.ts';

/** Words to type. */
export function TextEntry({ path, ...props }: Omit<FieldProps, 'value' | 'onChange' | 'fault'> & { path: string }) {
  const { values, set, faultAt } = useFields();
  return (
    <div data-field={path}>
      <Field {...props} value={valueAt(values, path)} onChange={(value) => set(path, value)} fault={faultAt(path)} />
    </div>
  );
}

/** Stands for an empty field among the choices, which cannot be empty themselves. */
const nothing = '-';
const ways = { few: Radios, short: Select, long: ComboBox };

/**
 * One choice. `among` says how many there are to choose from: a few stand in sight, a long list is searched by typing. `none`
 * names the choice of nothing, where nothing need be chosen; `along` gives what a choice changes in other fields.
 */
export function ChoiceEntry(props: {
  path: string;
  label: string;
  help?: string;
  options: readonly Option[];
  among: keyof typeof ways;
  none?: string;
  along?: (value: string) => Values;
}) {
  const { values, change, faultAt } = useFields();
  const Way = ways[props.among];
  const value = valueAt(values, props.path) || (props.none ? nothing : null);
  return (
    <div data-field={props.path}>
      <Way
        label={props.label}
        help={props.help}
        options={props.none ? [...props.options, { value: nothing, label: props.none }] : props.options}
        value={value}
        onChange={(next) => change({ ...values, ...props.along?.(next), [props.path]: next === nothing ? '' : next })}
        fault={faultAt(props.path)}
      />
    </div>
  );
}

/** Several choices out of a long list. */
export function PicksEntry(props: { path: string; label: string; help?: string; options: readonly Option[] }) {
  const { values, change, faultAt } = useFields();
  return (
    <div data-field={props.path}>
      <Picks
        label={props.label}
        help={props.help}
        options={props.options}
        chosen={listOf(values, props.path)}
        onChange={(chosen) => change(withList(values, props.path, chosen))}
        fault={faultAt(props.path)}
      />
    </div>
  );
}
