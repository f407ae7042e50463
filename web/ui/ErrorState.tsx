/** Says in a sentence what could not be shown, and offers to try again. */
import { Button } from './Button.tsx';
import styles from './Notice.module.css';

export function ErrorState({ title, why, onRetry }: { title: string; why: string; onRetry?: () => void }) {
  return (
    <div className={styles.state} role="alert">
      <h2>{title}</h2>
      <p>{why}</p>
      {onRetry && (
        <div className={styles.actions}>
          <Button look="primary" onPress={onRetry}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
