/** Where the issuer sends people back to: takes its answer and goes on to where they were. */
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '#web/ui/Button.tsx';
import { Notice } from '#web/ui/Notice.tsx';
import { Page } from '#web/ui/Page.tsx';
import { finishSignIn, signIn } from './session.ts';

let taken: ReturnType<typeof finishSignIn> | undefined;

export function SignedInPage() {
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // The answer can be taken only once, also where React runs the effect twice.
    taken ??= finishSignIn(location.href);
    taken.then(
      ({ returnTo }) => navigate(returnTo, { replace: true }),
      () => setFailed(true),
    );
    return () => {
      taken = failed ? undefined : taken;
    };
  }, [navigate, failed]);
  return (
    <Page title={failed ? 'Signing in did not work' : 'Signing in…'}>
      {failed && (
        <Notice tone="fault">
          <p>The sign-in was not completed, or took too long. Nothing was changed.</p>
          <Button look="primary" onPress={() => void signIn('/')}>
            Sign in again
          </Button>
        </Notice>
      )}
    </Page>
  );
}
