/** Puts notes beside their words: each as high as its words stand, or below the note before it where two would overlap. */
import { type RefObject, useLayoutEffect } from 'react';

const gap = 8;

/** `rail` holds one child for each note, with its id in data-note; `ranges` says where the words stand. Narrow pages have no rail beside the text, and nothing is moved there. */
export function useAlongside(
  rail: RefObject<HTMLElement | null>,
  ranges: RefObject<Map<string, Range>>,
  notes: unknown,
): void {
  useLayoutEffect(() => {
    const list = rail.current;
    if (!list || notes === null) return;
    const place = () => {
      const children = [...list.children].filter((child) => child instanceof HTMLElement);
      for (const child of children) child.style.marginBlockStart = '';
      if (!matchMedia('(min-width: 64rem)').matches) return;
      const top = list.getBoundingClientRect().top;
      let end = 0;
      for (const child of children) {
        const words = ranges.current.get(child.dataset.note ?? '')?.getBoundingClientRect().top;
        const from = words === undefined ? end : Math.max(end, words - top);
        child.style.marginBlockStart = `${from - end + (end > 0 ? gap : 0)}px`;
        end = child.getBoundingClientRect().bottom - top;
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
  }, [rail, ranges, notes]);
}
