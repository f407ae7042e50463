/** One part of an assessment under its name; marked where assessments beside it say otherwise. */
import type { ReactNode } from 'react';
import styles from './ImpactPart.module.css';

/** A list of parts. */
export function ImpactParts({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl className={styles.parts} aria-label={label}>
      {children}
    </dl>
  );
}

export function ImpactPart({ name, differs, children }: { name: string; differs?: boolean; children: ReactNode }) {
  return (
    <div className={styles.part} data-differs={differs || undefined}>
      <dt>
        {name}
        {differs && <Differs />}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Says that assessments beside this one say otherwise here. */
export function Differs() {
  return (
    <span className={styles.differs} title="Assessments beside it say otherwise here">
      <span aria-hidden>≠</span>
      <span className="unseen"> (they differ here)</span>
    </span>
  );
}
