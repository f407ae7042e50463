/** One choice in a form, bound to its path. */
import { ComboBox } from '#web/ui/ComboBox.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import { type Option, Select } from '#web/ui/Select.tsx';
import { useFields } from './CurationForm.tsx';
import { type Values, valueAt } from './values.ts';

/** Stands for an empty field among the choices, which cannot be empty themselves. */
const nothing = '-';
const ways = { few: Radios, short: Select, long: ComboBox };

/**
 * `among` says how many there are to choose from: a few stand in sight, a long list is searched by typing. `none`
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
