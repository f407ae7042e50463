/** Says inside another site's page why there is nothing to show. */
import { useContext } from 'react';
import { Surroundings, useStatus } from '#web/app/surroundings.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';

export function EmbedRefusal({ status, sentence }: { status: number; sentence: string }) {
  useStatus(status);
  const { origin } = useContext(Surroundings);
  return (
    <div>
      <title>Nothing to show – Travaux</title>
      <EmptyState title="This cannot be shown" why={sentence}>
        <a href={origin}>Go to Travaux</a>
      </EmptyState>
    </div>
  );
}
