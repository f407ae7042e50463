/** The text itself, with its noted words marked. Choosing words in it offers to note them; pressing noted words opens their note. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '#web/ui/Button.tsx';
import styles from './AnnotatedText.module.css';
import { offsetAt, paint, rangeOf, selectedIn } from './highlights.ts';
import { marksIn, noteAt, overlaps, type Placed } from './marks.ts';
import { type Selector, type Stretch, stretchOf } from './selection.ts';

export type MarkedTextProps = {
  text: string;
  /** Id of the version of the text, or of what it is the summary of. */
  textId: string;
  lang?: string | undefined;
  notes: readonly Placed[];
  active: string | null;
  draft: Selector | null;
  /** Receives where each note's words stand on the page. */
  ranges: RefObject<Map<string, Range>>;
  /** What is done with chosen words; "Annotate" when absent. */
  deed?: string | undefined;
  onTake: (stretch: Stretch) => void;
  onOpen: (id: string) => void;
};

export function MarkedText(props: MarkedTextProps) {
  const { text, textId, lang, notes, active, draft, ranges, deed = 'Annotate', onTake, onOpen } = props;
  const place = useRef<HTMLParagraphElement>(null);
  const [chosen, setChosen] = useState<{ stretch: Stretch; top: number; left: number } | null>(null);
  const marks = useMemo(() => marksIn(notes, textId, text), [notes, textId, text]);

  useEffect(() => {
    const node = place.current?.firstChild;
    if (!(node instanceof Text)) return;
    const here = ranges.current;
    const painted = marks.map(({ id, stretch, isUnsure }) => ({ id, isUnsure, range: rangeOf(node, stretch) }));
    for (const { id, range } of painted) here.set(id, range);
    const rangesOf = (unsure: boolean) =>
      painted.filter((one) => Boolean(one.isUnsure) === unsure).map(({ range }) => range);
    const deep = overlaps(marks).map((stretch) => rangeOf(node, stretch));
    const ends = [paint('note', rangesOf(false)), paint('note-possible', rangesOf(true)), paint('note-deep', deep)];
    return () => {
      for (const end of ends) end();
      for (const { id, range } of painted) if (here.get(id) === range) here.delete(id);
    };
  }, [marks, ranges]);

  useEffect(() => {
    const node = place.current?.firstChild;
    if (!(node instanceof Text)) return;
    const mark = marks.find(({ id }) => id === active);
    const stretch = draft?.textId === textId ? stretchOf(draft, text) : null;
    const ends = [
      paint('note-active', mark ? [rangeOf(node, mark.stretch)] : []),
      paint('note-draft', stretch ? [rangeOf(node, stretch)] : []),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [marks, active, draft, text, textId]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function look() {
      const node = place.current?.firstChild;
      const stretch = node instanceof Text ? selectedIn(node) : null;
      if (!stretch || !(node instanceof Text)) return setChosen(null);
      const words = rangeOf(node, stretch).getBoundingClientRect();
      const frame = node.parentElement?.getBoundingClientRect() ?? words;
      setChosen({ stretch, top: words.bottom - frame.top, left: Math.max(0, words.left - frame.left) });
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

  function openAt(x: number, y: number) {
    const node = place.current?.firstChild;
    const offset = node instanceof Text && getSelection()?.isCollapsed ? offsetAt(node, x, y) : null;
    const hit = offset === null ? null : noteAt(marks, offset, active);
    if (hit) onOpen(hit);
  }
  // A plain listener: for the keyboard and the screen reader the notes themselves are the way, and the paragraph is no button.
  const open = useRef(openAt);
  useEffect(() => {
    open.current = openAt;
  });
  useEffect(() => {
    const paragraph = place.current;
    const onClick = ({ clientX, clientY }: MouseEvent) => open.current(clientX, clientY);
    paragraph?.addEventListener('click', onClick);
    return () => paragraph?.removeEventListener('click', onClick);
  }, []);

  function take(stretch: Stretch) {
    onTake(stretch);
    getSelection()?.removeAllRanges();
    setChosen(null);
  }

  return (
    <>
      <p ref={place} className={styles.text} lang={lang} dir="auto">
        {text}
      </p>
      {chosen && (
        <div
          className={styles.popover}
          style={{ insetBlockStart: chosen.top, left: `min(${chosen.left}px, 100% - 8rem)` }}
        >
          <Button look="primary" onPress={() => take(chosen.stretch)}>
            {deed}
          </Button>
        </div>
      )}
    </>
  );
}
