/** Says so while there is no network. */
import { useSyncExternalStore } from 'react';
import styles from './Layout.module.css';

export function OfflineBanner() {
  const online = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && (
        <p className={styles.offline}>
          You are offline. What was already loaded can still be read; changes wait until you are back.
        </p>
      )}
    </div>
  );
}

function listen(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
