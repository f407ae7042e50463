/** What one looks at in a matrix, and how: its axes, what cells show, the order and number of its lines. */
import { ArrowLeftRight } from 'lucide-react';
import { Button } from '#web/ui/Button.tsx';
import { Checkbox } from '#web/ui/Checkbox.tsx';
import { Choice } from '#web/ui/Choice.tsx';
import type { Line } from './arrangeMatrix.ts';
import { allAxes, axisWord } from './axes.ts';
import styles from './MatrixControls.module.css';
import { faceWords, isFace, type LineOrder, type MatrixView, swapped, tops, turned } from './matrixView.ts';
import { orderOptions } from './matrixWords.ts';

export type MatrixControlsProps = {
  view: MatrixView;
  onView: (view: MatrixView) => void;
  /** All lines there are, named as they are shown. */
  rows: readonly Line[];
  columns: readonly Line[];
};

const axisOptions = allAxes.map((axis) => ({ value: axis, label: axisWord(axis) }));
const faceOptions = Object.entries(faceWords).map(([value, label]) => ({ value, label }));
const topOptions = tops.map((top) => ({ value: String(top), label: top === null ? 'All' : `The largest ${top}` }));

export function MatrixControls({ view, onView, rows, columns }: MatrixControlsProps) {
  const rowOrders = orderOptions(view.rows, columns);
  const columnOrders = orderOptions(view.columns, rows);
  const orderNamed = (orders: readonly { value: LineOrder }[], value: string) =>
    orders.find((order) => order.value === value)?.value ?? 'usual';
  const isUsual = view.rowOrder === 'usual' && view.columnOrder === 'usual' && !view.empty;
  return (
    <section aria-label="How to look at the matrix" className={styles.controls}>
      <div className={styles.line}>
        <Choice
          label="Rows"
          options={axisOptions}
          value={view.rows}
          onChange={(axis) => onView(turned(view, 'rows', axis))}
        />
        <Button look="icon" aria-label="Swap rows and columns" onPress={() => onView(swapped(view))}>
          <ArrowLeftRight size={18} aria-hidden />
        </Button>
        <Choice
          label="Columns"
          options={axisOptions}
          value={view.columns}
          onChange={(axis) => onView(turned(view, 'columns', axis))}
        />
        <Choice
          label="Cells show"
          options={faceOptions}
          value={view.face}
          onChange={(face) => isFace(face) && onView({ ...view, face })}
        />
      </div>
      <details className={styles.more} open={!isUsual || undefined}>
        <summary>Order and size</summary>
        <div className={styles.line}>
          <Choice
            label="Order of rows"
            options={rowOrders}
            value={orderNamed(rowOrders, view.rowOrder)}
            onChange={(value) => onView({ ...view, rowOrder: orderNamed(rowOrders, value) })}
          />
          <Choice
            label="Order of columns"
            options={columnOrders}
            value={orderNamed(columnOrders, view.columnOrder)}
            onChange={(value) => onView({ ...view, columnOrder: orderNamed(columnOrders, value) })}
          />
          <Choice
            label="How many of each"
            options={topOptions}
            value={String(view.top)}
            onChange={(value) => onView({ ...view, top: tops.find((top) => String(top) === value) ?? null })}
          />
          <Checkbox isSelected={!view.empty} onChange={(isHidden) => onView({ ...view, empty: !isHidden })}>
            Hide empty rows and columns
          </Checkbox>
        </div>
      </details>
    </section>
  );
}
