/** Walking through the notes with single keys. They count only while the focus is beside the notes, and never where letters are typed. */
import { type RefObject, useEffect, useRef } from 'react';

/** The note to go to from the one in hand: j goes on, k goes back. Null when the key is not one of ours, is held together with another, is meant as a letter, or leads nowhere. */
export function stepTo(
  press: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  isTyping: boolean,
  ids: readonly string[],
  at: string | null,
): string | null {
  if (isTyping || press.ctrlKey || press.metaKey || press.altKey) return null;
  const here = at === null ? -1 : ids.indexOf(at);
  if (press.key === 'j') return ids[here + 1] ?? null;
  if (press.key === 'k') return here > 0 ? (ids[here - 1] ?? null) : null;
  return null;
}

/** Whether an element takes letters for itself. */
const takesLetters = (element: Element) =>
  element.closest('input, textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="dialog"]') !==
  null;

/** Listens on an element; `go` is called with the note to go to. */
export function useWalk(
  place: RefObject<HTMLElement | null>,
  ids: readonly string[],
  at: string | null,
  go: (id: string) => void,
): void {
  const walk = useRef((_event: KeyboardEvent) => {});
  useEffect(() => {
    walk.current = (event) => {
      const next = stepTo(event, event.target instanceof Element && takesLetters(event.target), ids, at);
      if (next === null) return;
      event.preventDefault();
      go(next);
    };
  });
  useEffect(() => {
    const element = place.current;
    const onKeyDown = (event: KeyboardEvent) => walk.current(event);
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [place]);
}
