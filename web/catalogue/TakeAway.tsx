/** Ways to take along what a page shows: files, a feed, a reference. One line of plain links, so that each is one press away. */
import type { ReactNode } from 'react';
import styles from './TakeAway.module.css';

/** `what` names for screen readers what is taken: "these records". */
export function TakeAway({ what, children }: { what: string; children: ReactNode }) {
  return (
    <section aria-label={`Take along ${what}`} className={styles.bar}>
      {children}
    </section>
  );
}

/** A kind of way with its choices, for example Download: CSV, Excel. */
export function TakeAwayGroup({ word, children }: { word: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className="unseen">{word}</legend>
      <span aria-hidden className={styles.word}>
        {word}
      </span>
      {children}
    </fieldset>
  );
}

/** A file or feed that the site serves itself, beside its pages. */
export function TakeAwayLink({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <a href={href} aria-label={name}>
      {children}
    </a>
  );
}
