/** Puts a text on the clipboard, and says that it did. */
import { useState } from 'react';
import { Button } from './Button.tsx';
import styles from './CopyButton.module.css';

/** `what` names the text: "reference". Where the browser gives no clipboard, the text stands beside the button to be marked; `label` stands on it, Copy when absent. */
export function CopyButton({ text, what, label = 'Copy' }: { text: string; what: string; label?: string }) {
  const [said, setSaid] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`The ${what} is copied.`);
    } catch {
      setSaid(`This browser does not let pages copy. Mark the ${what} and copy it.`);
    }
  }
  return (
    <span className={styles.copy}>
      <Button onPress={() => void copy()}>{label}</Button>
      <span role="status">{said}</span>
    </span>
  );
}
