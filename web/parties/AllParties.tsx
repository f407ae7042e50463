/** Every party, read page by page: there are a few hundred, and they are searched as one types. */
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Asked } from '#web/app/Asked.tsx';
import { Skeleton } from '#web/ui/Skeleton.tsx';
import { AllPartiesQuery, type ListedParty } from './useAllParties.ts';

export type AllPartiesProps = {
  children: (parties: ListedParty[]) => ReactNode;
  /** Cursor after which to begin, and the parties before it; both are for its own use. */
  after?: string | null | undefined;
  before?: ListedParty[];
};

/** Shows nothing of them before all are there. */
export function AllParties({ children, after = null, before = [] }: AllPartiesProps) {
  const [state, ask] = useQuery({ query: AllPartiesQuery, variables: { after } });
  return (
    <Asked state={state} ask={ask} what="the parties" skeleton={<Skeleton height="60rem" />}>
      {({ parties: { nodes, pageInfo } }) => {
        const found = [...before, ...nodes];
        if (!pageInfo.hasNextPage) return children(found);
        return (
          <AllParties after={pageInfo.endCursor} before={found}>
            {children}
          </AllParties>
        );
      }}
    </Asked>
  );
}
