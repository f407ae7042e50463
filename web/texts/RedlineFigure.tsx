/** A redline of two texts with what belongs to it: how much changed, what the marks mean, and the same as plain text. */
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import { faultOf } from '#web/app/refusals.ts';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Loading, Skeleton } from '#web/ui/Skeleton.tsx';
import { Redline, RedlineLegend, type RedlineView } from './Redline.tsx';
import styles from './RedlineFigure.module.css';
import { changeInWords } from './redlineRows.ts';

const RedlineQuery = graphql(`
  query Redline($from: ID, $to: ID!) {
    redline(from: $from, to: $to) {
      segments {
        kind
        text
      }
      plain
      keptWords
      addedWords
      removedWords
    }
  }
`);

export type RedlineFigureProps = {
  /** Id of the earlier text; null where all is new. */
  from: string | null;
  to: string;
  language: string;
  view?: RedlineView;
  /** What the two are called. */
  earlier?: string;
  later?: string;
  /** Leaves out the legend, where it stands once for several. */
  isOneOfMany?: boolean;
};

export function RedlineFigure(props: RedlineFigureProps) {
  const { from, to, language, view, earlier, later, isOneOfMany } = props;
  const [{ data, error }] = useQuery({ query: RedlineQuery, variables: { from, to } });
  if (error && !data?.redline) return <Notice tone="warning">{faultOf(error).sentence}</Notice>;
  if (!data)
    return (
      <>
        <Loading what="the redline" />
        <Skeleton lines={6} />
      </>
    );
  const { redline } = data;
  if (!redline) return <Notice>One of the two texts is not there any more.</Notice>;
  return (
    <figure className={styles.figure} aria-label={earlier && later ? `From: ${earlier}. To: ${later}` : 'Redline'}>
      <figcaption className={styles.caption}>
        <p className={styles.count} role={isOneOfMany ? undefined : 'status'}>
          {changeInWords(redline)}.
        </p>
        {!isOneOfMany && <RedlineLegend />}
      </figcaption>
      <Redline segments={redline.segments} language={language} view={view} earlier={earlier} later={later} />
      <div className={styles.copy} data-scripted>
        <CopyButton label="Copy as plain text" what="redline" text={redline.plain} />
      </div>
    </figure>
  );
}
