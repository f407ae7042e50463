/**
 * A row of thin bars of which a stretch can be chosen: by pressing a bar, by drawing over several, or by the two handles below, which
 * work by keyboard and are read out. The bars themselves are not read out: give a table beside them.
 */
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import styles from './RangeBars.module.css';

export type RangeBar = { key: string; label: string; count: number };
export type RangeBarsProps = {
  /** What the bars are. */
  label: string;
  bars: readonly RangeBar[];
  /** First and last bar chosen, by place; null when none in sight is. */
  chosen: readonly [number, number] | null;
  /** Whether anything is chosen at all, in sight or not; else all bars stand lit. */
  isNarrowed: boolean;
  onChoose: (from: number, to: number) => void;
  /** What stands below, such as the table. */
  children?: ReactNode;
};

export function RangeBars({ label, bars, chosen, isNarrowed, onChoose, children }: RangeBarsProps) {
  const all = [0, bars.length - 1] as const;
  const settled = chosen ?? all;
  // What is drawn or slid over at the moment, until the page shows it as chosen.
  const [draft, setDraft] = useState<readonly [number, number] | null>(null);
  const [before, setBefore] = useState(chosen);
  if (before?.[0] !== chosen?.[0] || before?.[1] !== chosen?.[1]) {
    setBefore(chosen);
    setDraft(null);
  }
  const [from, to] = draft ?? settled;
  const pressed = useRef<number | null>(null);
  const greatest = Math.max(1, ...bars.map(({ count }) => count));
  const isLit = (at: number) => (draft || chosen ? at >= from && at <= to : !isNarrowed);
  const sum = bars.slice(from, to + 1).reduce((total, { count }) => total + count, 0);

  function choose(range: readonly [number, number] | null) {
    pressed.current = null;
    const isNew = range && (range[0] !== settled[0] || range[1] !== settled[1] || (isNarrowed && !chosen));
    if (isNew) onChoose(range[0], range[1]);
    else setDraft(null);
  }
  function barAt({ currentTarget, clientX }: PointerEvent<HTMLElement>): number {
    const { left, width } = currentTarget.getBoundingClientRect();
    const share = (clientX - left) / Math.max(1, width);
    const along = getComputedStyle(currentTarget).direction === 'rtl' ? 1 - share : share;
    return Math.min(bars.length - 1, Math.max(0, Math.floor(along * bars.length)));
  }
  const between = (one: number, other: number) => [Math.min(one, other), Math.max(one, other)] as const;

  const handle = (end: 'from' | 'to') => ({
    type: 'range',
    min: 0,
    // Handles stand on the edges of the bars, so that they never lie on each other.
    max: bars.length,
    value: end === 'from' ? from : to + 1,
    'aria-label': `${label}, ${end}`,
    'aria-valuetext': bars[end === 'from' ? from : to]?.label,
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      const edge = Number(currentTarget.value);
      setDraft(end === 'from' ? [Math.min(edge, to), to] : [from, Math.max(edge - 1, from)]);
    },
    onPointerUp: () => choose(draft),
    onKeyUp: () => choose(draft),
    onBlur: () => choose(draft),
  });

  return (
    <div className={styles.whole}>
      <div
        aria-hidden
        className={styles.bars}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          pressed.current = barAt(event);
          setDraft([pressed.current, pressed.current]);
        }}
        onPointerMove={(event) => pressed.current !== null && setDraft(between(pressed.current, barAt(event)))}
        onPointerUp={() => choose(draft)}
        onPointerCancel={() => choose(null)}
      >
        {bars.map(({ key, label: name, count }, at) => (
          <span key={key} className={styles.slot} title={`${name}: ${count.toLocaleString('en')}`}>
            <span
              className={styles.bar}
              data-lit={isLit(at) || undefined}
              style={{ blockSize: count === 0 ? 0 : `max(2px, ${(100 * count) / greatest}%)` }}
            />
          </span>
        ))}
      </div>
      {bars.length > 1 && (
        <div className={styles.handles}>
          <input {...handle('from')} />
          <input {...handle('to')} />
        </div>
      )}
      <div className={styles.foot}>
        <span className={styles.said}>
          {(draft || chosen) && bars[from] && bars[to]
            ? `${bars[from].label}${to > from ? ` to ${bars[to].label}` : ''}: ${sum.toLocaleString('en')}`
            : ''}
        </span>
        {children}
      </div>
    </div>
  );
}
