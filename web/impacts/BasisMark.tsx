/** Marks what is our own inference; what a named source says carries no mark. */
import type { Basis } from '#web/__generated__/graphql.ts';
import { Badge } from '#web/ui/Badge.tsx';

export function BasisMark({ basis }: { basis: Basis }) {
  if (basis === 'SOURCED') return null;
  return (
    <Badge sign="✎" hue="amber" look="outlined" title="Our own inference, not a source's view">
      Editorial
    </Badge>
  );
}
