/** A text one can read closely: its noted words are marked, and words can be chosen by pointer or by keyboard. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '#web/ui/Button.tsx';
import styles from './AnnotatedText.module.css';
import { offsetAt, paint, rangeOf } from './highlights.ts';
import { KeyboardSelection } from './KeyboardSelection.tsx';
import { type Selector, type Stretch, selectorFor, stretchOf } from './selection.ts';

/** A note as far as its words go. */
export type Marked = { id: string; selector: Selector };

export type AnnotatedTextProps = {
  text: string;
  /** The ProposalText's id, or the proposal's for its summary. */
  textId: string;
  /** What the text is, for the keyboard's way in. */
  name: string;
  lang?: string;
  marked: readonly Marked[];
  active: string | null;
  draft: Selector | null;
  /** Receives where each note's words stand on the page. */
  ranges: RefObject<Map<string, Range>>;
  onSelect: (selector: Selector) => void;
  onOpen: (id: string) => void;
};

export function AnnotatedText({
  text,
  textId,
  name,
  lang,
  marked,
  active,
  draft,
  ranges,
  onSelect,
  onOpen,
}: AnnotatedTextProps) {
  const place = useRef<HTMLParagraphElement>(null);
  const [chosen, setChosen] = useState<{ stretch: Stretch; top: number; left: number } | null>(null);
  const [byKeyboard, setByKeyboard] = useState(false);

  useEffect(() => {
    const node = place.current?.firstChild;
    if (!(node instanceof Text)) return;
    const ends: (() => void)[] = [];
    for (const { id, selector } of marked) {
      const stretch = stretchOf(selector, text);
      if (!stretch) continue;
      const range = rangeOf(node, stretch);
      ranges.current.set(id, range);
      ends.push(paint(id === active ? 'note-active' : 'note', range), () => ranges.current.delete(id));
    }
    const draftStretch = draft && stretchOf(draft, text);
    if (draftStretch) ends.push(paint('note-draft', rangeOf(node, draftStretch)));
    return () => {
      for (const end of ends) end();
    };
  }, [text, marked, active, draft, ranges]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function look() {
      const node = place.current?.firstChild;
      const selection = getSelection();
      const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      if (!range || range.collapsed || !node || range.startContainer !== node || range.endContainer !== node)
        return setChosen(null);
      const words = range.getBoundingClientRect();
      const frame = node.parentElement?.getBoundingClientRect() ?? words;
      setChosen({
        stretch: { from: range.startOffset, to: range.endOffset },
        top: words.bottom - frame.top,
        left: Math.max(0, words.left - frame.left),
      });
    }
    function later() {
      clearTimeout(timer);
      timer = setTimeout(look, 120);
    }
    document.addEventListener('selectionchange', later);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', later);
    };
  }, []);

  useEffect(() => {
    const paragraph = place.current;
    const node = paragraph?.firstChild;
    if (!paragraph || !(node instanceof Text)) return;
    function open(event: MouseEvent) {
      const offset =
        node instanceof Text && getSelection()?.isCollapsed ? offsetAt(node, event.clientX, event.clientY) : null;
      if (offset === null) return;
      const hit = marked.find(({ selector }) => {
        const stretch = stretchOf(selector, text);
        return stretch && stretch.from <= offset && offset <= stretch.to;
      });
      if (hit) onOpen(hit.id);
    }
    paragraph.addEventListener('click', open);
    return () => paragraph.removeEventListener('click', open);
  }, [text, marked, onOpen]);

  function take(stretch: Stretch) {
    const selector = selectorFor(textId, text, stretch);
    if (selector) onSelect(selector);
    getSelection()?.removeAllRanges();
    setChosen(null);
    setByKeyboard(false);
  }

  if (byKeyboard)
    return (
      <KeyboardSelection text={text} name={name} lang={lang} onTake={take} onCancel={() => setByKeyboard(false)} />
    );
  return (
    <div className={styles.frame}>
      <p ref={place} className={styles.text} lang={lang} dir="auto">
        {text}
      </p>
      {chosen && (
        <div className={styles.popover} style={{ insetBlockStart: chosen.top, left: chosen.left }}>
          <Button look="primary" onPress={() => take(chosen.stretch)}>
            Annotate
          </Button>
        </div>
      )}
      <div className={styles.keyboard}>
        <Button look="quiet" onPress={() => setByKeyboard(true)} aria-label={`Choose words with the keyboard: ${name}`}>
          Choose words with the keyboard
        </Button>
      </div>
    </div>
  );
}
