/**
 * Who uses this page. The access token stays in memory, so a reload loses it; a mark in sessionStorage says that somebody was
 * signed in in this tab, and the issuer is then asked once, without showing anything, whether they still are.
 */
import { useSyncExternalStore } from 'react';

/** `number` grows with every sign-in and sign-out: what was read under one session must not be shown under another. */
export type Session = { status: 'unknown' | 'signedOut' | 'signedIn' | 'ended'; number: number };

const mark = 'travaux.signedIn';
const drafts = 'travaux.draft.';
/** What the server draws: it knows nobody, and a press before the page is alive would be lost. */
const undrawn: Session = { status: 'unknown', number: 0 };
let session: Session = { status: marked() ? 'unknown' : 'signedOut', number: 0 };
const listeners = new Set<() => void>();

/** The session as it is now; the component is drawn again when it changes. */
export function useSession(): Session {
  return useSyncExternalStore(
    listen,
    () => session,
    () => undrawn,
  );
}

/** Leaves for the issuer's sign-in page and comes back to `returnTo`, a path of this site; where one is when absent. Rejects when there is no way to sign in. */
export async function signIn(returnTo = here()): Promise<void> {
  const { oidcClient } = await import('./oidc.ts');
  await (await oidcClient()).signinRedirect({ state: returnTo });
}

/** Ends the session here and at the issuer, and forgets every draft. */
export async function signOut(): Promise<void> {
  const { oidcClient } = await import('./oidc.ts');
  const client = await oidcClient();
  forget();
  const origin = `${location.origin}/`;
  await client.signoutRedirect({ extraQueryParams: { client_id: client.settings.client_id, logout_uri: origin } });
}

/** After a reload: asks the issuer, without a page of its own, whether the person of this tab is still signed in. */
export async function resumeSession(): Promise<void> {
  if (session.status !== 'unknown' || location.pathname === '/signed-in') return;
  try {
    const { oidcClient } = await import('./oidc.ts');
    await (await oidcClient()).signinRedirect({ state: here(), prompt: 'none' });
  } catch {
    become('signedOut');
  }
}

/** Takes the issuer's answer in the page's address. Returns the path to go on to, and whether somebody is signed in now. */
export async function finishSignIn(address: string): Promise<{ returnTo: string; signedIn: boolean }> {
  const { oidcClient } = await import('./oidc.ts');
  const client = await oidcClient();
  try {
    const user = await client.signinCallback(address);
    const returnTo = localPath(user?.state);
    // A reload before the router has gone there must not bring the answer, which can be taken only once, again.
    history.replaceState(history.state, '', returnTo);
    sessionStorage.setItem(mark, '1');
    become('signedIn');
    return { returnTo, signedIn: true };
  } catch (fault) {
    forget();
    become('signedOut');
    if (
      hasState(fault) &&
      ['login_required', 'interaction_required', 'consent_required', 'account_selection_required'].includes(fault.error)
    )
      return { returnTo: localPath(fault.state), signedIn: false };
    throw fault;
  }
}

/** The token to send with a request of the session of that number, renewed when it is about to end; null when it is over or nobody is signed in. */
export async function accessToken(number: number): Promise<string | null> {
  if (session.status !== 'signedIn' || session.number !== number) return null;
  const { oidcClient } = await import('./oidc.ts');
  const client = await oidcClient();
  const user = await client.getUser();
  if (user && (user.expires_in ?? 60) > 20) return user.access_token;
  const renewed = user?.refresh_token ? await client.signinSilent().catch(() => null) : null;
  if (renewed) return renewed.access_token;
  endSession();
  return null;
}

/** The issuer or the API no longer knows the session: say so and go on signed out. Drafts stay, as it is likely the same person who signs in again. */
export function endSession(): void {
  sessionStorage.removeItem(mark);
  if (session.status === 'signedIn') become('ended');
}

/** Where an unsent note is kept until it is sent: in this tab only, gone with it and with the sign-out. */
export const draftKey = (subject: string) => `${drafts}${subject}`;

function forget(): void {
  for (const key of Object.keys(sessionStorage))
    if (key === mark || key.startsWith(drafts)) sessionStorage.removeItem(key);
}

function become(status: Session['status']): void {
  session = { status, number: session.number + 1 };
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function marked(): boolean {
  return typeof sessionStorage !== 'undefined' && sessionStorage.getItem(mark) !== null;
}

function here(): string {
  return location.pathname + location.search + location.hash;
}

/** Only a path of this site may come back from outside; anything else leads home. */
function localPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) && !path.startsWith('/signed-in') ? path : '/';
}

function hasState(fault: unknown): fault is { error: string; state?: unknown } {
  return typeof fault === 'object' && fault !== null && 'error' in fault && typeof fault.error === 'string';
}
