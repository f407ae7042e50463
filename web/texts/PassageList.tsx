/** Words that stand in two texts, each shown as it stands in both. */
import { directionOf } from './languages.ts';
import styles from './PassageList.module.css';
import { inContext, textHolding } from './passages.ts';

type Text = { readonly language: string; readonly body: string };

export type PassageListProps = {
  passages: readonly { readonly text: string; readonly start: number; readonly laterStart: number }[];
  /** Texts among which the first one is. */
  here: readonly Text[];
  /** Texts among which the second one is. */
  there: readonly Text[];
  /** What the two are called. */
  hereName: string;
  thereName: string;
};

/** As many as are read at a glance; the others come when asked for. */
const atFirst = 3;

export function PassageList(props: PassageListProps) {
  const { passages } = props;
  if (passages.length === 0) return null;
  return (
    <>
      <Passages {...props} passages={passages.slice(0, atFirst)} />
      {passages.length > atFirst && (
        <details className={styles.more}>
          <summary>{passages.length - atFirst} more passages</summary>
          <Passages {...props} passages={passages.slice(atFirst)} />
        </details>
      )}
    </>
  );
}

function Passages({ passages, here, there, hereName, thereName }: PassageListProps) {
  return (
    <ul className={styles.list}>
      {passages.map(({ text, start, laterStart }) => (
        <li key={`${start} ${laterStart}`} className={styles.pair}>
          <Side name={hereName} texts={here} text={text} start={start} />
          <Side name={thereName} texts={there} text={text} start={laterStart} />
        </li>
      ))}
    </ul>
  );
}

function Side({ name, texts, text, start }: { name: string; texts: readonly Text[]; text: string; start: number }) {
  const whole = textHolding(texts, { text, start }) ?? texts[0];
  if (!whole) return null;
  const { before, words, after } = inContext(whole.body, { text, start });
  return (
    <div className={styles.side}>
      <p className={styles.name}>{name}</p>
      <blockquote className={styles.quote} lang={whole.language} dir={directionOf(whole.language)}>
        {before}
        <mark>{words}</mark>
        {after}
      </blockquote>
    </div>
  );
}
