/** Walking a table cell by cell with the arrow keys, and lighting the column one is in. Cells carry data-row and data-column; headings data-column. */
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';

const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What to spread over the table to make it a grid of so many rows and columns. */
export function useGridWalk<T extends HTMLElement>(rows: number, columns: number) {
  const table: RefObject<T | null> = useRef<T>(null);

  function light(event: MouseEvent | FocusEvent) {
    const left = event.type === 'mouseleave';
    const column =
      left || !(event.target instanceof Element)
        ? undefined
        : event.target.closest<HTMLElement>('[data-column]')?.dataset.column;
    for (const cell of table.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])
      cell.toggleAttribute('data-lit', column !== undefined && cell.dataset.column === column);
  }

  function walk(event: KeyboardEvent) {
    const here = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!here || !table.current || event.altKey || event.metaKey) return;
    const place = { row: Number(here.dataset.row), column: Number(here.dataset.column) };
    const next = nextPlace(event, place, { rows, columns }, getComputedStyle(table.current).direction === 'rtl');
    if (!next) return;
    event.preventDefault();
    const cell = table.current.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`);
    const target = cell?.querySelector<HTMLElement>('a') ?? cell;
    if (!target) return;
    table.current.querySelector('tbody [tabindex="0"]')?.setAttribute('tabindex', '-1');
    target.setAttribute('tabindex', '0');
    target.focus();
  }

  return { role: 'grid', ref: table, onKeyDown: walk, onFocus: light, onMouseOver: light, onMouseLeave: light };
}

type Place = { row: number; column: number };

/** Where a key leads from a place; null when the key is not one for walking. Left and right change sides in right-to-left text. */
export function nextPlace(
  press: { key: string; ctrlKey: boolean },
  { row, column }: Place,
  size: { rows: number; columns: number },
  rightToLeft: boolean,
): Place | null {
  const step = steps[press.key];
  if (step) return { row: row + step[0], column: column + step[1] * (rightToLeft ? -1 : 1) };
  if (press.key === 'Home') return { row: press.ctrlKey ? 0 : row, column: 0 };
  if (press.key === 'End') return { row: press.ctrlKey ? size.rows - 1 : row, column: size.columns - 1 };
  return null;
}
