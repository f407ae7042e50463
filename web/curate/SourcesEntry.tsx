/** Where a record comes from: one source or several. */
import { Button } from '#web/ui/Button.tsx';
import styles from './CurationForm.module.css';
import { FieldGroup, useFields } from './CurationForm.tsx';
import { TextEntry } from './TextEntry.tsx';
import { lengthOf, withoutItem } from './values.ts';

const most = 20;

export function SourcesEntry({ help }: { help: string }) {
  const { values, change } = useFields();
  const length = Math.max(1, lengthOf(values, 'sources'));
  return (
    <FieldGroup title="Where does this come from?" place="sources" help={help}>
      {Array.from({ length }, (_, place) => `sources.${place}`).map((path, place) => (
        <div key={path} className={styles.item}>
          <TextEntry path={`${path}.title`} label="Title, with author and date where known" />
          <div className={styles.row}>
            <TextEntry path={`${path}.url`} label="Address (optional)" type="url" />
            <TextEntry path={`${path}.page`} label="Page or section (optional)" />
          </div>
          {length > 1 && (
            <Button
              look="quiet"
              aria-label={`Take away source ${place + 1}`}
              onPress={() => change(withoutItem(values, 'sources', place))}
            >
              Take away
            </Button>
          )}
        </div>
      ))}
      {length < most && (
        <Button onPress={() => change({ ...values, [`sources.${length}.title`]: '' })}>Add another source</Button>
      )}
    </FieldGroup>
  );
}
