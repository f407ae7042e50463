/** What a proposal would do to a right: sign, word and colour. */
import type { ImpactDirection } from '#web/__generated__/graphql.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { directionWords } from './words.ts';

/** `right` is the code of the right, set behind the word. With `short` only the sign is seen and the word is read out. */
export function ImpactSign({
  direction,
  right,
  short,
}: {
  direction: ImpactDirection;
  right?: string;
  short?: boolean;
}) {
  const { sign, words, hue } = directionWords[direction];
  return (
    <Badge sign={sign} hue={hue} title={right ? `${words} ${right}` : words}>
      <span className={short ? 'unseen' : undefined}>{words}</span>
      {right && ` ${right}`}
    </Badge>
  );
}
