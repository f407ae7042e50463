/** What a follow would have told lately, asked again a moment after its kinds have changed. */
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '#web/__generated__/gql.ts';
import type { AlertRate, AlertPreviewQuery as Answer, EventKind } from '#web/__generated__/graphql.ts';
import { faultOf } from '#web/app/refusals.ts';
import { dayInWords } from '#web/ui/dates.ts';
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

export type AlertPreviewAnswer = Answer['alertPreview'];

const pause = 300;

/** `kinds` are all when empty, unless `isNothing`. The preview is null while there is none to show, and `isSettled` false while it is of kinds chosen before. */
export function usePreview(target: Target, kinds: readonly EventKind[], isNothing: boolean) {
  const wanted = kinds.join(' ');
  const [asked, setAsked] = useState({ wanted, kinds: [...kinds] });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ wanted, kinds: [...kinds] }), pause);
    return () => clearTimeout(timer);
  }, [wanted, kinds]);
  const variables = { ...target, kinds: asked.kinds };
  const [{ data, error, fetching }] = useQuery({ query: AlertPreviewQuery, variables, pause: isNothing });
  return {
    preview: isNothing ? null : (data?.alertPreview ?? null),
    fault: error && !isNothing ? faultOf(error).sentence : null,
    isSettled: isNothing || (!fetching && asked.wanted === wanted),
  };
}

/** The finding in a sentence. */
export function previewInWords(
  { count, isWhole, from }: Pick<AlertPreviewAnswer, 'count' | 'isWhole' | 'from'>,
  rate: AlertRate,
): string {
  const times = count === 1 ? 'once' : `${count.toLocaleString('en')} times`;
  const since = isWhole ? 'in the last 90 days' : `since ${dayInWords(from)}, which is as far as could be looked`;
  if (count === 0) return `This would have told you nothing ${since}.`;
  const how = { LIVE: '', DAILY: ', gathered by day', WEEKLY: ', gathered by week', OFF: ', were it not muted' }[rate];
  return `This would have told you ${times} ${since}${how}.`;
}
