/** What a follow would have told lately, asked again a moment after its kinds have changed. */
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { AlertRate, AlertPreviewQuery as Answer, EventKind } from '#web/__generated__/graphql.ts';
import { faultOf } from '#web/app/refusals.ts';
import { EventList } from '#web/events/EventList.tsx';
import { dayInWords } from '#web/ui/dates.ts';
import { Notice } from '#web/ui/Notice.tsx';
import styles from './AlertPreview.module.css';
import type { Target } from './useFollowing.ts';

const AlertPreviewQuery = graphql(`
  query AlertPreview($subject: ID, $query: ProposalQuery, $kinds: [EventKind!]) {
    alertPreview(subject: $subject, query: $query, kinds: $kinds) {
      from
      count
      isWhole
      sample {
        id
        ...EventList_event
      }
    }
  }
`);

const pause = 300;

export function AlertPreview({
  target,
  kinds,
  isNothing,
  rate,
}: {
  target: Target;
  /** All when empty, unless `isNothing`. */
  kinds: readonly EventKind[];
  isNothing: boolean;
  rate: AlertRate;
}) {
  const wanted = kinds.join(' ');
  const [asked, setAsked] = useState({ wanted, kinds: [...kinds] });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ wanted, kinds: [...kinds] }), pause);
    return () => clearTimeout(timer);
  }, [wanted, kinds]);
  const [{ data, error, fetching }] = useQuery({
    query: AlertPreviewQuery,
    variables: { ...target, kinds: asked.kinds },
    pause: isNothing,
  });
  const isSettled = !fetching && asked.wanted === wanted;
  const preview = isNothing ? null : data?.alertPreview;
  return (
    <section className={styles.preview} aria-label="Preview" aria-busy={!isSettled && !isNothing}>
      <p role="status" className={styles.sentence}>
        {isNothing && 'No kind is chosen: this would tell you nothing.'}
        {!isNothing && !error && !preview && 'Looking through what happened…'}
        {preview && previewInWords(preview, rate)}
      </p>
      {error && !isNothing && <Notice tone="warning">There is no preview: {faultOf(error).sentence}</Notice>}
      {preview && preview.sample.length > 0 && (
        <details className={styles.sample} open>
          <summary>
            {preview.sample.length < preview.count ? `The last ${preview.sample.length} of them` : 'All of them'}
          </summary>
          <EventList events={preview.sample} />
        </details>
      )}
    </section>
  );
}

/** The finding in a sentence. */
export function previewInWords(
  { count, isWhole, from }: Pick<Answer['alertPreview'], 'count' | 'isWhole' | 'from'>,
  rate: AlertRate,
): string {
  const times = count === 1 ? 'once' : `${count.toLocaleString('en')} times`;
  const since = isWhole ? 'in the last 90 days' : `since ${dayInWords(from)}, which is as far as could be looked`;
  if (count === 0) return `This would have told you nothing ${since}.`;
  const how = { LIVE: '', DAILY: ', gathered by day', WEEKLY: ', gathered by week', OFF: ', were it not muted' }[rate];
  return `This would have told you ${times} ${since}${how}.`;
}
