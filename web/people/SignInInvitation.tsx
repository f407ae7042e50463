/** What a page that belongs to a person shows to somebody who is not signed in. */
import { useState } from 'react';
import { signIn } from '#web/app/session.ts';
import { Button } from '#web/ui/Button.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';

/** `title` says what signing in leads to, `why` what one would see. Comes back to the same page. */
export function SignInInvitation({ title, why }: { title: string; why: string }) {
  const [noWay, setNoWay] = useState(false);
  return (
    <EmptyState title={title} why={why}>
      <Button look="primary" onPress={() => void signIn().catch(() => setNoWay(true))}>
        Sign in
      </Button>
      {noWay && <span role="alert">Signing in is not possible now.</span>}
    </EmptyState>
  );
}
