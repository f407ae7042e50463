/** What changed between two texts, marked in the words themselves: in one text, or in two beside each other. */
import { directionOf } from './languages.ts';
import styles from './Redline.module.css';
import { redlineRows, type Segment } from './redlineRows.ts';

export type RedlineView = 'inline' | 'side';

export type RedlineProps = {
  segments: readonly Segment[];
  /** BCP 47 tag of both texts. */
  language: string;
  /** In one text when absent. */
  view?: RedlineView;
  /** What the two texts are called, for the heads of the two columns. */
  earlier?: string;
  later?: string;
};

export function Redline({ segments, language, view = 'inline', earlier = 'Earlier', later = 'Later' }: RedlineProps) {
  const written = { lang: language, dir: directionOf(language) };
  // Where nothing is old, nothing has to stand out.
  const isAllNew = segments.every(({ kind }) => kind === 'ADDED');
  const look = `${styles.text} ${isAllNew ? styles.allNew : ''}`;
  if (view === 'inline')
    return (
      <p {...written} className={look}>
        <Pieces segments={segments} />
      </p>
    );
  return (
    <table className={styles.sides}>
      <caption className="unseen">The two texts beside each other</caption>
      <thead>
        <tr>
          <th scope="col">{earlier}</th>
          <th scope="col">{later}</th>
        </tr>
      </thead>
      <tbody>
        {redlineRows(segments).map((row) => (
          <tr key={row.place}>
            <td data-side={earlier}>
              <p {...written} className={look}>
                <Pieces segments={row.earlier} />
              </p>
            </td>
            <td data-side={later}>
              <p {...written} className={look}>
                <Pieces segments={row.later} />
              </p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words with their marks. A screen reader hears once where a change begins and where it ends. */
function Pieces({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ kind, text }, place) => {
    const key = `${place} ${kind}`;
    if (kind === 'ADDED') return <Inserted key={key}>{text}</Inserted>;
    if (kind === 'REMOVED') return <Deleted key={key}>{text}</Deleted>;
    return <span key={key}>{text}</span>;
  });
}

/** `words` says what begins and ends, where it is more than an insertion. */
export function Inserted({ words = 'insertion', children }: { words?: string; children: string }) {
  return (
    <ins className={styles.inserted}>
      <Said>{`${words}: `}</Said>
      {children}
      <Said>{` end of ${words} `}</Said>
    </ins>
  );
}

export function Deleted({ words = 'deletion', children }: { words?: string; children: string }) {
  return (
    <del className={styles.deleted}>
      <Said>{`${words}: `}</Said>
      {children}
      <Said>{` end of ${words} `}</Said>
    </del>
  );
}

/** Heard and not seen; left out when the text is copied. */
function Said({ children }: { children: string }) {
  return (
    <span className={`unseen ${styles.said}`} lang="en" dir="ltr">
      {children}
    </span>
  );
}

/** What the marks mean. */
export function RedlineLegend() {
  return (
    <p className={styles.legend}>
      <span>
        <span aria-hidden className={styles.inserted}>
          inserted
        </span>{' '}
        <span aria-hidden className={styles.deleted}>
          deleted
        </span>
      </span>
      <span>Inserted words are underlined and heavy, deleted words are struck through.</span>
    </p>
  );
}
