/** The OpenID Connect client: authorization code with PKCE. Loaded only by those who sign in. Tokens live in memory and nowhere else. */
import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { readConfiguration } from './configuration.ts';

let made: Promise<UserManager> | undefined;

/** The one client of this page. Only the verifier of a sign-in under way lies in sessionStorage, because the page is left meanwhile. */
export function oidcClient(): Promise<UserManager> {
  made ??= readConfiguration().then(
    ({ issuer, clientId, scope }) =>
      new UserManager({
        authority: issuer,
        client_id: clientId,
        scope,
        redirect_uri: `${location.origin}/signed-in`,
        post_logout_redirect_uri: `${location.origin}/`,
        response_type: 'code',
        userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
        stateStore: new WebStorageStateStore({ store: sessionStorage }),
        automaticSilentRenew: false,
        monitorSession: false,
        loadUserInfo: false,
      }),
  );
  return made.catch((fault: unknown) => {
    made = undefined;
    throw fault;
  });
}
