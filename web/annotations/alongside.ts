/** Puts notes beside their words: each as high as its words stand, or below the note before it where two would overlap. */
import { type RefObject, useLayoutEffect } from 'react';

const gap = 8;

/**
 * `rail` holds one child for each thread, with the id of its note in data-note; `ranges` says where the words stand. Narrow pages
 * have no rail beside the text, and nothing is moved there; nor is it where `isOn` is false, as beside words that bear hundreds.
 */
export function useAlongside(
  rail: RefObject<HTMLElement | null>,
  ranges: RefObject<Map<string, Range>>,
  notes: unknown,
  isOn: boolean,
): void {
  useLayoutEffect(() => {
    const list = rail.current;
    if (!list || notes === null) return;
    const place = () => {
      const children = [...list.children].filter((child) => child instanceof HTMLElement);
      for (const child of children) child.style.marginBlockStart = '';
      if (!isOn || !matchMedia('(min-width: 64rem)').matches) return;
      const top = list.getBoundingClientRect().top;
      // All is measured before anything is moved: the browser then lays the page out once, and not once for each note.
      const measured = children.map((child) => ({
        child,
        height: child.getBoundingClientRect().height,
        words: ranges.current.get(child.dataset.note ?? '')?.getBoundingClientRect().top,
      }));
      let end = 0;
      for (const { child, height, words } of measured) {
        const from = Math.max(end + (end > 0 ? gap : 0), words === undefined ? 0 : words - top);
        child.style.marginBlockStart = `${from - end}px`;
        end = from + height;
      }
    };
    // The texts register where their words stand in effects of their own, which run after this one.
    const frame = requestAnimationFrame(place);
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [rail, ranges, notes, isOn]);
}
