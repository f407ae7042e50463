// Who may sign in. An account is a pseudonym and a password; an address is kept only if its owner wants a way back in.
import { Aws, Fn as Cfn, Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { Fn } from './fn.ts';

export interface PeopleProps {
  /** The first part of the sign-in page's host name; made from the stack's own id when absent. */
  signInPrefix?: string;
}

export class People extends Construct {
  readonly pool: cognito.UserPool;
  /** What a token's `iss` says, and where the keys are. */
  readonly issuer: string;
  /** The two origins a page talks to when somebody signs in: that of the keys, and that of the tokens. */
  readonly origins: string[];

  constructor(scope: Construct, id: string, { signInPrefix = ownPrefix() }: PeopleProps) {
    super(scope, id);
    const admit = new Fn(this, 'Admit', {
      entry: 'cdk/admit.ts',
      description: 'Lets people make an account without an address.',
      memory: 128,
      timeout: Duration.seconds(5),
      environment: {},
    });
    this.pool = new cognito.UserPool(this, 'Pool', {
      selfSignUpEnabled: true,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: false, mutable: true } },
      autoVerify: { email: true },
      keepOriginal: { email: true },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: cognito.Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: cognito.FeaturePlan.ESSENTIALS,
      lambdaTriggers: { preSignUp: admit.handler },
      // Neutral words: a mailbox may be watched.
      userVerification: { emailSubject: 'Your code', emailBody: 'Your code is {####}.' },
      userInvitation: {
        emailSubject: 'Your account',
        emailBody: 'Your account is {username}, its first password {####}',
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(this.pool, {
      'AwsSolutions-COG2':
        'A second factor is offered to everyone and forced on nobody: some people have no device they can trust with it.',
      'AwsSolutions-COG8':
        'The Plus plan judges sign-ins by keeping each one’s address and device, which is what we must not hold.',
    });
    for (const [name, description] of [
      ['curator', 'Writes proposals, impacts and consultations.'],
      ['moderator', 'Hides annotations that break the rules.'],
    ] as const) {
      new cognito.UserPoolGroup(this, name, { userPool: this.pool, groupName: name, description });
    }
    this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: signInPrefix },
      managedLoginVersion: cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.issuer = this.pool.userPoolProviderUrl;
    this.origins = [
      `https://cognito-idp.${Aws.REGION}.amazonaws.com`,
      `https://${signInPrefix}.auth.${Aws.REGION}.amazoncognito.com`,
    ];
  }
}

// A prefix must be free in the whole region. The stack's id ends in a UUID; its first eight digits say nothing of the account.
function ownPrefix(): string {
  const uuid = Cfn.select(2, Cfn.split('/', Aws.STACK_ID));
  return `travaux-${Cfn.select(0, Cfn.split('-', uuid))}`;
}
