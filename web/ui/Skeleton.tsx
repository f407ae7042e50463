/** Grey lines where text will stand, in the final layout, so that nothing jumps. */
import styles from './Skeleton.module.css';

/** `lines` lines of text at the size around it, or one block `height` high. Says once to screen readers that it loads. */
export function Skeleton({ lines = 1, height }: { lines?: number; height?: string }) {
  if (height) return <div aria-hidden data-scripted className={styles.block} style={{ blockSize: height }} />;
  const widths = ['92%', '98%', '85%', '60%'];
  return (
    <div aria-hidden className={styles.lines}>
      {Array.from({ length: lines }, (_, line) => (
        // The lines never change order, so their place is their key.
        <span key={`line ${line.toString()}`} style={{ inlineSize: widths[line % widths.length] }} />
      ))}
    </div>
  );
}

/** Tells a screen reader that a part of the page is on its way. */
export function Loading({ what }: { what: string }) {
  return (
    <p role="status" className="unseen">
      Loading {what}…
    </p>
  );
}
