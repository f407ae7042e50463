/** Words with those searched for marked. */
import styles from './Marked.module.css';

/** `parts` put together are the words as they stand. */
export function Marked({ parts }: { parts: readonly { text: string; hit: boolean }[] }) {
  let begin = 0;
  const placed = parts.map((part) => {
    const at = begin;
    begin += part.text.length;
    return { ...part, at };
  });
  return placed.map(({ at, text, hit }) =>
    hit ? (
      <mark key={at} className={styles.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
