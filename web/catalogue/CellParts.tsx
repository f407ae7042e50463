/** What a cell of a matrix holds: who sees it has signs and colours, who hears it has words. */
import { directionWords } from '#web/impacts/words.ts';
import styles from './CellParts.module.css';
import { type CellFace, disputeSign } from './faceOf.ts';

export const CellParts = ({ parts }: Pick<CellFace, 'parts'>) => (
  <span className={styles.parts}>
    {parts.map(({ text, direction, isDispute }) => {
      // How many are disputed is said of the whole cell, behind what it holds.
      if (isDispute)
        return (
          <span key="disputed" aria-hidden className={styles.dispute}>
            {disputeSign}
            {text}
          </span>
        );
      return direction ? (
        <span key={direction} className={styles[direction]}>
          <span aria-hidden>{directionWords[direction].sign}</span>
          <span className="unseen">, {directionWords[direction].words.toLowerCase()} </span>
          {text}
        </span>
      ) : (
        text
      );
    })}
  </span>
);
