// Making an account.
import type { PreSignUpTriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { handler } from '#cdk/admit.ts';

const asking = (userName: string, userAttributes: Record<string, string>): PreSignUpTriggerEvent => ({
  version: '1',
  region: 'eu-central-1',
  userPoolId: 'eu-central-1_abc',
  triggerSource: 'PreSignUp_SignUp',
  userName,
  callerContext: { awsSdkVersion: '', clientId: 'pages' },
  request: { userAttributes },
  response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
});

describe('making an account', () => {
  it('somebody without an address is let in at once', async () => {
    expect((await handler(asking('heron', {}))).response.autoConfirmUser).toBe(true);
  });

  it('an address is taken as theirs only after its code', async () => {
    const { response } = await handler(asking('heron', { email: 'heron@example.org' }));
    expect(response).toEqual({ autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false });
  });

  it('an address is not a pseudonym', async () => {
    await expect(handler(asking('heron@example.org', {}))).rejects.toThrow('Choose a pseudonym');
  });
});
