/** What a proposal does to the text: sign, code and colour. */
import type { ProposalAction } from '#web/__generated__/graphql.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { actionWords } from './words.ts';

/** Nothing is drawn for a record without an action. `inFull` says in words what the code means. */
export function ActionBadge({ action, inFull }: { action: ProposalAction | null | undefined; inFull?: boolean }) {
  if (!action) return null;
  const { sign, words, hue } = actionWords[action];
  return (
    <Badge sign={sign} hue={hue} look="outlined" title={words}>
      {action}
      {inFull && ` · ${words}`}
    </Badge>
  );
}
