/** Of which kinds of event one wants to be told: of all, or of those ticked. */
import { useId } from 'react';
import type { EventKind } from '#web/__generated__/graphql.ts';
import { eventHelp } from '#web/events/help.ts';
import { eventWords } from '#web/events/words.ts';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { Radios } from '#web/ui/Radios.tsx';
import styles from './KindChoice.module.css';
import { type Followed, kindsToOffer } from './kinds.ts';

export type KindChoiceProps = {
  followed: Followed;
  isAll: boolean;
  /** What is ticked; kept while all are wanted, so that nothing ticked is lost by looking. */
  kinds: readonly EventKind[];
  onChange: (isAll: boolean, kinds: readonly EventKind[]) => void;
  fault?: string | undefined;
};

export function KindChoice({ followed, isAll, kinds, onChange, fault }: KindChoiceProps) {
  const id = useId();
  const toggle = (kind: EventKind, isTicked: boolean) =>
    onChange(isAll, isTicked ? [...kinds, kind] : kinds.filter((other) => other !== kind));
  return (
    <div className={styles.choice}>
      <Radios
        label="Of what?"
        options={[
          { value: 'all', label: 'Everything that happens' },
          { value: 'some', label: 'Only some kinds of event' },
        ]}
        value={isAll ? 'all' : 'some'}
        onChange={(value) => onChange(value === 'all', kinds)}
        fault={fault}
        inline
      />
      {!isAll &&
        kindsToOffer(followed, kinds).map(({ title, kinds: offered }) => (
          <fieldset key={title} aria-labelledby={`${id} ${title}`} className={styles.group}>
            <legend id={`${id} ${title}`} className={styles.title}>
              {title}
            </legend>
            <div className={styles.kinds}>
              {offered.map((kind) => (
                <Checkbox key={kind} isSelected={kinds.includes(kind)} onChange={(isTicked) => toggle(kind, isTicked)}>
                  {eventWords[kind]} <span className={styles.help}>{eventHelp[kind]}</span>
                </Checkbox>
              ))}
            </div>
          </fieldset>
        ))}
    </div>
  );
}
