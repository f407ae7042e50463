/** Text for a machine, in lines as it is written. */
import styles from './Code.module.css';

/** `label` says what it is: "Query". Lines too long for their place are broken where they end. */
export function Code({ label, text }: { label: string; text: string }) {
  return (
    <figure className={styles.code} aria-label={label} dir="ltr">
      <pre>
        <code>{text}</code>
      </pre>
    </figure>
  );
}

/** The same for text of any length, which scrolls inside itself, also by the keyboard. */
export function LongCode({ label, text }: { label: string; text: string }) {
  const rows = Math.min(24, text.split('\n').length + 1);
  return (
    <textarea
      className={styles.long}
      aria-label={label}
      value={text}
      rows={rows}
      wrap="off"
      dir="ltr"
      readOnly
      spellCheck={false}
    />
  );
}
