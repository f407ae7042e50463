/** What the signs in a matrix of impacts stand for: each as it is drawn, beside its word. */
import type { ImpactDirection } from '#web/__generated__/graphql.ts';
import { directionWords } from '#web/impacts/words.ts';
import { CellParts } from './CellParts.tsx';
import styles from './DirectionLegend.module.css';

const directions: readonly ImpactDirection[] = ['RESTRICTS', 'ADVANCES', 'MIXED', 'UNCLEAR'];

/** `disputed` is how many cells hold dispute, `editorial` how many hold nothing but our own inferences. */
export function DirectionLegend({ disputed, editorial }: { disputed: number; editorial: number }) {
  return (
    <ul aria-label="Legend" className={styles.legend}>
      {directions.map((direction) => (
        <li key={direction}>
          <span aria-hidden className={styles.cell}>
            <CellParts parts={[{ text: 'n', direction }]} />
          </span>
          {directionWords[direction].words.toLowerCase()}: n records
        </li>
      ))}
      <li>
        <span aria-hidden className={`${styles.cell} ${styles.marked}`}>
          <CellParts parts={[{ text: 'n', isDispute: true }]} />
        </span>
        disputed: on n records assessments of one right disagree ({cells(disputed)})
      </li>
      <li>
        <span aria-hidden className={`${styles.cell} ${styles.faint}`}>
          n
        </span>
        editorial inferences only, which are our own ({cells(editorial)})
      </li>
      <li>
        <span aria-hidden className={styles.cell} />
        not assessed, which is not the same as no impact
      </li>
    </ul>
  );
}

const cells = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'cell' : 'cells'}`;
