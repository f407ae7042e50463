/** What a page shows while its question is under way, when it failed, and when it was answered. */
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Loading } from '#web/ui/Skeleton.tsx';
import { faultOf } from './refusals.ts';

export type AskedProps<Data> = {
  /** The state of a useQuery; former data stays while the next is on its way. */
  state: { data?: Data | undefined; error?: CombinedError | undefined; fetching: boolean };
  /** Asks once more. */
  ask: (options?: { requestPolicy: 'network-only' }) => void;
  /** What is asked for, to fill "Loading … " and "… cannot be shown". */
  what: string;
  /** The final layout in grey. */
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
};

export function Asked<Data>({ state, ask, what, skeleton, children }: AskedProps<Data>) {
  const retry = () => ask({ requestPolicy: 'network-only' });
  if (state.data)
    return (
      <>
        {state.error && <Notice tone="warning">A part could not be loaded: {faultOf(state.error).sentence}</Notice>}
        {children(state.data)}
      </>
    );
  if (state.error && !state.fetching)
    return (
      <ErrorState title={`${capital(what)} cannot be shown now`} why={faultOf(state.error).sentence} onRetry={retry} />
    );
  return (
    <>
      <Loading what={what} />
      {skeleton}
    </>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
