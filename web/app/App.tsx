/** Puts the client's parts around the routes. A change of session makes a new GraphQL client, so that nothing private outlives its owner's session. */
import { useEffect, useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Provider } from 'urql';
import { makeClient } from './client.ts';
import { router } from './routes.tsx';
import { resumeSession, useSession } from './session.ts';

export function App() {
  const { number } = useSession();
  const client = useMemo(() => makeClient(number), [number]);
  useEffect(() => {
    void resumeSession();
  }, []);
  return (
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  );
}
