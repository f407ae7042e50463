/** A moment by the host's clock: its day and its hour. Shows before sending which instant that is, in UTC and for the curator. */
import { momentInFull, placeOf, readerZone } from '#web/consultations/windowWords.ts';
import styles from './CurationForm.module.css';
import { FieldGroup, useFields } from './CurationForm.tsx';
import { TextEntry } from './TextEntry.tsx';
import { valueAt } from './values.ts';
import { instantsOf } from './zonedInstant.ts';

/** The day stands at `path.date`, the hour at `path.time`; the zone is asked for once for the whole form. */
export function InstantEntry(props: { path: string; title: string; help?: string; timeZone: string }) {
  const { values } = useFields();
  const { path, timeZone } = props;
  const date = valueAt(values, `${path}.date`);
  const time = valueAt(values, `${path}.time`);
  return (
    <FieldGroup title={props.title} place={path} help={props.help}>
      <div className={styles.row}>
        <TextEntry path={`${path}.date`} label="Day" type="date" />
        <TextEntry path={`${path}.time`} label="Hour" type="time" />
      </div>
      <p role="status" className={styles.soft}>
        {date !== '' &&
          time !== '' &&
          timeZone !== '' &&
          instantInWords(instantsOf({ date, time, timeZone }), timeZone)}
      </p>
    </FieldGroup>
  );
}

function instantInWords([first, second]: string[], timeZone: string): string {
  const place = placeOf(timeZone);
  if (first === undefined)
    return `Clocks in ${place} do not show this hour on that day: they go forward over it. Choose another.`;
  const here = readerZone();
  const both = `${momentInFull(first, 'UTC')}; for you ${momentInFull(first, here)} (${placeOf(here)})`;
  if (second === undefined) return `That is ${both}.`;
  return `Clocks in ${place} show this hour twice on that day, as they go back. The earlier is taken: ${both}.`;
}
