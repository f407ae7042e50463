/** Words that stand in two texts, each shown as it stands in both. */
import { directionOf } from './languages.ts';
import styles from './PassageList.module.css';
import { inContext } from './passages.ts';

type Text = { readonly language: string; readonly body: string };

export type PassageListProps = {
  passages: readonly {
    readonly start: number;
    readonly end: number;
    readonly laterStart: number;
    readonly laterEnd: number;
  }[];
  /** The text in which they stand from `start` to `end`. */
  here: Text;
  /** The one in which they stand from `laterStart` to `laterEnd`. */
  there: Text;
  /** What the two are called. */
  hereName: string;
  thereName: string;
};

/** As many as show what is meant; the others come when asked for. */
const atFirst = 1;

export function PassageList(props: PassageListProps) {
  const { passages } = props;
  if (passages.length === 0) return null;
  const rest = passages.length - atFirst;
  return (
    <>
      <Passages {...props} passages={passages.slice(0, atFirst)} />
      {rest > 0 && (
        <details className={styles.more}>
          <summary>{rest === 1 ? 'One more passage' : `${rest} more passages`}</summary>
          <Passages {...props} passages={passages.slice(atFirst)} />
        </details>
      )}
    </>
  );
}

function Passages({ passages, here, there, hereName, thereName }: PassageListProps) {
  return (
    <ul className={styles.list}>
      {passages.map(({ start, end, laterStart, laterEnd }) => (
        <li key={`${start} ${laterStart}`} className={styles.pair}>
          <Side name={hereName} text={here} start={start} end={end} />
          <Side name={thereName} text={there} start={laterStart} end={laterEnd} />
        </li>
      ))}
    </ul>
  );
}

function Side({ name, text, start, end }: { name: string; text: Text; start: number; end: number }) {
  const { before, words, after } = inContext(text.body, start, end);
  return (
    <div className={styles.side}>
      <p className={styles.name}>{name}</p>
      <blockquote className={styles.quote} lang={text.language} dir={directionOf(text.language)}>
        {before}
        <mark>{words}</mark>
        {after}
      </blockquote>
    </div>
  );
}
