/** What is seen when a page fails to load or to draw. */
import { useRouteError } from 'react-router';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page } from '#web/ui/Page.tsx';

export function ErrorPage() {
  const fault = useRouteError();
  const lost = fault instanceof Error && /import|preload/i.test(fault.message);
  return (
    <Page title="This page cannot be shown">
      <ErrorState
        title={lost ? 'A part of the site could not be loaded.' : 'Something went wrong while the page was drawn.'}
        why={
          lost
            ? 'The network may be down, or a new version was put in place meanwhile.'
            : 'It is our fault, not yours. Loading it anew often helps.'
        }
        onRetry={() => location.reload()}
      />
    </Page>
  );
}
