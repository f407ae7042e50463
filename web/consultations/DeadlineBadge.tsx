/** How long one may still be heard. */

import { type FragmentType, readFragment } from '#web/__generated__/fragment-masking.ts';
import { graphql } from '#web/__generated__/gql.ts';
import { Badge, type Hue } from '#web/ui/Badge.tsx';
import { useReader } from '#web/ui/useReader.ts';
import { type DeadlineTone, deadlineInWords, momentOf } from './deadline.ts';

const DeadlineBadge_consultation = graphql(`
  fragment DeadlineBadge_consultation on Consultation {
    status
    opensAt
    opensPrecision
    closesAt
    closesPrecision
    rolling
    timeZone
  }
`);

const hues: Record<DeadlineTone, Hue> = { near: 'vermilion', soon: 'ink', later: 'ink', quiet: 'grey' };

export function DeadlineBadge(props: { consultation: FragmentType<typeof DeadlineBadge_consultation> }) {
  const window = readFragment(DeadlineBadge_consultation, props.consultation);
  const { tone, words } = deadlineInWords(window, useReader().now);
  const look = tone === 'near' ? 'strong' : tone === 'soon' ? 'outlined' : 'bare';
  return (
    <Badge hue={hues[tone]} look={look} title={window.closesAt ? `Closes ${momentOf(window, 'closes')}` : undefined}>
      {words}
    </Badge>
  );
}
