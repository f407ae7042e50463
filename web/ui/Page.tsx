/** The frame of a page: its title in the browser, its heading, its one sentence, and what can be done with the whole. */
import type { ReactNode } from 'react';
import styles from './Page.module.css';

export type PageProps = {
  title: string;
  /** A line above the heading: what kind of page this is, or where it stands. */
  above?: ReactNode;
  /** A sentence or two below the heading. */
  lead?: ReactNode;
  /** Buttons where the title ends. */
  actions?: ReactNode;
  children: ReactNode;
};

export function Page({ title, above, lead, actions, children }: PageProps) {
  return (
    <div className={styles.page}>
      <title>{title === 'Travaux' ? title : `${title} – Travaux`}</title>
      <header className={styles.head}>
        {above && <div className={styles.above}>{above}</div>}
        <div className={styles.title}>
          <h1>{title}</h1>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        {lead && <div className={styles.lead}>{lead}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under its own heading; `count` stands behind the heading, `aside` at the end of its line. */
export function Section(props: {
  title: string;
  count?: number | undefined;
  aside?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-label={props.title} id={props.id}>
      <div className={styles.sectionHead}>
        <h2>
          {props.title}
          {props.count !== undefined && <span className={styles.count}> {props.count.toLocaleString('en')}</span>}
        </h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
