/** A level from 1 to 5: as marks, as a number, and as a word. */
import styles from './Degree.module.css';
import { levelWord } from './degreeWords.ts';

export type DegreeProps = { level: number; levels: Parameters<typeof levelWord>[0] };

export function Degree({ level, levels }: DegreeProps) {
  return (
    <span className={styles.degree}>
      <span aria-hidden className={styles.marks}>
        {levels.map((word, place) => (
          <span key={word} className={place < level ? styles.full : styles.empty} />
        ))}
      </span>
      <span>
        <strong>{level}</strong>
        <span className={styles.soft}> of 5, {levelWord(levels, level)}</span>
      </span>
    </span>
  );
}
