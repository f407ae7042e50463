/** Notes that are not in the record yet, or could not be kept. */
import { Button } from '#web/ui/Button.tsx';
import type { Draft } from './draft.ts';
import noteStyles from './Note.module.css';
import styles from './NotesRail.module.css';
import type { Sent, useOutbox } from './useOutbox.ts';

export type UnderWayProps = {
  outbox: ReturnType<typeof useOutbox>;
  sent: readonly Sent[];
  onEdit: (draft: Draft) => void;
};

export function UnderWay({ outbox, sent, onEdit }: UnderWayProps) {
  return sent.map((one) => (
    <article
      key={one.key}
      className={`${noteStyles.note} ${one.fault ? noteStyles.failed : ''}`}
      aria-label="Note on its way"
    >
      <p dir="auto">{one.draft.body || one.draft.selector?.exact}</p>
      {one.fault ? (
        <div role="alert" className={styles.fault}>
          <p>Not kept: {one.fault}</p>
          <Button onPress={() => void outbox.retry(one)}>Try again</Button>
          <Button
            onPress={() => {
              outbox.drop(one.key);
              onEdit(one.draft);
            }}
          >
            Edit
          </Button>
        </div>
      ) : (
        <p role="status" className={styles.soft}>
          {one.id ? 'Kept' : 'Saving…'}
        </p>
      )}
    </article>
  ));
}
