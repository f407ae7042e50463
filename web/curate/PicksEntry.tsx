/** Several choices out of a long list in a form, bound to their path. */
import { Picks } from '#web/ui/Picks.tsx';
import type { Option } from '#web/ui/Select.tsx';
import { useFields } from './CurationForm.tsx';
import { listOf, withList } from './values.ts';

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
