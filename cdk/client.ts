// The pages as Cognito knows them: a public client that has no secret and can do one thing, authorization code with PKCE.
import { Duration } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { People } from './people.ts';

export class Client extends Construct {
  readonly id: string;
  /** What the pages ask for. No more than who it is: neither `email` nor `profile`. */
  readonly scope = 'openid';

  /** `url` is where the pages are, without a slash at the end. */
  constructor(scope: Construct, id: string, { people, url }: { people: People; url: string }) {
    super(scope, id);
    const client = new cognito.UserPoolClient(this, 'Pages', {
      userPool: people.pool,
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true, implicitCodeGrant: false, clientCredentials: false },
        scopes: [cognito.OAuthScope.OPENID],
        callbackUrls: [`${url}/signed-in`],
        logoutUrls: [`${url}/`],
      },
      supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // Roles are in the token, so a role that is taken away is gone after a quarter of an hour.
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      refreshTokenRotationGracePeriod: Duration.seconds(30),
      readAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      // The one thing a person may add about themselves; a name or a telephone number is refused.
      writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }),
    });
    // Without a style of its own, managed login shows an error instead of a sign-in page.
    new cognito.CfnManagedLoginBranding(this, 'Style', {
      userPoolId: people.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.id = client.userPoolClientId;
  }
}
