/** The text as an area with a caret, so that words can be chosen with Shift and the arrow keys. It takes no typing. */
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '#web/ui/Button.tsx';
import styles from './AnnotatedText.module.css';
import type { Stretch } from './selection.ts';

export type KeyboardSelectionProps = {
  text: string;
  name: string;
  lang?: string | undefined;
  /** What is done with the words; "Annotate these words" when absent. */
  deed?: string | undefined;
  onTake: (stretch: Stretch) => void;
  onCancel: () => void;
};

export function KeyboardSelection({
  text,
  name,
  lang,
  deed = 'Annotate these words',
  onTake,
  onCancel,
}: KeyboardSelectionProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const help = useId();
  const [isChosen, setChosen] = useState(false);

  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(0, 0);
  }, []);

  function take() {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {};
    if (to > from) onTake({ from, to });
  }

  return (
    <div className={styles.frame}>
      <p id={help}>
        Move with the arrow keys, choose words with Shift and the arrow keys, then press Enter. Escape leaves.
      </p>
      <textarea
        ref={area}
        aria-label={`Words of the ${name}`}
        aria-describedby={help}
        className={styles.area}
        lang={lang}
        dir="auto"
        inputMode="none"
        spellCheck={false}
        rows={Math.min(16, Math.ceil(text.length / 60))}
        // A caret is wanted, which a read-only area does not show everywhere; so it is writable and keeps its text.
        value={text}
        onChange={() => undefined}
        onSelect={({ currentTarget }) => setChosen(currentTarget.selectionEnd > currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') onCancel();
          else return;
          event.preventDefault();
        }}
      />
      <div className={styles.actions}>
        <Button look="primary" onPress={take} isDisabled={!isChosen}>
          {deed}
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
