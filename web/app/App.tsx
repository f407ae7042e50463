/** Puts the client's parts around the routes. A change of session makes a new GraphQL client, so that nothing private outlives its owner's session. */
import { useEffect, useMemo } from 'react';
import type { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import { DrawnAt } from '#web/ui/useReader.ts';
import { makeClient } from './client.ts';
import type { Sent } from './sent.ts';
import { resumeSession, useSession } from './session.ts';
import { Surroundings } from './surroundings.ts';

export type AppProps = {
  router: ReturnType<typeof createBrowserRouter>;
  /** What came with the page; null when the browser draws it. */
  sent: Sent | null;
};

export function App({ router, sent }: AppProps) {
  const { number } = useSession();
  const client = useMemo(() => makeClient(number, number === 0 ? sent?.answers : undefined), [number, sent]);
  const around = useMemo(() => ({ origin: sent?.origin ?? location.origin }), [sent]);
  useEffect(() => {
    // From here on the page answers to whoever uses it.
    document.documentElement.dataset.live = '';
    void resumeSession();
  }, []);
  return (
    <Surroundings value={around}>
      <DrawnAt value={sent?.at ?? null}>
        <Provider value={client}>
          <RouterProvider router={router} />
        </Provider>
      </DrawnAt>
    </Surroundings>
  );
}
