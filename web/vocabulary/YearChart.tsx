/** Counts by year, what restricts or is mixed above the line and what advances or is unclear below it. A picture: the table beside it says the same. */
import type { ImpactDirection } from '#web/__generated__/graphql.ts';
import { ImpactSign } from '#web/impacts/ImpactSign.tsx';
import styles from './YearChart.module.css';

export type YearCounts = { year: string } & Record<'restricts' | 'advances' | 'mixed' | 'unclear', number>;

const above = [
  ['restricts', 'RESTRICTS'],
  ['mixed', 'MIXED'],
] as const;
const below = [
  ['advances', 'ADVANCES'],
  ['unclear', 'UNCLEAR'],
] as const;
type Stack = typeof above | typeof below;

const room = 90;
const across = 46;

export function YearChart({ years }: { years: readonly YearCounts[] }) {
  const all = withoutHoles(years.toSorted((a, b) => a.year.localeCompare(b.year)));
  const heights = (stack: Stack) => all.map((one) => stack.reduce((sum, [part]) => sum + one[part], 0));
  const [up, down] = [Math.max(...heights(above), 0), Math.max(...heights(below), 0)];
  const unit = room / Math.max(1, up, down);
  const line = up * unit + 16;
  const height = line + down * unit + (down > 0 ? 14 : 0) + 18;
  const shown = [...above, ...below].filter(([part]) => all.some((one) => one[part] > 0));
  const width = all.length * across;
  return (
    <>
      <svg
        width={width}
        height={Math.ceil(height)}
        viewBox={`0 0 ${width} ${Math.ceil(height)}`}
        className={styles.chart}
        aria-hidden
      >
        {all.map((one, at) => {
          const x = at * across;
          return (
            <g key={one.key}>
              {stacked(one, above, line, -unit).map((bar) => (
                <rect
                  key={bar.direction}
                  className={styles[bar.direction]}
                  x={x + 9}
                  width={28}
                  y={bar.y}
                  height={bar.height}
                />
              ))}
              {stacked(one, below, line, unit).map((bar) => (
                <rect
                  key={bar.direction}
                  className={styles[bar.direction]}
                  x={x + 9}
                  width={28}
                  y={bar.y}
                  height={bar.height}
                />
              ))}
              <text x={x + across / 2} y={line - sumOf(one, above) * unit - 4}>
                {counts(one, above)}
              </text>
              <text x={x + across / 2} y={line + sumOf(one, below) * unit + 12}>
                {counts(one, below)}
              </text>
              <text x={x + across / 2} y={height - 3}>
                {one.year}
              </text>
            </g>
          );
        })}
        <line className={styles.axis} x1={0} x2={all.length * across} y1={line} y2={line} />
      </svg>
      <p className={styles.key} aria-hidden>
        {shown.map(([, direction]) => (
          <ImpactSign key={direction} direction={direction} />
        ))}
      </p>
    </>
  );
}

const sumOf = (one: YearCounts, stack: Stack): number => stack.reduce((sum, [part]) => sum + one[part], 0);

/** Each count by itself: one record may count in two of them, so they are not added up. */
const counts = (one: YearCounts, stack: Stack): string =>
  stack
    .map(([part]) => one[part])
    .filter((count) => count > 0)
    .join(' + ');

function stacked(one: YearCounts, stack: Stack, line: number, unit: number) {
  let from = line;
  return stack.flatMap(([part, direction]): { direction: ImpactDirection; y: number; height: number }[] => {
    const to = from + one[part] * unit;
    const bar = { direction, y: Math.min(from, to), height: Math.abs(to - from) };
    from = to;
    return bar.height > 0 ? [bar] : [];
  });
}

/** Years of which nothing is recorded stand empty, so that distances are true; of many in a row only the dots between. */
function withoutHoles(years: readonly YearCounts[]): (YearCounts & { key: string })[] {
  const nothing = { restricts: 0, advances: 0, mixed: 0, unclear: 0 };
  return years.flatMap((one, at) => {
    const before = Number(years[at - 1]?.year ?? Number(one.year) - 1);
    const missing = Number(one.year) - before - 1;
    const here = { ...one, key: one.year };
    if (missing > 4) return [{ year: '…', ...nothing, key: `before ${one.year}` }, here];
    const between = Array.from({ length: missing }, (_, place) => String(before + 1 + place));
    return [...between.map((year) => ({ year, ...nothing, key: year })), here];
  });
}
