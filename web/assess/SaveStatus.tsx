/** Whether the record has what was written, said where it is seen and, politely, to screen readers. */
import { Link } from 'react-router';
import { Button } from '#web/ui/Button.tsx';
import styles from './AssessForm.module.css';
import { unkept } from './content.ts';
import { useForm } from './formInHand.ts';
import { stepOf } from './steps.ts';

export function SaveStatus() {
  const { draft, content, addressOf } = useForm();
  const { status, refused } = draft;
  const waiting = unkept(content).length;
  return (
    <div className={styles.status}>
      <p role="status">
        {status === 'new' && 'Nothing is saved yet. What you write waits in this tab.'}
        {status === 'saved' && (waiting > 0 ? 'Saved, but for a source that is not whole yet' : 'Saved')}
        {status === 'failed' && (
          <span className={styles.missing}>Not saved. {refused?.sentence} What you wrote waits in this tab.</span>
        )}
        {status === 'failed' && refused?.field && (
          <>
            {' '}
            <Link to={addressOf(stepOf(refused.field))}>Put it right</Link>
          </>
        )}
        {status === 'clash' && <span className={styles.missing}>Not saved: somebody else saved this draft.</span>}
        {status === 'gone' && <span className={styles.missing}>Not saved: this draft is gone.</span>}
      </p>
      {/* Heard every few seconds this would only disturb. */}
      {(status === 'unsaved' || status === 'saving') && <p aria-hidden>Saving…</p>}
      {status === 'failed' && (
        <Button look="quiet" onPress={() => void draft.flush()}>
          Save again
        </Button>
      )}
    </div>
  );
}
