/** A text one can read closely: its noted words are marked, and words can be chosen by pointer, by touch or by keyboard. */
import { useState } from 'react';
import { Button } from '#web/ui/Button.tsx';
import styles from './AnnotatedText.module.css';
import { KeyboardSelection } from './KeyboardSelection.tsx';
import { MarkedText, type MarkedTextProps } from './MarkedText.tsx';
import { type Selector, type Stretch, selectorFor } from './selection.ts';

export type AnnotatedTextProps = Omit<MarkedTextProps, 'onTake'> & {
  /** What the text is, for the keyboard's way in. */
  name: string;
  onSelect: (selector: Selector) => void;
};

export function AnnotatedText({ name, onSelect, ...props }: AnnotatedTextProps) {
  const { text, textId, lang, deed } = props;
  const [byKeyboard, setByKeyboard] = useState(false);

  function take(stretch: Stretch) {
    const selector = selectorFor(textId, text, stretch);
    if (selector) onSelect(selector);
    setByKeyboard(false);
  }

  if (byKeyboard)
    return (
      <KeyboardSelection
        text={text}
        name={name}
        lang={lang}
        deed={deed}
        onTake={take}
        onCancel={() => setByKeyboard(false)}
      />
    );
  return (
    <div className={styles.frame}>
      <MarkedText {...props} onTake={take} />
      <div className={styles.keyboard}>
        <Button look="quiet" onPress={() => setByKeyboard(true)} aria-label={`Choose words with the keyboard: ${name}`}>
          Choose words with the keyboard
        </Button>
      </div>
    </div>
  );
}
