/** Who may see a note: only its writer, the members of one group, and perhaps everyone from a day on, or everyone at once. */
import { useState } from 'react';
import { Link } from 'react-router';
import { instantsOf } from '#web/curate/zonedInstant.ts';
import type { MyGroup } from '#web/groups/useMyGroups.ts';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { exactInstant } from '#web/ui/dates.ts';
import { Field } from '#web/ui/Field.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import { Select } from '#web/ui/Select.tsx';
import { useReader } from '#web/ui/useReader.ts';
import type { Draft } from './draft.ts';
import styles from './NoteForm.module.css';

const visibilities = [
  { value: 'PRIVATE', label: 'Only me' },
  { value: 'GROUP', label: 'A group of mine' },
  { value: 'PUBLIC', label: 'Everyone, under my pseudonym' },
] as const;

export type AudienceProps = {
  draft: Draft;
  /** Groups in which one may write. */
  groups: readonly MyGroup[];
  isAsking: boolean;
  onChange: (draft: Draft) => void;
};

export function Audience({ draft, groups, isAsking, onChange }: AudienceProps) {
  const { now, timeZone } = useReader();
  const [hasEmbargo, setEmbargo] = useState(draft.embargo !== '');
  function choose(chosen: string) {
    const visibility = visibilities.find(({ value }) => value === chosen)?.value ?? 'PRIVATE';
    onChange({ ...draft, visibility, group: draft.group ?? groups[0]?.id ?? null });
  }
  return (
    <>
      <Radios label="Who may see it" options={visibilities} value={draft.visibility} onChange={choose} />
      {draft.visibility === 'GROUP' && groups.length === 0 && !isAsking && (
        <p className={styles.soft}>
          You belong to no group in which you may write. <Link to="/groups">Found one</Link>; what you wrote waits here.
        </p>
      )}
      {draft.visibility === 'GROUP' && groups.length > 0 && (
        <>
          <Select
            label="Group"
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.group}
            onChange={(group) => onChange({ ...draft, group })}
          />
          <Checkbox
            isSelected={hasEmbargo}
            onChange={(isSelected) => {
              setEmbargo(isSelected);
              if (!isSelected) onChange({ ...draft, embargo: '' });
            }}
          >
            It becomes public later
          </Checkbox>
          {hasEmbargo && (
            <Field
              label="Public from"
              type="datetime-local"
              help={embargoInWords(draft.embargo, now, timeZone)}
              fault={embargoFault(draft.embargo, now, timeZone)}
              value={draft.embargo}
              onChange={(embargo) => onChange({ ...draft, embargo })}
            />
          )}
        </>
      )}
    </>
  );
}

const instantOf = (embargo: string, timeZone: string) => {
  const [date = '', time = ''] = embargo.split('T');
  return instantsOf({ date, time, timeZone })[0];
};

function embargoInWords(embargo: string, now: Date, timeZone: string): string {
  const at = instantOf(embargo, timeZone);
  if (!at || Date.parse(at) <= now.getTime())
    return 'Until then only the group sees it; then everyone does, with your pseudonym.';
  return `Everyone sees it from ${exactInstant(at, timeZone)}, under your pseudonym.`;
}

/** What is wrong with the moment from which a note shall be public; nothing while none is typed. */
export function embargoFault(embargo: string, now: Date, timeZone: string): string | undefined {
  if (embargo === '') return undefined;
  const at = instantOf(embargo, timeZone);
  if (!at) return 'Clocks where you are do not show this hour on that day. Choose another.';
  return Date.parse(at) <= now.getTime() ? 'This is in the past. Choose a later moment.' : undefined;
}
