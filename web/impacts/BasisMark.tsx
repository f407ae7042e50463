/** Marks on whose word an assessment stands: our own inference and what was signed here; what a named source says carries no mark. */
import type { Basis, ImpactScope } from '#web/__generated__/graphql.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { impactScopeWords } from './words.ts';

/** With `short` only its sign is seen and its words are read out. */
export function BasisMark({ basis, short }: { basis: Basis; short?: boolean | undefined }) {
  const unseen = short ? 'unseen' : undefined;
  const look = short ? 'bare' : 'outlined';
  if (basis === 'SOURCED') return null;
  if (basis === 'OWN')
    return (
      <Badge sign="✍" hue="teal" look={look} title="Assessed and signed here by the one who is named">
        <span className={unseen}>Signed here</span>
      </Badge>
    );
  return (
    <Badge sign="✎" hue="amber" look={look} title="Our own inference, not a source's view">
      <span className={unseen}>Editorial</span>
    </Badge>
  );
}

/** Says that an assessment is of the topic; nothing where it is of the proposal itself. */
export function ScopeMark({ scope, short }: { scope: ImpactScope; short?: boolean | undefined }) {
  if (scope === 'RECORD') return null;
  return (
    <Badge
      sign="∴"
      hue="grey"
      look={short ? 'bare' : 'outlined'}
      title={`${impactScopeWords.TOPIC}: its source speaks of the topic alone`}
    >
      <span className={short ? 'unseen' : undefined}>Of the topic</span>
    </Badge>
  );
}
