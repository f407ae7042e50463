/** The hours of a person: their time zone, when digests come, and how long before a deadline they are reminded. */
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { idempotencyKey } from '#web/app/idempotencyKey.ts';
import { faultOf } from '#web/app/refusals.ts';
import { Button } from '#web/ui/Button.tsx';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { Choice } from '#web/ui/Choice.tsx';
import { ComboBox } from '#web/ui/ComboBox.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { useReader } from '#web/ui/useReader.ts';
import styles from './AlertHours.module.css';
import { hourWords, reminderChoices, timeZones, weekdays } from './hours.ts';

const AlertHours_settings = graphql(`
  fragment AlertHours_settings on AlertSettings {
    timeZone
    digestHour
    digestDay
    reminderDays
  }
`);

const ChangeAlertSettings = graphql(`
  mutation ChangeAlertSettings(
    $timeZone: String
    $digestHour: Int
    $digestDay: Int
    $reminderDays: [Int!]
    $idempotencyKey: String
  ) {
    changeAlertSettings(
      timeZone: $timeZone
      digestHour: $digestHour
      digestDay: $digestDay
      reminderDays: $reminderDays
      idempotencyKey: $idempotencyKey
    ) {
      ...AlertHours_settings
    }
  }
`);

const zones = timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourWords(hour) }));
const days = weekdays.map((label, at) => ({ value: String(at + 1), label }));

export function AlertHours(props: { settings: FragmentType<typeof AlertHours_settings> }) {
  const settings = readFragment(AlertHours_settings, props.settings);
  const here = useReader().timeZone;
  const [{ fetching }, change] = useMutation(ChangeAlertSettings);
  const [draft, setDraft] = useState(settings);
  // A fresh box where the zone was chosen by the button beside it.
  const [turn, setTurn] = useState(0);
  const [fault, setFault] = useState<{ field: string | null; sentence: string } | null>(null);
  const [isSaved, setSaved] = useState(false);
  const edit = (part: Partial<typeof settings>) => {
    setDraft({ ...draft, ...part });
    setSaved(false);
  };

  async function save(event: FormEvent) {
    event.preventDefault();
    setFault(null);
    if (draft.timeZone === '') return setFault({ field: 'timeZone', sentence: 'Choose a time zone.' });
    const { timeZone, digestHour, digestDay, reminderDays } = draft;
    const { error } = await change({ timeZone, digestHour, digestDay, reminderDays, idempotencyKey: idempotencyKey() });
    if (error) setFault(faultOf(error));
    setSaved(!error);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.zone}>
        <ComboBox
          key={turn}
          label="Your time zone"
          help="What we send you tells hours and deadlines in it."
          options={zones}
          value={draft.timeZone}
          onChange={(timeZone) => edit({ timeZone })}
          fault={fault?.field === 'timeZone' ? fault.sentence : undefined}
        />
        {draft.timeZone !== here && (
          <p className={styles.hint}>
            This device is in {here.replaceAll('_', ' ')}.{' '}
            <Button
              look="quiet"
              onPress={() => {
                edit({ timeZone: here });
                setTurn(turn + 1);
              }}
            >
              Take that
            </Button>
          </p>
        )}
      </div>
      <div className={styles.digests}>
        <Choice
          label="Digests come at"
          options={hours}
          value={String(draft.digestHour)}
          onChange={(value) => edit({ digestHour: Number(value) })}
        />
        <Choice
          label="Weekly ones on"
          options={days}
          value={String(draft.digestDay)}
          onChange={(value) => edit({ digestDay: Number(value) })}
        />
      </div>
      <fieldset className={styles.reminders}>
        <legend>Remind me of a deadline</legend>
        <div className={styles.days}>
          {reminderChoices.map((count) => (
            <Checkbox
              key={count}
              isSelected={draft.reminderDays.includes(count)}
              onChange={(isTicked) =>
                edit({
                  reminderDays: reminderChoices.filter((one) =>
                    one === count ? isTicked : draft.reminderDays.includes(one),
                  ),
                })
              }
            >
              {count === 1 ? '1 day before' : `${count} days before`}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      {fault && fault.field !== 'timeZone' && <Notice tone="fault">{fault.sentence}</Notice>}
      <div className={styles.ways}>
        <Button type="submit" look="primary" isPending={fetching}>
          Save the hours
        </Button>
        <span role="status">{isSaved && 'Saved.'}</span>
      </div>
    </form>
  );
}
