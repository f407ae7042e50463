/** What has to be put right before a form can be sent, at its head; each fault leads to its field. */
import { useEffect, useRef } from 'react';
import styles from './Notice.module.css';

/** `place` is the value of data-field on the element around the field; null where no one field is at fault. */
export type SummedFault = { place: string | null; sentence: string };

/** Takes the focus whenever `faults` is a new list that is not empty. Nothing is drawn when it is empty. */
export function ErrorSummary({ faults }: { faults: readonly SummedFault[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A fault must not hide in a part that is folded away.
    for (const { place } of faults) if (place !== null) unfold(fieldAt(summary.current, place));
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={summary} tabIndex={-1} role="alert" className={`${styles.notice} ${styles.fault} ${styles.summary}`}>
      <h2>There is a problem</h2>
      <ul>
        {faults.map(({ place, sentence }) => (
          <li key={`${place} ${sentence}`}>
            {place === null ? (
              sentence
            ) : (
              <button type="button" onClick={() => focusField(summary.current, place)}>
                {sentence}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Hidden twins of a field, which only the browser uses, stand outside the order of the keyboard. */
const operable = ':is(input, textarea, button, select):not([tabindex="-1"], [type="hidden"])';

function focusField(summary: Element | null, place: string): void {
  const field = fieldAt(summary, place);
  unfold(field);
  const target = field?.querySelector<HTMLElement>(operable);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

function fieldAt(summary: Element | null, place: string): Element | null {
  const form = summary?.closest('form') ?? document;
  return form.querySelector(`[data-field="${CSS.escape(place)}"]`);
}

function unfold(field: Element | null): void {
  const folded = field?.closest('details');
  if (folded) folded.open = true;
}
