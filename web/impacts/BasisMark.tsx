/** Marks on whose word an assessment stands: our own inference and what was signed here; what a named source says carries no mark. */
import type { Basis, ImpactScope } from '#web/__generated__/graphql.ts';
import { Badge } from '#web/ui/Badge.tsx';
import { impactScopeWords } from './words.ts';

export function BasisMark({ basis }: { basis: Basis }) {
  if (basis === 'SOURCED') return null;
  if (basis === 'OWN')
    return (
      <Badge sign="✍" hue="teal" look="outlined" title="Assessed and signed here by the one who is named">
        Signed here
      </Badge>
    );
  return (
    <Badge sign="✎" hue="amber" look="outlined" title="Our own inference, not a source's view">
      Editorial
    </Badge>
  );
}

/** Says that an assessment is of the topic; nothing where it is of the proposal itself. */
export function ScopeMark({ scope }: { scope: ImpactScope }) {
  if (scope === 'RECORD') return null;
  return (
    <Badge
      sign="∴"
      hue="grey"
      look="outlined"
      title={`${impactScopeWords.TOPIC}: its source speaks of the topic alone`}
    >
      Of the topic
    </Badge>
  );
}
