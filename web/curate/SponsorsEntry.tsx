/** Who is behind a proposal, and in what part. */
import { roleWords } from '#web/proposals/words.ts';
import { Button } from '#web/ui/Button.tsx';
import type { Option } from '#web/ui/Select.tsx';
import { ChoiceEntry } from './ChoiceEntry.tsx';
import styles from './CurationForm.module.css';
import { FieldGroup, useFields } from './CurationForm.tsx';
import { lengthOf, withoutItem } from './values.ts';

// The parts that a sponsor has when none is chosen need no choice of their own.
const roles = Object.entries(roleWords)
  .filter(([value]) => value !== 'LEAD' && value !== 'CO_SPONSOR')
  .map(([value, label]) => ({ value, label }));

export function SponsorsEntry({ parties }: { parties: readonly Option[] }) {
  const { values, change } = useFields();
  const length = Math.max(1, lengthOf(values, 'sponsors'));
  return (
    <FieldGroup title="Who is behind it?" place="sponsors" help="Find each party by its name or code.">
      {Array.from({ length }, (_, place) => `sponsors.${place}`).map((path, place) => (
        <div key={`${path} of ${length}`} className={styles.item}>
          <div className={styles.row}>
            <ChoiceEntry path={`${path}.party`} label={`Party ${place + 1}`} options={parties} among="long" />
            <ChoiceEntry
              path={`${path}.role`}
              label="Its part"
              none={place === 0 ? 'lead, as the first' : 'co-sponsor'}
              options={roles}
              among="short"
            />
          </div>
          {length > 1 && (
            <Button
              look="quiet"
              aria-label={`Take away party ${place + 1}`}
              onPress={() => change(withoutItem(values, 'sponsors', place))}
            >
              Take away
            </Button>
          )}
        </div>
      ))}
      <Button onPress={() => change({ ...values, [`sponsors.${length}.party`]: '' })}>Add another party</Button>
    </FieldGroup>
  );
}
